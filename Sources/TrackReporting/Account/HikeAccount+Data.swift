import GPXAnalysis

/// What it is made of, and how sure it is.
extension HikeAccount {
  private static let mostTracks = 20

  var tracks: [Block] {
    guard summary.tracks.count > 1 else { return [] }
    let rows = summary.tracks.prefix(Self.mostTracks).enumerated().map { index, track in
      let name = (track.name.flatMap { $0.isBlank ? nil : $0 } ?? track.kind.rawValue).withoutControlCharacters
      return [
        "\(index + 1)", name.truncated(to: 32), units.distance(track.distance),
        track.elevation.map { "↑ \(units.height($0.gain.meters))" } ?? "",
        track.elevation.map { "↓ \(units.height($0.loss.meters))" } ?? "",
      ]
    }
    let left = summary.tracks.count - rows.count
    return [
      .table(
        AccountTable(
          [
            .init(title: ""), .init(title: "Track", isFigure: false), .init(title: "Distance"), .init(title: "Up"),
            .init(title: "Down"),
          ], rows: rows, remainder: left > 0 ? "and \(left) more" : nil))
    ]
  }

  func data(_ total: TrackSummary) -> [Section] {
    let elevation = total.elevation.map { ElevationNotes($0, units: units).parts } ?? []
    var facts = [counted(total.points, "point")]
    let tracks = summary.tracks.count { $0.kind == .track }
    let routes = summary.tracks.count - tracks
    if tracks > 0 { facts.append(counted(tracks, "track")) }
    if routes > 0 { facts.append(counted(routes, "route")) }
    facts.append(counted(total.segments, "segment"))
    if summary.waypoints > 0 { facts.append(counted(summary.waypoints, "waypoint")) }
    facts.append("raw distance \(units.distance(total.rawDistance))")
    return [
      Section("Elevation", elevation.map { .facts($0) }),
      Section("Data", [.facts(facts)]),
      Section(
        "Activity",
        total.kind == .route ? [] : [.words("\(total.activity.words), \(total.activitySource.words)")]),
      Section("Too fast", jumps(total.jumps)),
    ]
  }

  private func jumps(_ jumps: Jumps) -> [Block] {
    guard jumps.count > 0 else { return [] }
    let stretches = counted(jumps.count, "stretch", plural: "stretches")
    return [
      .words(
        "\(stretches), \(units.distance(jumps.length, digits: 1)): by lift, by vehicle or by a receiver's error; in no figure of "
          + "the legs")
    ]
  }

  var notes: Section {
    Section("Note", summary.warnings.map { .words($0.messageWithPlace) })
  }
}
