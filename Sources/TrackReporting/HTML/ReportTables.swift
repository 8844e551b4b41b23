import GPXAnalysis

/// The tables at the end of a page.
struct ReportTables {
  var summary: FileSummary
  var total: TrackSummary
  var details: TrackDetails?
  var units: Units

  private static let mostRows = 60

  // MARK: Tracks

  var tracks: ReportSection? {
    guard summary.tracks.count > 1 else { return nil }
    var table = Table(
      "Tracks",
      [
        .init(title: "Track", isFigure: false), .init(title: "Profile", isFigure: false), .init(title: "Distance"),
        .init(title: "Gain"), .init(title: "Loss"), .init(title: "On feet"), .init(title: "Start (UTC)"),
      ])
    for (index, track) in summary.tracks.prefix(Self.mostRows).enumerated() {
      let name = track.name.flatMap { $0.isBlank ? nil : $0 } ?? "\(track.kind.rawValue) \(index + 1)"
      table.rows.append([
        "<bdi>\(name)</bdi>", Sparkline(outline: track.elevationProfile).html, "\(units.distance(track.distance))",
        "\(track.elevation?.gain.map { units.height($0.meters) } ?? "n/a")",
        "\(track.elevation?.loss.map { units.height($0.meters) } ?? "n/a")",
        "\(track.timeOnFeet.map { duration($0) } ?? "n/a")",
        "\(track.startTime.map(track.clock.shortDayAndTime) ?? "n/a")",
      ])
    }
    let rest = summary.tracks.count - table.rows.count
    return ReportSection(
      "tracks", "Tracks", body: table.html,
      how:
        "Each reckoned for itself, as the whole is: nothing is measured from the end of one to the start of the next."
        + (rest > 0 ? " \(rest) more are not listed." : ""))
  }

  // MARK: Splits

  var splits: ReportSection? {
    guard let details, details.splits.count > 1 else { return nil }
    let hasElevation = details.splits.contains { $0.gain != nil }
    let isTimed = details.splits.contains { $0.movingTime != nil }
    let length = units.distanceValue(details.splitLength)
    let digits = length == length.rounded() ? 0 : 2
    var table = Table("Splits", [.init(title: "From – to (\(units.distanceUnit))", isFigure: false)])
    if hasElevation { table.columns += [.init(title: "Up"), .init(title: "Down")] }
    if isTimed { table.columns += [.init(title: "Moving"), .init(title: "Standing")] }
    guard table.columns.count > 1 else { return nil }
    for split in details.splits {
      let start = units.distanceValue(split.start)
      let isWhole = abs(split.length - details.splitLength) < 1
      let end = decimal(start + (isWhole ? length : units.distanceValue(split.length)), digits: isWhole ? digits : 2)
      var row: [HTML] = ["\(decimal(start, digits: digits))–\(end)"]
      if hasElevation {
        row += ["\(split.gain.map(units.height) ?? "n/a")", "\(split.loss.map(units.height) ?? "n/a")"]
      }
      if isTimed {
        row += [
          "\(split.movingTime.map { duration($0) } ?? "n/a")",
          "\(split.stoppedTime.map { $0 < 0.5 ? "–" : duration($0) } ?? "n/a")",
        ]
      }
      table.rows.append(row)
    }
    return ReportSection(
      "splits", "Splits", body: table.html,
      how:
        "Stretches of \(decimal(length, digits: digits)) \(units.distanceUnit) over the profile; a leg across a border is divided as its length is. Up and down are the confirmed climbs and descents, and add up to the gain and the loss."
    )
  }

  // MARK: Rests

  var rests: ReportSection? {
    guard !total.rests.isEmpty else { return nil }
    var table = Table(
      "Rests", [.init(title: "At", isFigure: false), .init(title: "Lasted"), .init(title: "From (UTC)")])
    for rest in total.rests.prefix(Self.mostRows) {
      table.rows.append([
        "\(units.distance(rest.distance, digits: 1))", "\(duration(rest.duration))",
        "\(rest.start.map(total.clock.shortDayAndTime) ?? "n/a")",
      ])
    }
    let more = total.rests.count - table.rows.count
    return ReportSection(
      "rests", "Rests", body: table.html,
      how: "Stays within 15 m for at least 5 minutes." + (more > 0 ? " \(more) more are not listed." : ""))
  }

  // MARK: Data quality

  var quality: ReportSection? {
    var table = Table("Data quality", [.init(title: "What", isFigure: false), .init(title: "Found", isFigure: false)])
    func add(_ what: String, _ found: String) { table.rows.append(["\(what)", "<bdi>\(found)</bdi>"]) }
    let tracks = summary.tracks.count { $0.kind == .track }
    add(
      "Points",
      "\(grouped(Double(total.points)))" + (total.skippedPoints > 0 ? ", and \(total.skippedPoints) skipped" : ""))
    let parts = [
      (tracks, "track"), (summary.tracks.count - tracks, "route"), (total.segments, "segment"),
      (summary.waypoints, "waypoint"),
    ]
    add(
      "Parts",
      parts.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }.joined(separator: ", "))
    add(
      "Distance",
      "\(units.distance(total.rawDistance)) from point to point, \(units.distance(total.distance)) over the profile")
    add("Profile", "a node every \(units.height(total.profileSpacing)) of way")
    if let elevation = total.elevation {
      if let lowest = elevation.lowest, let highest = elevation.highest {
        add("Elevation", "\(units.height(lowest)) to \(units.height(highest))")
      }
      if let noise = elevation.noise { add("Elevation noise", "\(decimal(noise, digits: 2)) m") }
      add("Gain and loss", ElevationWords(units: units).method(elevation))
    } else {
      add("Elevation", "none in the file")
    }
    if let heart = total.heartRate {
      add("Heart rate", "recorded at \(percent(heart.coverage)) of the points")
    }
    if total.kind != .route { add("Activity", "\(total.activity.words), \(total.activitySource.words)") }
    for warning in summary.warnings { add("Note", warning.messageWithPlace) }
    return ReportSection(
      "quality", "Data quality", body: table.html,
      how:
        "Counted while the file was read, in one pass. What could not be believed was left out, never replaced by zero."
    )
  }
}
