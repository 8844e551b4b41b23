import GPXAnalysis

/// The track by its marks, and its fastest parts.
extension ReportOutline {
  /// The sections before each waypoint and round distance.
  func table(_ total: TrackSummary) -> [Block] {
    // Estimated times are no times on feet.
    let times = total.sections.map { total.plannedTime == nil ? $0.section.timeOnFeet : nil }
      .rounded { $0.roundedTimes() }
    let rows = total.sections.enumerated().map { index, row in
      let section = row.section
      let unnamed = index == total.sections.count - 1 ? "end" : ""
      return [
        section.mark.name?.withoutControlCharacters.truncated(to: 24) ?? unnamed, offset(section.mark.offset),
        row.elevation.map { grouped(units.heightValue($0)) } ?? "",
        section.gain.map { grouped(units.heightValue($0)) } ?? "",
        section.loss.map { grouped(units.heightValue($0)) } ?? "",
        section.eccentricLoad.map { decimal($0, digits: 2) } ?? "",
        times[index].map { $0 < 0.5 ? "–" : duration($0) } ?? "",
        duration(section.plannedTime),
      ]
    }
    guard !rows.isEmpty else { return [.words("n/a: not on foot")] }
    let height = units.heightUnit
    return [
      .table(
        OutlineTable(
          [
            .init(title: "", isFigure: false), .init(title: units.distanceUnit), .init(title: height),
            .init(title: "↑ \(height)"), .init(title: "↓ \(height)"), .init(title: "kJ/kg"), .init(title: "on feet"),
            .init(title: "Swiss formula"),
          ], rows: rows, showsTitles: true))
    ]
  }

  /// Net height up and down, pauses included, by the length of the time.
  func bestRates(_ total: TrackSummary) -> [Block] {
    guard let rates = NetRates(total) else { return [] }
    func row(_ direction: String, _ rate: (BestRates.Window) -> Double?) -> [String] {
      [direction] + rates.windows.map { rates.words(rate($0), units.verticalRate) }
    }
    let columns = [OutlineTable.Column(title: "over")] + rates.windows.map { .init(title: duration($0.seconds)) }
    return [
      .table(OutlineTable(columns, rows: [row("up", \.up), row("down", \.down)], showsTitles: true)),
      .words(rates.explanation(units)),
    ]
  }
}
