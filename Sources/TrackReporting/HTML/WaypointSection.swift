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
        units.heightColumn("Up"), units.heightColumn("Down"), .init(title: "Elapsed"),
        .init(title: "Arrival", besideName: 2),
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
      details.timeOrigin.map { clockTime($0.advanced(bySeconds: time)) }
    }
    return [
      "<bdi>\((waypoint.name ?? "Waypoint").withoutControlCharacters)</bdi>",
      "\(waypoint.distance.map { decimal(units.distanceValue($0), digits: 1) } ?? "–")",
      "\(waypoint.elevation.map(units.heightFigure) ?? "–")", "\(waypoint.gain.map(units.heightFigure) ?? "–")",
      "\(waypoint.loss.map(units.heightFigure) ?? "–")",
      "\(elapsed(waypoint).map { duration($0).keepingUnits } ?? "–")", "\(arrival ?? "–")",
    ]
  }

  /// With the day, if there are several.
  private func clockTime(_ time: Timestamp) -> String {
    let days = Set([total.startTime, total.endTime].compactMap { $0 }.map(total.clock.date))
    return days.count > 1 ? total.clock.shortDayAndTime(time) : total.clock.time(time)
  }

  /// Seconds since the row before; absent if it belongs to an earlier outing, or to a track that is out of order.
  private func elapsed(_ waypoint: TrackDetails.Waypoint) -> Double? {
    guard let end = waypoint.time, let elapsed = waypoint.duration, elapsed >= 0 else { return nil }
    let start = end - elapsed
    let isOneOuting = !details.spans.contains { $0.isOutingPause && $0.start < end && $0.end > start }
    return isOneOuting ? elapsed : nil
  }
}

extension TrackDetails.Span {
  /// Whether it is long enough to separate two outings.
  fileprivate var isOutingPause: Bool {
    guard end - start >= Stop.outingPause else { return false }
    return kind == .resting || kind == .transport || kind == .notRecorded
  }
}
