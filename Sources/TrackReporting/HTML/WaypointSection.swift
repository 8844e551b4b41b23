import GPXAnalysis

/// The file's waypoints, and the sections between them.
struct WaypointSection {
  var details: TrackDetails
  var total: TrackSummary
  var units: Units

  private static let maximumRows = 60
  private static let maximumNames = 30

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
    let onTrack = waypoints.filter { $0.distance != nil }
    table.rows = onTrack.prefix(Self.maximumRows).map(row)
    let more = onTrack.count - table.rows.count
    // Those without a name say nothing here.
    let away = waypoints.filter { $0.distance == nil }.compactMap(\.name?.withoutControlCharacters)
    let rest = away.count > Self.maximumNames ? " and \(away.count - Self.maximumNames) more" : ""
    let names = away.prefix(Self.maximumNames).joined(separator: ", ")
    let reach = units.height(TrackDetails.Waypoint.reach)
    let off: HTML? =
      away.isEmpty
      ? nil : "<p class=\"note\">More than \(reach.keepingUnits) from the track: <bdi>\(names)</bdi>\(rest).</p>\n"
    let left: HTML? = more > 0 ? "<p class=\"note\">\(more) more are not listed.</p>\n" : nil
    return ReportSection("waypoints", "Waypoints", body: "\(onTrack.isEmpty ? "" : table.html)\(left)\(off)")
  }

  private func row(_ waypoint: TrackDetails.Waypoint) -> [Table.Cell] {
    let arrival = waypoint.time.flatMap { time in
      details.timeOrigin.map { total.clock.time($0.advanced(bySeconds: time)) }
    }
    // Tracks in a file may be out of order.
    let since = waypoint.duration.flatMap { $0 < 0 ? nil : $0 }
    return [
      "<bdi>\((waypoint.name ?? "Waypoint").withoutControlCharacters)</bdi>",
      "\(waypoint.distance.map { decimal(units.distanceValue($0), digits: 1) } ?? "–")",
      "\(waypoint.elevation.map(units.heightFigure) ?? "–")", "\(waypoint.gain.map(units.heightFigure) ?? "–")",
      "\(waypoint.loss.map(units.heightFigure) ?? "–")",
      "\(since.map { duration($0).keepingUnits } ?? "–")", "\(arrival ?? "–")",
    ]
  }
}
