import TrackModel

extension RaceMatch: Encodable {
  /// Of the keys and their meaning. A key once shipped keeps both within a version; more may be added.
  public static let schemaVersion = 1

  private enum CodingKeys: String, CodingKey {
    case schemaVersion = "schema_version"
    case race
    case firstDay = "first_day"
    case lastDay = "last_day"
    case timeZone = "time_zone"
    case offset = "utc_offset_min"
    case totals
    case block
    case longestHike = "longest_hike"
    case demands, shortfalls, duplicates
    case notCounted = "not_counted"
    case partial = "read_in_part"
  }

  private enum WayKeys: String, CodingKey {
    case file, name
    case start = "start_time"
    case distance = "distance_m"
    case gainRate = "gain_m_per_km"
    case lossRate = "loss_m_per_km"
    case loadRate = "eccentric_load_kj_per_kg_per_km"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schemaVersion, forKey: .schemaVersion)
    try container.encode(firstDay.description, forKey: .firstDay)
    try container.encode(lastDay.description, forKey: .lastDay)
    try container.encode(timeZone.name, forKey: .timeZone)
    try container.encode(timeZone.fixedOffset?.minutes, forKey: .offset)
    try container.encode(totals, forKey: .totals)
    try container.encode(lines, forKey: .demands)
    try container.encode(shortfalls.map(\.demand.key), forKey: .shortfalls)
    try container.encode(duplicates, forKey: .duplicates)
    try container.encode(notCounted, forKey: .notCounted)
    try container.encode(partialFiles, forKey: .partial)

    var course = container.nestedContainer(keyedBy: WayKeys.self, forKey: .race)
    try course.encode(race.file, forKey: .file)
    try course.encode(race.name, forKey: .name)
    try course.encodeMeters(race.distance, forKey: .distance)
    let rates = race.rates
    try course.encodeMeters(rates.gain, forKey: .gainRate)
    try course.encodeMeters(rates.loss, forKey: .lossRate)
    try course.encodeRatio(rates.eccentricLoad, forKey: .loadRate)

    var block = container.nestedContainer(keyedBy: WayKeys.self, forKey: .block)
    try block.encodeMeters(blockRates.gain, forKey: .gainRate)
    try block.encodeMeters(blockRates.loss, forKey: .lossRate)
    try block.encodeRatio(blockRates.eccentricLoad, forKey: .loadRate)

    guard let longestHike else { return try container.encodeNil(forKey: .longestHike) }
    var longest = container.nestedContainer(keyedBy: WayKeys.self, forKey: .longestHike)
    try longest.encode(longestHike.file, forKey: .file)
    try longest.encode(longestHike.name, forKey: .name)
    try longest.encode(longestHike.start.description, forKey: .start)
    try longest.encodeMeters(longestHike.distance, forKey: .distance)
    let hikeRates = longestHike.rates
    try longest.encodeMeters(hikeRates.gain, forKey: .gainRate)
    try longest.encodeMeters(hikeRates.loss, forKey: .lossRate)
    try longest.encodeRatio(hikeRates.eccentricLoad, forKey: .loadRate)
  }
}

extension RaceMatch.Line: Encodable {
  private enum CodingKeys: String, CodingKey {
    case demand, unit
    case from = "from_grade"
    case to = "to_grade"
    case race
    case longestHike = "longest_hike"
    case mostInOneHike = "most_in_one_hike"
    case block
    case longestHikeShare = "longest_hike_share"
    case mostInOneHikeShare = "most_in_one_hike_share"
    case blockShare = "block_share"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(demand.key, forKey: .demand)
    try container.encode(demand.unit, forKey: .unit)
    if case .band(let from, let to) = demand {
      try container.encodeRatio(from, forKey: .from)
      try container.encodeRatio(to, forKey: .to)
    }
    try container.encodeRatio(race, forKey: .race)
    try container.encodeRatio(longestHike, forKey: .longestHike)
    try container.encodeRatio(mostInOneHike, forKey: .mostInOneHike)
    try container.encodeRatio(block, forKey: .block)
    try container.encodeRatio(longestHikeShare, forKey: .longestHikeShare)
    try container.encodeRatio(mostInOneHikeShare, forKey: .mostInOneHikeShare)
    try container.encodeRatio(blockShare, forKey: .blockShare)
  }
}

extension RaceMatch.Demand {
  /// What programs know it by: `gain`, `grade_10_to_15`, `grade_over_30`, `grade_down_15_to_20`.
  public var key: String {
    switch self {
    case .distance: return "distance"
    case .timeOnFeet: return "time_on_feet"
    case .gain: return "gain"
    case .loss: return "loss"
    case .eccentricLoad: return "eccentric_load"
    case .longestClimb: return "longest_climb"
    case .longestDescent: return "longest_descent"
    case .band(let from, let to):
      func percent(_ grade: Double) -> Int { Int((grade.magnitude * 100).rounded()) }
      switch (from, to) {
      case (let from?, let to?) where from < 0 && to > 0: return "grade_level"
      case (let from?, let to?) where to <= 0: return "grade_down_\(percent(to))_to_\(percent(from))"
      case (let from?, let to?): return "grade_up_\(percent(from))_to_\(percent(to))"
      case (let from?, nil): return "grade_up_over_\(percent(from))"
      case (nil, let to?): return "grade_down_over_\(percent(to))"
      case (nil, nil): return "grade_any"
      }
    }
  }

  /// Of the race's figure and the hikes'.
  public var unit: String {
    switch self {
    case .timeOnFeet: "s"
    case .eccentricLoad: "kj_per_kg"
    default: "m"
    }
  }
}
