import GPXAnalysis

/// How the time was spent.
extension ReportOutline {
  private static let mostRests = 8

  func time(_ total: TrackSummary) -> [Block] {
    guard total.plannedTime == nil, let moving = total.movingTime, let stopped = total.stoppedTime,
      let gap = total.gapTime
    else {
      return [planned(total)]
    }
    var facts = ["moving \(duration(moving))"]
    let resting = total.rests.reduce(0) { $0 + $1.duration }
    if stopped - resting >= 1 { facts.append("short stops \(duration(stopped - resting))") }
    facts.append(
      total.rests.isEmpty ? "no rests" : "\(counted(total.rests.count, "rest")) \(duration(resting))")
    facts.append(gap > 0 ? "gaps \(duration(gap))" : "no gaps")
    if let longest = total.longestStretch { facts.append("longest unbroken stretch \(duration(longest))") }
    var blocks = [Block.facts(facts)]
    if let terrain = total.byTerrain {
      let parts = [
        terrainPart("uphill", terrain.uphill, showsRate: true), terrainPart("level", terrain.level, showsRate: false),
        terrainPart("downhill", terrain.downhill, showsRate: true),
      ].compactMap { $0 }
      if !parts.isEmpty { blocks.append(.facts(parts)) }
    }
    return total.rests.isEmpty ? blocks : blocks + [.facts(rests(total))]
  }

  private func terrainPart(_ name: String, _ part: TerrainSummary.Part, showsRate: Bool) -> String? {
    guard part.distance >= 1 else { return nil }
    let time = part.movingTime.map { " " + duration($0) } ?? ""
    let rate = showsRate && part.vertical >= 1 ? part.rate.map { " at " + units.verticalRate($0) } ?? "" : ""
    return name + time + rate
  }

  /// The longest ones, in track order.
  private func rests(_ total: TrackSummary) -> [String] {
    let rests = total.rests
    let longest = rests.enumerated().sorted { ($0.element.duration, $1.offset) > ($1.element.duration, $0.offset) }
      .prefix(Self.mostRests).sorted { $0.offset < $1.offset }
    let clock = total.clock
    let days = Set([total.startTime, total.endTime].compactMap { $0 }.map(clock.date))
    let facts = longest.map { _, rest in
      let time = days.count > 1 ? clock.shortDayAndTime(rest.start) : clock.time(rest.start)
      return "\(units.distanceUnit) \(offset(rest.distance)) for \(duration(rest.duration)) (\(time))"
    }
    let left = rests.count - facts.count
    let label = rests.count == 1 ? "rest: " : "rests: "
    return [label + (facts.first ?? "")] + facts.dropFirst() + (left > 0 ? ["and \(left) shorter"] : [])
  }

  /// A track without times has only estimates.
  private func planned(_ total: TrackSummary) -> Block {
    guard let times = total.effort?.times else { return .words("n/a: \(Self.whyUntimed(total))") }
    return .facts(["estimated; \(Self.whyUntimed(total))"] + walkingTimes(times))
  }

  /// Times by the rules for walkers, each with what it includes.
  func walkingTimes(_ times: PlannedTimes) -> [String] {
    [
      "time on feet by the Swiss hiking-time formula \(duration(times.swiss))",
      "walking time by DIN 33466 \(duration(times.din33466))",
      "moving time by Naismith–Langmuir \(duration(times.langmuir))", "moving time by Tobler \(duration(times.tobler))",
    ]
  }
}
