import GPXAnalysis

/// How the way and the moving time spread over grades: a row for each band, from steep up to steep down.
struct GradeBarChart {
  var bands: [GradeBandSummary]
  var units: Units

  private static let rowHeight = 22

  /// Nil where no way has a grade.
  var figure: Figure? {
    let used = bands.indices.filter { bands[$0].distance >= 0.5 }
    guard let first = used.first, let last = used.last, let longest = bands.map(\.distance).max() else { return nil }
    let rows = bands[first...last].reversed().map { $0 }
    let times = rows.compactMap(\.movingTime)
    let isTimed = times.count == rows.count && (times.max() ?? 0) > 0

    var plot = Plot(id: "grades", title: "Way and time by grade", description: description, height: 0)
    plot.height = (rows.count + 1) * Self.rowHeight
    plot.leftMargin = 96
    plot.topMargin = 0
    let count = Double(rows.count + 1)
    // Bars leave room for their figures, on a phone too.
    let widest = isTimed ? 0.22 : 0.7
    plot.overlays.append(heading("Distance", x: 0, y: 0.5 / count))
    if isTimed { plot.overlays.append(heading("Moving time", x: 0.52, y: 0.5 / count)) }
    for (index, band) in rows.enumerated() {
      let middle = (Double(index) + 1.5) / count
      plot.overlays.append(
        "<text class=\"end\" x=\"0\" dx=\"-8\" y=\"\(percentage(middle))\" dy=\".34em\">\(Self.label(band))</text>\n")
      plot.overlays += bar(
        share: band.distance / longest * widest, x: 0, y: middle, band,
        label: units.distance(band.distance, digits: units.distanceValue(band.distance) < 0.095 ? 2 : 1))
      if isTimed, let time = band.movingTime, let most = times.max() {
        plot.overlays += bar(share: time / most * widest, x: 0.52, y: middle, band, label: duration(time))
      }
    }
    return Figure(chart: plot.svg, legend: nil, table: table(isTimed: isTimed))
  }

  private var description: String {
    let steep = bands.filter { ($0.from ?? -1) >= 0.10 || ($0.to ?? 1) <= -0.10 }.reduce(0) { $0 + $1.distance }
    return "Distance and moving time by grade. \(units.distance(steep, digits: 1)) are steeper than 10 %."
  }

  private func heading(_ text: String, x: Double, y: Double) -> HTML {
    "<text class=\"strong\" x=\"\(percentage(x))\" y=\"\(percentage(y))\" dy=\".34em\">\(text)</text>\n"
  }

  private func bar(share: Double, x: Double, y: Double, _ band: GradeBandSummary, label: String) -> [HTML] {
    guard share > 0 else { return [] }
    return [
      """
      <rect class="bar \(GradeClass(band).cssClass)" x="\(percentage(x))" y="\(percentage(y))" \
      width="\(percentage(share))" height="14" transform="translate(0 -7)"/>\
      <text x="\(percentage(x + share))" dx="6" y="\(percentage(y))" dy=".34em">\(label)</text>

      """
    ]
  }

  /// `up 10–15 %`
  static func label(_ band: GradeBandSummary) -> String {
    func whole(_ ratio: Double) -> String { grouped(abs(ratio) * 100) }
    switch (band.from, band.to) {
    case (let from?, let to?) where from < 0 && to > 0: return "level"
    case (let from?, let to?):
      return from >= 0 ? "up \(whole(from))–\(whole(to)) %" : "down \(whole(to))–\(whole(from)) %"
    case (nil, let to?): return "down > \(whole(to)) %"
    case (let from?, nil): return "up > \(whole(from)) %"
    case (nil, nil): return "all"
    }
  }

  private func table(isTimed: Bool) -> Table {
    var table = Table(
      "Way and time by grade",
      [
        .init(title: "Grade", isFigure: false), .init(title: "Distance"), .init(title: "Moving time"),
        .init(title: "Up"), .init(title: "Down"),
      ])
    for band in bands.reversed() {
      table.rows.append([
        "\(Self.label(band))", "\(units.distance(band.distance))",
        "\(isTimed ? band.movingTime.map { duration($0) } ?? "n/a" : "n/a")",
        "\(units.height(band.gain))", "\(units.height(band.loss))",
      ])
    }
    return table
  }
}
