import GPXAnalysis

/// Why apps disagree: the elevation gain that rules with other thresholds would claim, beside our estimate.
struct GainCurveChart {
  var curve: GainCurve
  var estimate: ElevationSummary.Estimate
  var units: Units

  /// The rules that are in use, pointed out on the curve.
  private var claims: [(name: (label: String, rule: String), claim: GainCurve.Point)] {
    [0.0, 3, 10].compactMap { threshold in
      let label = units.height(threshold)
      return curve[threshold].map { claim in
        (threshold == 0 ? ("raw", "raw sum") : (label, "threshold \(label)"), claim)
      }
    }
  }

  /// CSS pixels of the frame on the narrowest page.
  private static let narrowWidth = 250.0
  private static let height = 210

  /// Nil where there is no curve.
  var figure: Figure? {
    guard let last = curve.points.last, last.threshold > 0 else { return nil }
    let shown =
      curve.points.map(\.gain) + [estimate.meters]
      + (estimate.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    guard let least = shown.min(), let most = shown.max(), most > 0 else { return nil }
    // Not down to 0: what is shown is the disagreement. Some room for the labels.
    let room = max(0.4 * (most - least), 0.04 * most)
    let x = LinearScale(0...units.heightValue(last.threshold), to: 1000)
    let y = LinearScale(units.heightValue(max(0, least - room))...units.heightValue(most + room / 2), from: 1000, to: 0)

    var plot = Plot(
      title: "Elevation gain by threshold", description: description, height: Self.height)
    plot.x = Plot.Axis(scale: x, ticks: Ticks(in: x.domain, atMost: 11).ticks, unit: units.heightUnit)
    plot.y = Plot.Axis(scale: y, ticks: Ticks(in: y.domain, atMost: 5).ticks, unit: units.heightUnit)
    plot.shapes = [band(y), curveLine(x, y)]
    plot.overlays = labels(x, y)
    var entries = [Legend.Entry(cssClass: "curve", label: "gain by threshold")]
    if estimate.interval != nil {
      entries.append(.init(cssClass: "band", label: "our estimate and its 90 % interval"))
    } else {
      entries.append(.init(cssClass: "ours", label: "our estimate"))
    }
    return Figure(chart: plot.svg, legend: Legend(entries: entries), table: table)
  }

  private var description: String {
    "Our estimate is \(range). "
      + claims.map { "\($0.name.rule): \(units.height($0.claim.gain))." }.joined(separator: " ")
  }

  private var range: String {
    guard let interval = estimate.interval else { return units.height(estimate.meters) }
    return
      "\(units.height(estimate.meters)), 90 % between \(units.height(interval.lowerBound)) and \(units.height(interval.upperBound))"
  }

  private func band(_ y: LinearScale) -> HTML {
    guard let interval = estimate.interval else { return "" }
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
    let ours = y(units.heightValue(estimate.meters)) / 1000
    let line = percentage(ours)
    var overlays: [HTML] = ["<line class=\"ours\" x1=\"0\" x2=\"100%\" y1=\"\(line)\" y2=\"\(line)\"/>\n"]
    let text = "ours: \(units.height(estimate.meters))"
    for (offset, shift) in [(-11.0, -7), (13.0, 17)]
    where placer.place(text, x: 1, y: ours, anchor: .end, offset: (-4, offset)) {
      overlays.append(
        "<text class=\"halo strong end\" x=\"100%\" dx=\"-4\" y=\"\(line)\" dy=\"\(shift)\">\(text)</text>\n")
      break
    }
    for (name, claim) in claims {
      let place = (x: x(units.heightValue(claim.threshold)) / 1000, y: y(units.heightValue(claim.gain)) / 1000)
      overlays.append("<circle class=\"claim\" cx=\"\(percentage(place.x))\" cy=\"\(percentage(place.y))\" r=\"4\"/>\n")
      let text = "\(name.label): \(units.height(claim.gain))"
      // The curve falls: above it to the right and below it to the left there is room.
      let spots: [(anchor: LabelPlacer.Anchor, offset: Double, shift: Int)] = [
        (.start, -12, -8), (.end, 16, 20), (.start, 16, 20), (.start, -28, -24), (.start, 32, 36),
      ]
      for (anchor, offset, shift) in spots where anchor == .start || place.x > 0.3 {
        let side = anchor == .start ? 8 : -8
        guard placer.place(text, x: place.x, y: place.y, anchor: anchor, offset: (Double(side), offset)) else {
          continue
        }
        overlays.append(
          """
          <text class="\(anchor == .start ? "halo" : "halo end")" x="\(percentage(place.x))" dx="\(side)" \
          y="\(percentage(place.y))" dy="\(shift)">\(text)</text>

          """)
        break
      }
    }
    return overlays
  }

  private var table: Table {
    var table = Table(
      "What other rules would claim",
      [.init(title: "Rule", isFigure: false), .init(title: "Gain"), .init(title: "Against ours")])
    table.rows.append(["our estimate", "\(range)", ""])
    for (name, claim) in claims {
      let difference = estimate.meters > 0 ? claim.gain / estimate.meters - 1 : .nan
      table.rows.append([
        "\(name.rule)", "\(units.height(claim.gain))",
        "\(difference.isFinite ? (difference > 0 ? "+" : "") + percent(difference) : "n/a")",
      ])
    }
    return table
  }
}
