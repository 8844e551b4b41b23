import GPXAnalysis

/// The basis of the figures, and their uncertainty.
extension ReportOutline {
  private static let maximumTracks = 20

  var tracks: [Block] {
    guard summary.tracks.count > 1 else { return [] }
    let rows = summary.tracks.prefix(Self.maximumTracks).enumerated().map { index, track in
      let name = (track.name.flatMap { $0.isBlank ? nil : $0 } ?? track.kind.rawValue).withoutControlCharacters
      return [
        "\(index + 1)", name.truncated(to: 32), units.distance(track.distance),
        track.elevation?.gain.map { "↑ \(units.height($0))" } ?? "",
        track.elevation?.loss.map { "↓ \(units.height($0))" } ?? "", remark(track) ?? "",
      ]
    }
    let left = summary.tracks.count - rows.count
    return [
      .table(
        OutlineTable(
          [
            .init(title: ""), .init(title: "Track", isFigure: false), .init(title: "Distance"), .init(title: "Up"),
            .init(title: "Down"), .init(title: "", isFigure: false),
          ], rows: rows, remainder: left > 0 ? "and \(left) more" : nil))
    ]
  }

  /// Why a track adds nothing to the total; nil if it does.
  func remark(_ track: TrackSummary) -> String? {
    if track.kind == .route, summary.total?.kind == .track { return "route, not counted" }
    if track.distance >= 1 { return nil }
    if track.pointCount == 0 { return "no points" }
    if track.transportDistance > 0 { return "transport" }
    let copies: [Repair.Kind] = [.repeatedTrack, .overlap]
    return track.repairs.contains { copies.contains($0.kind) } ? "counted with another track" : nil
  }

  func quality(_ total: TrackSummary) -> [Section] {
    let elevation = total.elevation.map { ElevationNotes($0, units: units).parts } ?? []
    return [
      Section("Elevation", elevation.map { .facts($0) }),
      Section("Repairs", repairs(total)),
      Section("Data", [.facts(parts(total))]),
      Section("Activity", total.kind == .route ? [] : [.words(activity(total))]),
      Section("Times", total.startTime == nil ? [] : [.words(total.clock.explanation)]),
    ]
  }

  private static let maximumRepairs = 10

  private func repairs(_ total: TrackSummary) -> [Block] {
    let repairs = RepairWords.list(total.repairs, units: units)
    let shown = repairs.prefix(Self.maximumRepairs).map { Block.words($0.text + ($0.place.map { " (\($0))" } ?? "")) }
    let left = repairs.count - shown.count
    return shown + (left > 0 ? [.words("and \(left) more")] : [])
  }

  /// `hike (guessed from speed)`
  func activity(_ total: TrackSummary) -> String {
    "\(total.activityWords) (\(total.activitySource.words))"
  }

  /// The contents of the file.
  func parts(_ total: TrackSummary) -> [String] {
    let tracks = summary.tracks.count { $0.kind == .track }
    var facts = [counted(total.pointCount, "point")]
    if total.skippedPointCount > 0 { facts.append("\(counted(total.skippedPointCount, "point")) skipped") }
    facts += [
      (tracks, "track"), (summary.tracks.count - tracks, "route"), (total.segmentCount, "segment"),
      (summary.waypoints, "waypoint"),
    ].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    return facts + ["\(units.distance(total.rawDistance)) from point to point"]
  }

  var notes: Section {
    Section("Note", summary.listedWarnings.map { .words($0.messageWithPlace) })
  }
}
