import GPXAnalysis

/// A profile as small as a word.
struct Sparkline {
  var outline: ElevationOutline?

  /// Empty where no elevation is known.
  var html: HTML {
    guard let outline else { return "" }
    let elevations = outline.elevations
    let known = elevations.compactMap { $0 }
    guard let lowest = known.min(), let highest = known.max(), elevations.count > 1 else { return "" }
    let x = LinearScale(0...Double(elevations.count - 1), to: 128)
    let y = LinearScale(lowest...max(highest, lowest + 30), from: 30, to: 2)
    var path = SVGPath()
    let step = max(1, elevations.count / 64)
    for index in stride(from: 0, to: elevations.count, by: step) {
      path.line(x(Double(index)), elevations[index].map { y($0) } ?? .nan)
    }
    return """
      <svg class="spark" viewBox="0 0 128 32" preserveAspectRatio="none" aria-hidden="true">\
      <path d="\(HTML(trusted: path.data))"/></svg>
      """
  }
}
