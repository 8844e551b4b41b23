import GPXAnalysis

/// The file's waypoints, and the sections between them.
struct WaypointSection {
  var details: TrackDetails
  var total: TrackSummary
  var units: Units

  private static let mostRows = 60

  var section: ReportSection? {
    let waypoints = details.waypoints
    guard !waypoints.isEmpty else { return nil }
    var table = Table(
      "Waypoints",
      [
        .init(title: "Waypoint", isFigure: false), .init(title: units.distanceUnit), units.heightColumn("Elevation"),
        units.heightColumn("Up"), units.heightColumn("Down"), .init(title: "Time since"), .init(title: "Arrival"),
      ])
    table.folds = true
    table.omitsEmptyColumns = true
    table.rows = waypoints.prefix(Self.mostRows).map(row)
    let more = waypoints.count - table.rows.count
    let off: HTML? =
      waypoints.contains { $0.distance == nil }
      ? "<p class=\"note\">Waypoints without an offset are more than \(units.height(TrackDetails.Waypoint.reach)) from the track.</p>\n"
      : nil
    let left: HTML? = more > 0 ? "<p class=\"note\">\(more) more are not listed.</p>\n" : nil
    return ReportSection("waypoints", "Waypoints", body: "\(table.html)\(off)\(left)")
  }

  private func row(_ waypoint: TrackDetails.Waypoint) -> [Table.Cell] {
    let arrival = waypoint.time.flatMap { time in
      details.timeOrigin.map { total.clock.time($0.advanced(bySeconds: time)) }
    }
    return [
      "<bdi>\((waypoint.name ?? "Waypoint").withoutControlCharacters)</bdi>",
      "\(waypoint.distance.map { decimal(units.distanceValue($0), digits: 1) } ?? "–")",
      "\(waypoint.elevation.map(units.heightFigure) ?? "–")", "\(waypoint.gain.map(units.heightFigure) ?? "–")",
      "\(waypoint.loss.map(units.heightFigure) ?? "–")",
      "\(waypoint.duration.map { duration($0).keepingUnits } ?? "–")", "\(arrival ?? "–")",
    ]
  }
}
