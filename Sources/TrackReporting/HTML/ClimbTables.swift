import GPXAnalysis

/// The climbs and the descents of a way, one by one.
struct ClimbTables {
  var climbs: [Climb]
  var descents: [Climb]
  /// Seconds and metres are only told of what was recorded.
  var units: Units

  private static let mostRows = 40

  var section: ReportSection? {
    let parts = [table("Climbs", climbs), table("Descents", descents)].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    let body: HTML = "\(parts.map { (part) -> HTML in "<h3>\(part.caption)</h3>\n\(part.html)" })"
    let more = max(0, climbs.count - Self.mostRows) + max(0, descents.count - Self.mostRows)
    return ReportSection(
      "climbs", "Climbs and descents", body: body,
      how: """
        On the confirmed turning points of the smoothed profile: at least \(units.height(30)) of height at 3 % or more; a \
        dip of less than \(units.height(10)) or a tenth of the height does not part one. Grades are the mean from end to \
        end, and the steepest that was held over \(units.height(100)).
        """ + (more > 0 ? " \(more) smaller ones are not listed." : ""))
  }

  private func table(_ caption: String, _ climbs: [Climb]) -> Table? {
    guard !climbs.isEmpty else { return nil }
    let isTimed = climbs.contains { $0.movingTime != nil }
    var table = Table(
      caption,
      [
        .init(title: "From – to (\(units.distanceUnit))", isFigure: false), .init(title: "Height"),
        .init(title: "Grade"), .init(title: "Steepest"),
      ])
    if isTimed { table.columns += [.init(title: "Moving"), .init(title: "Rate"), .init(title: "Standing")] }
    for (_, climb) in climbs.highest(Self.mostRows) {
      let from = decimal(units.distanceValue(climb.start), digits: 1)
      let to = decimal(units.distanceValue(climb.start + climb.length), digits: 1)
      var row: [HTML] = [
        "\(from)–\(to)", "\(units.height(climb.height))", "\(percent(climb.grade, digits: 1))",
        "\(climb.steepest.map { percent($0) } ?? "n/a")",
      ]
      if isTimed {
        row += [
          "\(climb.movingTime.map { duration($0) } ?? "n/a")", "\(climb.rate.map(units.verticalRate) ?? "n/a")",
          "\(climb.pauseShare.map { $0 < 0.005 ? "–" : percent($0) } ?? "n/a")",
        ]
      }
      table.rows.append(row)
    }
    return table
  }
}
