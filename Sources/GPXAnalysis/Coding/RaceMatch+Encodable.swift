import TrackModel

extension RaceMatch: Encodable {
  /// Of the keys and their meaning. A key once shipped keeps both within a version; more may be added.
  public static let schemaVersion = 1

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(Self.schemaVersion, forKey: "schema_version")
    try container.encode(firstDay.description, forKey: "first_day")
    try container.encode(lastDay.description, forKey: "last_day")
    try container.encode(timeZone.name, forKey: "time_zone")
    try container.encode(timeZone.fixedOffset?.minutes, forKey: "utc_offset_min")
    try container.encode(totals, forKey: "totals")
    try container.encode(lines, forKey: "demands")
    try container.encode(shortfalls.map(\.demand.key), forKey: "shortfalls")
    try container.encode(duplicates, forKey: "duplicates")
    try container.encode(notCounted, forKey: "not_counted")
    try container.encode(partialFiles, forKey: "read_in_part")

    var course = container.nestedContainer(keyedBy: FieldName.self, forKey: "race")
    try course.encode(race.file, forKey: "file")
    try course.encode(race.name, forKey: "name")
    try course.encodeMeters(race.distance, forKey: "distance_m")
    try race.rates.encode(into: &course)

    var block = container.nestedContainer(keyedBy: FieldName.self, forKey: "block")
    try blockRates.encode(into: &block)

    guard let longestHike else { return try container.encodeNil(forKey: "longest_hike") }
    var longest = container.nestedContainer(keyedBy: FieldName.self, forKey: "longest_hike")
    try longest.encode(longestHike.file, forKey: "file")
    try longest.encode(longestHike.name, forKey: "name")
    try longest.encode(longestHike.start.description, forKey: "start_time")
    try longest.encodeMeters(longestHike.distance, forKey: "distance_m")
    try longestHike.rates.encode(into: &longest)
  }
}

extension RatesOfWay {
  fileprivate func encode(into way: inout KeyedEncodingContainer<FieldName>) throws {
    try way.encodeMeters(gain, forKey: "gain_m_per_km")
    try way.encodeMeters(loss, forKey: "loss_m_per_km")
    try way.encodeRatio(eccentricLoad, forKey: "eccentric_load_kj_per_kg_per_km")
  }
}

extension RaceMatch.Line: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(demand.key, forKey: "demand")
    try container.encode(demand.unit, forKey: "unit")
    if case .band(let from, let to) = demand {
      try container.encodeRatio(from, forKey: "from_grade")
      try container.encodeRatio(to, forKey: "to_grade")
    }
    try container.encodeRatio(race, forKey: "race")
    try container.encodeRatio(longestHike, forKey: "longest_hike")
    try container.encodeRatio(mostInOneHike, forKey: "most_in_one_hike")
    try container.encodeRatio(block, forKey: "block")
    try container.encodeRatio(longestHikeShare, forKey: "longest_hike_share")
    try container.encodeRatio(mostInOneHikeShare, forKey: "most_in_one_hike_share")
    try container.encodeRatio(blockShare, forKey: "block_share")
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
