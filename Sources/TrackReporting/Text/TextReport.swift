public import GPXAnalysis

/// A summary as a hiker reads it: what the hike was, what it took, what it gave the legs, and how it was reckoned.
public struct TextReport: Sendable {
  public var units = Units.metric
  /// Columns.
  public var width = 80
  /// Whether to tell speed and pace.
  public var showsPace = false
  public var style = TextStyle.plain

  public init() {}

  /// Several lines, each with a line feed; none where the file could not be read at all.
  public func text(_ summary: FileSummary) -> String {
    guard summary.status != .failed else { return "" }
    var lines = heading(summary)
    if let total = summary.total {
      lines += body(total)
      lines += trackList(summary)
    }
    lines += data(summary)
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: What it was

  private func heading(_ summary: FileSummary) -> [String] {
    guard let total = summary.total else {
      return [summary.file.withoutControlCharacters, "no track points"]
    }
    let title = (total.name ?? summary.file).withoutControlCharacters
    var facts = [total.kind == .route ? "route" : total.activity == .other ? "not on foot" : total.activity.rawValue]
    if let start = total.startTime { facts.append(Self.dayAndTime(start)) }
    if let creator = summary.creator { facts.append(creator.withoutControlCharacters) }
    let subtitle = facts.joined(separator: " · ")
    let gap = width - title.columns - subtitle.columns
    let bold = style(title, .title)
    let first = gap >= 2 ? [bold + String(repeating: " ", count: gap) + subtitle] : [bold, subtitle]
    let partial =
      summary.status == .partial
      ? [style("PARTIAL: " + (summary.error?.description ?? "").withoutControlCharacters, .fault)] : []
    return first + spread(figures(total)) + partial + [""]
  }

  private func figures(_ total: TrackSummary) -> [String] {
    var figures = [units.distance(total.distance)]
    if let elevation = total.elevation {
      figures.append("↑ " + estimate(elevation.gain))
      figures.append("↓ " + estimate(elevation.loss))
    } else {
      figures.append("↑ ↓ n/a (no elevations in the file)")
    }
    if let onFeet = total.timeOnFeet, let elapsed = total.elapsedTime {
      let time =
        total.activity == .other ? total.movingTime.map { "\(duration($0)) moving" } : "\(duration(onFeet)) on feet"
      figures.append("\(time ?? "") of \(duration(elapsed))")
    } else {
      figures.append(
        total.plannedTime.map { "planned \(duration($0)) (no times in the file)" } ?? "time n/a (no times in the file)")
    }
    return figures
  }

  /// Figures side by side, closer together where the line asks for it, and on several lines where it cannot hold them.
  private func spread(_ figures: [String]) -> [String] {
    for gap in [4, 3, 2] {
      let line = figures.joined(separator: String(repeating: " ", count: gap))
      if line.columns <= width { return [line] }
    }
    return figures.reduce(into: []) { lines, figure in
      if let last = lines.last, last.columns + 4 + figure.columns <= width {
        lines[lines.count - 1] = last + "    " + figure
      } else {
        lines.append(figure)
      }
    }
  }

  private func estimate(_ estimate: ElevationSummary.Estimate) -> String {
    guard let interval = estimate.interval else { return units.height(estimate.meters) }
    let range = "\(grouped(units.heightValue(interval.lowerBound)))–\(grouped(units.heightValue(interval.upperBound)))"
    return "\(units.height(estimate.meters)) (\(range))"
  }

  static func dayAndTime(_ time: Timestamp) -> String {
    let (date, microsecondOfDay) = time.civilDateAndTime
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][date.weekday]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let clock = Timestamp(microseconds: microsecondOfDay).description.dropFirst(11).prefix(5)
    return "\(weekday) \(date.day) \(months[Int(date.month) - 1]) \(date.year), \(clock) UTC"
  }

  // MARK: What it took and gave

  private func body(_ total: TrackSummary) -> [String] {
    var lines: [String] = []
    if let outline = total.elevationProfile {
      lines += ElevationChart(outline: outline, units: units, width: width, style: style).lines + [""]
    }
    lines += section("Time", time(total))
    if showsPace { lines += section("Pace", [pace(total)]) }
    if let bands = total.gradeBands {
      lines += section(
        "Grade",
        GradeChart(bands: bands, units: units, width: width - Self.indent, style: style).lines + steepest(total))
    } else {
      lines += section("Grade", ["n/a: \(total.elevation == nil ? "no elevations in the file" : "too few points")"])
    }
    lines += section("Climbs", climbs(total.climbs))
    lines += section("Descents", climbs(total.descents))
    lines += section("Legs", legs(total))
    lines += section("Energy", energy(total))
    if let effort = total.effort { lines += section("Compare", self.effort(effort, total.activity)) }
    lines += section("Heart", heart(total))
    if let sensors = total.sensors { lines += section("Sensors", self.sensors(sensors)) }
    lines += running(total)
    return lines
  }

  private func time(_ total: TrackSummary) -> [String] {
    guard let moving = total.movingTime, let stopped = total.stoppedTime, let gap = total.gapTime else {
      return planned(total)
    }
    var parts = ["moving \(duration(moving))"]
    let resting = total.rests.reduce(0) { $0 + $1.duration }
    if stopped - resting >= 1 { parts.append("short stops \(duration(stopped - resting))") }
    parts.append(
      total.rests.isEmpty ? "no rests" : "\(counted(total.rests.count, "rest")) \(duration(resting))")
    parts.append(gap > 0 ? "not recorded \(duration(gap))" : "no gaps")
    if let longest = total.longestStretch { parts.append("longest stretch \(duration(longest))") }
    var lines = wrapped(parts)
    if let terrain = total.byTerrain {
      lines += wrapped([
        terrainPart("uphill", terrain.uphill, showsRate: true), terrainPart("level", terrain.level, showsRate: false),
        terrainPart("downhill", terrain.downhill, showsRate: true),
      ])
    }
    return lines + rests(total.rests)
  }

  private func terrainPart(_ name: String, _ part: TerrainSummary.Part, showsRate: Bool) -> String {
    let time = part.movingTime.map { " " + duration($0) } ?? ""
    let rate = showsRate && part.vertical >= 1 ? part.rate.map { " at " + units.verticalRate($0) } ?? "" : ""
    return name + time + rate
  }

  private func pace(_ total: TrackSummary) -> String {
    guard let moving = total.movingTime, moving > 0, total.distance > 0 else { return "n/a: no times in the file" }
    return "\(units.pace(total.distance / moving)) on the move"
  }

  private func steepest(_ total: TrackSummary) -> [String] {
    var parts: [String] = []
    if let up = total.steepestUp { parts.append("up \(percent(up))") }
    if let down = total.steepestDown { parts.append("down \(percent(-down))") }
    return parts.isEmpty ? [] : ["steepest 100 m: " + parts.joined(separator: ", ")]
  }

  private func trackList(_ summary: FileSummary) -> [String] {
    guard summary.tracks.count > 1 else { return [] }
    let lines = summary.tracks.prefix(20).enumerated().map { index, track in
      let name = (track.name ?? track.kind.rawValue).withoutControlCharacters
      let gain = track.elevation.map { "  ↑ \(units.height($0.gain.meters))  ↓ \(units.height($0.loss.meters))" } ?? ""
      return "\(index + 1)  \(name.truncated(to: 32))  \(units.distance(track.distance))\(gain)"
    }
    let more = summary.tracks.count > 20 ? ["and \(summary.tracks.count - 20) more"] : []
    return section("Tracks", lines + more)
  }

  // MARK: How sure it is

  private func data(_ summary: FileSummary) -> [String] {
    var lines: [String] = []
    if let total = summary.total {
      if let elevation = total.elevation {
        lines += section("Elevation", ElevationNotes(elevation, units: units).parts.flatMap(wrapped))
      }
      let tracks = summary.tracks.count { $0.kind == .track }
      let routes = summary.tracks.count - tracks
      var facts = [counted(total.points, "point")]
      if tracks > 0 { facts.append(counted(tracks, "track")) }
      if routes > 0 { facts.append(counted(routes, "route")) }
      facts.append(counted(total.segments, "segment"))
      if summary.waypoints > 0 { facts.append(counted(summary.waypoints, "waypoint")) }
      facts.append("raw distance \(units.distance(total.rawDistance))")
      lines += section("Data", wrapped(facts))
      if total.kind != .route { lines += section("Activity", [activity(total)]) }
      if total.jumps.count > 0 {
        let jumps = counted(total.jumps.count, "stretch", plural: "stretches")
        let length = units.distance(total.jumps.length, digits: 1)
        lines += section(
          "Too fast",
          wrapped(["\(jumps), \(length): by lift, by vehicle or by a receiver's error", "in no figure of the legs"]))
      }
    }
    let warnings = summary.warnings.map { warning in
      warning.message + (warning.line.map { warning.count > 1 ? " (first at line \($0))" : " (line \($0))" } ?? "")
    }
    return lines + section("Note", warnings)
  }

  private func activity(_ total: TrackSummary) -> String {
    let name = total.activity == .other ? "not on foot" : total.activity.rawValue
    return "\(name), \(decision(total))"
  }

  // MARK: Layout

  static let indent = 11

  /// The lines behind a label that stands once.
  func section(_ label: String, _ lines: [String]) -> [String] {
    lines.enumerated().map { index, line in
      (style((index == 0 ? label : ""), .title).rightPadded(to: Self.indent) + line).trimmedRight()
    }
  }

  /// Parts set apart by dots, on as many lines as they need.
  func wrapped(_ parts: [String]) -> [String] {
    var lines: [String] = []
    for part in parts.flatMap(broken) {
      if let last = lines.last, last.columns + 3 + part.columns <= width - Self.indent {
        lines[lines.count - 1] = last + " · " + part
      } else {
        lines.append(part)
      }
    }
    return lines
  }

  /// A part too long for one line, broken between words.
  private func broken(_ part: String) -> [String] {
    let room = width - Self.indent
    guard part.columns > room else { return [part] }
    var lines = [""]
    for word in part.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.columns + 1 + String(word).columns <= room {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(Double(count))) \(count == 1 ? noun : plural ?? noun + "s")"
  }
}
