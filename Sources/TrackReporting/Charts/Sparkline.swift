import GPXAnalysis

/// A profile as small as a word. Gaps and transport are left out.
struct Sparkline {
  var outline: ElevationOutline?

  /// Empty if no elevation is known.
  var html: HTML {
    guard let outline else { return "" }
    let elevations = outline.walkedElevations
    let known = elevations.compactMap { $0 }
    guard let lowest = known.min(), let highest = known.max(), elevations.count > 1 else { return "" }
    let x = LinearScale(0...Double(elevations.count - 1), to: 128)
    let y = LinearScale(lowest...max(highest, lowest + 30), from: 30, to: 2)
    var line = SVGPath()
    var area = SVGPath()
    let step = max(1, elevations.count / 64)
    var previous: Double?
    for index in stride(from: 0, to: elevations.count, by: step) {
      guard let elevation = elevations[index] else {
        line.lift()
        if let previous { area.line(previous, 32) }
        area.close()
        previous = nil
        continue
      }
      if previous == nil { area.move(x(Double(index)), 32) }
      area.line(x(Double(index)), y(elevation))
      line.line(x(Double(index)), y(elevation))
      previous = x(Double(index))
    }
    if let previous { area.line(previous, 32) }
    area.close()
    return """
      <svg class="spark" viewBox="0 0 128 32" preserveAspectRatio="none" aria-hidden="true">\
      <path class="area" d="\(HTML(trusted: area.data))"/><path d="\(HTML(trusted: line.data))"/></svg>
      """
  }
}
