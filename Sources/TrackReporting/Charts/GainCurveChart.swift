import GPXAnalysis

/// Shows why apps disagree: the elevation gain by rules with other thresholds, next to our estimate.
struct GainCurveChart {
  var curve: GainCurve
  /// Metres of this report, and their 90 % interval.
  var gain: Double
  var interval: ClosedRange<Double>?
  var units: Units

  /// Rules in common use, marked on the curve.
  private var rules: [(label: String, name: String, point: GainCurve.Point)] {
    ElevationNotes.thresholds.compactMap { threshold in
      curve[threshold].map { point in
        (threshold == 0 ? "every point" : units.height(threshold), ElevationNotes.ruleName(threshold, units), point)
      }
    }
  }

  /// The width of the frame on the narrowest page, in CSS pixels.
  private static let narrowWidth = 250.0
  private static let height = 200

  /// Nil if there is no curve.
  var figure: Figure? {
    guard let last = curve.points.last, last.threshold > 0 else { return nil }
    let shown =
      curve.points.map(\.gain) + [gain]
      + (interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    guard let minimum = shown.min(), let maximum = shown.max(), maximum > 0 else { return nil }
    // The axis does not start at 0, because the chart shows the disagreement. Leaves room for the labels.
    let room = max(0.4 * (maximum - minimum), 0.04 * maximum)
    let x = LinearScale(0...units.heightValue(last.threshold), to: 1000)
    let y = LinearScale(
      units.heightValue(max(0, minimum - room))...units.heightValue(maximum + room / 2), from: 1000, to: 0)

    var plot = Plot(title: "Elevation gain by threshold", description: description, height: Self.height)
    plot.x = Plot.Axis(scale: x, ticks: Ticks(in: x.domain, atMost: 6).ticks, unit: units.heightUnit)
    plot.y = Plot.Axis(scale: y, ticks: Ticks(in: y.domain, atMost: 5).ticks, unit: units.heightUnit)
    plot.shapes = [band(y), curveLine(x, y)]
    plot.overlays = labels(x, y)
    var entries = [Legend.Entry(cssClass: "curve", label: "gain by threshold")]
    entries.append(.init(cssClass: "ours", label: "this report"))
    if interval != nil { entries.append(.init(cssClass: "band", label: "its 90 % interval")) }
    return Figure(chart: plot.svg, legend: Legend(entries: entries), table: table)
  }

  private var description: String {
    "This report: \(range). " + rules.map { "\($0.name): \(units.height($0.point.gain))." }.joined(separator: " ")
  }

  private var range: String {
    guard let interval else { return units.height(gain) }
    return
      "\(units.height(gain)), 90 % between \(units.height(interval.lowerBound)) and \(units.height(interval.upperBound))"
  }

  private func band(_ y: LinearScale) -> HTML {
    guard let interval else { return "" }
    var path = SVGPath()
    let top = y(units.heightValue(interval.upperBound))
    path.rectangle(x: 0, y: top, width: 1000, height: max(1, y(units.heightValue(interval.lowerBound)) - top))
    return "<path class=\"band\" d=\"\(HTML(trusted: path.data))\"/>\n"
  }

  private func curveLine(_ x: LinearScale, _ y: LinearScale) -> HTML {
    var path = SVGPath()
    for point in curve.points { path.line(x(units.heightValue(point.threshold)), y(units.heightValue(point.gain))) }
    return "<path class=\"curve\" d=\"\(HTML(trusted: path.data))\"/>\n"
  }

  private func labels(_ x: LinearScale, _ y: LinearScale) -> [HTML] {
    var placer = LabelPlacer(width: Self.narrowWidth, height: Double(Self.height))
    let ours = y(units.heightValue(gain)) / 1000
    let line = percentage(ours)
    var overlays: [HTML] = ["<line class=\"ours\" x1=\"0\" x2=\"100%\" y1=\"\(line)\" y2=\"\(line)\"/>\n"]
    // No label may cover our line or the points of the others.
    placer.block(left: 0, top: ours * placer.height - 2, right: placer.width, bottom: ours * placer.height + 2)
    let points = rules.map {
      (x: x(units.heightValue($0.point.threshold)) / 1000, y: y(units.heightValue($0.point.gain)) / 1000)
    }
    for point in points { placer.block(x: point.x, y: point.y, radius: 5) }
    // Nor may any cover the curve.
    for (from, to) in zip(curve.points, curve.points.dropFirst()) {
      for step in 0...20 {
        let share = Double(step) / 20
        placer.block(
          x: x(units.heightValue(from.threshold + share * (to.threshold - from.threshold))) / 1000,
          y: y(units.heightValue(from.gain + share * (to.gain - from.gain))) / 1000, radius: 2)
      }
    }
    func add(_ text: String, x: Double, y: Double, spots: [LabelSpot], cssClass: HTML) {
      for spot in spots where placer.place(text, x: x, y: y, anchor: spot.anchor, offset: (spot.x, spot.y)) {
        overlays.append("\(spot.text(text, x: x, y: y, cssClass: cssClass))\n")
        return
      }
    }
    let right = [-13.0, 13, -27, 27].map { LabelSpot(anchor: .end, x: -4, y: $0) }
    add("this report: \(units.height(gain))", x: 1, y: ours, spots: right, cssClass: "strong")
    for (rule, point) in zip(rules, points) {
      overlays.append("<circle class=\"claim\" cx=\"\(percentage(point.x))\" cy=\"\(percentage(point.y))\" r=\"4\"/>\n")
      let spots =
        [0.0, -14, 16, -28, 30, -42, 44].map { LabelSpot(anchor: .start, x: 9, y: $0) }
        + [-14.0, 16, -28, 30].map { LabelSpot(anchor: .middle, x: 0, y: $0) }
      add("\(rule.label): \(units.height(rule.point.gain))", x: point.x, y: point.y, spots: spots, cssClass: "")
    }
    return overlays
  }

  private var table: Table {
    var table = Table(
      "What other rules find",
      [.init(title: "Rule", isFigure: false), .init(title: "Gain"), .init(title: "Difference")])
    table.rows.append(["this report", "\(units.height(gain))", ""])
    if let interval {
      table.rows.append(["90 % interval from", "\(units.height(interval.lowerBound))", ""])
      table.rows.append(["to", "\(units.height(interval.upperBound))", ""])
    }
    for rule in rules {
      let difference = gain > 0 ? rule.point.gain / gain - 1 : .nan
      table.rows.append([
        "\(rule.name)", "\(units.height(rule.point.gain))",
        "\(difference.isFinite ? (difference > 0 ? "+" : "") + percent(difference) : "n/a")",
      ])
    }
    return table
  }
}
