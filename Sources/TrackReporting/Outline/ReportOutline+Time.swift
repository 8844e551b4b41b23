import GPXAnalysis

/// How the time was spent.
extension ReportOutline {
  private static let maximumRests = 8

  func time(_ total: TrackSummary) -> [Block] {
    guard let moving = total.movingTime, let division = TimeDivision(total) else { return [planned(total)] }
    var facts = total.timedPart.map { ["for \(units.headlineDistance($0)) of the distance"] } ?? []
    facts.append("moving \(hours(moving))")
    if division.shortStops >= 1 { facts.append("short stops \(duration(division.shortStops))") }
    facts.append(
      division.resting < 1 ? "no rests" : "\(counted(total.rests.count, "rest")) \(duration(division.resting))")
    facts.append(division.gaps > 0 ? "gaps \(duration(division.gaps))" : "no gaps")
    if division.transport >= 1 { facts.append("transport \(duration(division.transport))") }
    if let longest = total.longestStretch { facts.append("longest stretch without a rest \(duration(longest))") }
    let blocks = [facts, terrain(total, division), total.rests.isEmpty ? [] : rests(total, division)]
    return blocks.filter { !$0.isEmpty }.map { .facts($0) }
  }

  /// `uphill 1 h 52 at 533 m/h`, `level 31 min`, `downhill 55 min at 1,092 m/h`
  private func terrain(_ total: TrackSummary, _ division: TimeDivision) -> [String] {
    guard let terrain = total.byTerrain else { return [] }
    func part(_ name: String, _ part: TerrainSummary.Part, _ seconds: Double, showsRate: Bool) -> String? {
      guard part.distance >= 1 else { return nil }
      let time = part.movingTime == nil ? "" : " " + duration(seconds)
      let rate = showsRate && part.vertical >= 1 ? part.rate.map { " at " + units.verticalRate($0) } ?? "" : ""
      return name + time + rate
    }
    return [
      part("uphill", terrain.uphill, division.uphill, showsRate: true),
      part("level", terrain.level, division.level, showsRate: false),
      part("downhill", terrain.downhill, division.downhill, showsRate: true),
      division.unknown >= 30 ? "without a known grade \(duration(division.unknown))" : nil,
    ].compactMap { $0 }
  }

  /// The longest ones, in track order.
  private func rests(_ total: TrackSummary, _ division: TimeDivision) -> [String] {
    let longest = zip(total.rests, division.rests).enumerated()
      .sorted { ($0.element.0.duration, $1.offset) > ($1.element.0.duration, $0.offset) }
      .prefix(Self.maximumRests).sorted { $0.offset < $1.offset }
    let clock = total.clock
    let days = Set([total.startTime, total.endTime].compactMap { $0 }.map(clock.date))
    let facts = longest.map { _, element in
      let (rest, seconds) = element
      let time = days.count > 1 ? clock.shortDayAndTime(rest.startTime) : clock.time(rest.startTime)
      return "\(place(of: rest, total)) for \(duration(seconds)) (\(time))"
    }
    let left = total.rests.count - facts.count
    let label = total.rests.count == 1 ? "rest: " : "rests: "
    return [label + (facts.first ?? "")] + facts.dropFirst() + (left > 0 ? ["and \(left) shorter"] : [])
  }

  /// `km 4.2`; `before the start` and `after the end` if the recorder was already, or still, on there.
  private func place(of rest: Stop, _ total: TrackSummary) -> String {
    if let start = total.startTime, rest.startTime.seconds(since: start) < Stop.shortest { return "before the start" }
    if let end = total.endTime, end.seconds(since: rest.startTime) - rest.duration < Stop.shortest {
      return "after the end"
    }
    return "\(units.distanceUnit) \(offset(rest.offset))"
  }

  /// A track without times has only estimates.
  private func planned(_ total: TrackSummary) -> Block {
    guard let times = total.effort?.times else { return .words("n/a: \(Self.whyUntimed(total))") }
    return .facts(["estimated; \(Self.whyUntimed(total))"] + walkingTimes(times))
  }

  /// Times by the rules for walkers, each with what it includes.
  func walkingTimes(_ times: PlannedTimes) -> [String] {
    [
      "time on feet by the Swiss hiking-time formula \(hours(times.swiss))",
      "walking time by DIN 33466 \(hours(times.din33466))",
      "moving time by Naismith–Langmuir \(hours(times.langmuir))", "moving time by Tobler \(hours(times.tobler))",
    ]
  }
}
