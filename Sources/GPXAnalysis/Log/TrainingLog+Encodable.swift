import TrackModel

extension TrainingLog: Encodable {
  /// Of the keys and their meaning. A key once shipped keeps both within a version; more may be added.
  public static let schemaVersion = 1

  private enum CodingKeys: String, CodingKey {
    case schemaVersion = "schema_version"
    case today
    case timeZone = "time_zone"
    case offset = "utc_offset_min"
    case weeks, totals, duplicates
    case notCounted = "not_counted"
    case partial = "read_in_part"
    case lastHike = "last_hike"
    case daysSinceLastHike = "days_since_last_hike"
    case lastLongDescent = "last_long_descent"
    case daysSinceLastLongDescent = "days_since_last_long_descent"
    case last7Days = "last_7_days"
    case last28Days = "last_28_days"
    case loadRatio = "load_7_to_28_ratio"
    case timeRatio = "time_on_feet_7_to_28_ratio"
    case rhythm
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schemaVersion, forKey: .schemaVersion)
    try container.encode(today.description, forKey: .today)
    try container.encode(timeZone.name, forKey: .timeZone)
    try container.encode(timeZone.fixedOffset?.minutes, forKey: .offset)
    try container.encode(weeks, forKey: .weeks)
    try container.encode(totals, forKey: .totals)
    try container.encode(duplicates, forKey: .duplicates)
    try container.encode(notCounted, forKey: .notCounted)
    try container.encode(partialFiles, forKey: .partial)
    try container.encode(lastHike?.description, forKey: .lastHike)
    try container.encode(daysSinceLastHike, forKey: .daysSinceLastHike)
    try container.encode(lastLongDescent.map { timeZone.date(of: $0.start).description }, forKey: .lastLongDescent)
    try container.encode(daysSinceLastLongDescent, forKey: .daysSinceLastLongDescent)
    try container.encode(last7Days, forKey: .last7Days)
    try container.encode(last28Days, forKey: .last28Days)
    try container.encodeRatio(loadRatio, forKey: .loadRatio)
    try container.encodeRatio(timeRatio, forKey: .timeRatio)
    try container.encode(rhythm, forKey: .rhythm)
  }
}

extension LogTotals: Encodable {
  private enum CodingKeys: String, CodingKey {
    case hikes
    case distance = "distance_m"
    case timeOnFeet = "time_on_feet_s"
    case gain = "gain_m"
    case loss = "loss_m"
    case eccentricLoad = "eccentric_load_kj_per_kg"
    case withElevation = "with_elevation"
    case longestDistance = "longest_distance_m"
    case longestTimeOnFeet = "longest_time_on_feet_s"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(hikes, forKey: .hikes)
    try container.encodeMeters(distance, forKey: .distance)
    try container.encodeSeconds(timeOnFeet, forKey: .timeOnFeet)
    try container.encodeMeters(gain, forKey: .gain)
    try container.encodeMeters(loss, forKey: .loss)
    try container.encodeRatio(eccentricLoad, forKey: .eccentricLoad)
    try container.encode(withElevation, forKey: .withElevation)
    try container.encodeMeters(longestDistance, forKey: .longestDistance)
    try container.encodeSeconds(longestTimeOnFeet, forKey: .longestTimeOnFeet)
  }
}

extension LogWeek: Encodable {
  private enum CodingKeys: String, CodingKey {
    case week, monday
  }

  /// The totals' keys stand beside the week's own.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(number.description, forKey: .week)
    try container.encode(monday.description, forKey: .monday)
    try totals.encode(to: encoder)
  }
}

extension Rhythm: Encodable {
  private enum CodingKeys: String, CodingKey {
    case isKept = "is_kept"
    case weeksWithHike = "weeks_with_hike_of_last_8"
    case longestPause = "longest_pause"
    case longestRecentPause = "longest_pause_of_last_8_weeks"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(isKept, forKey: .isKept)
    try container.encode(weeksWithHike, forKey: .weeksWithHike)
    try container.encode(longestPause, forKey: .longestPause)
    try container.encode(longestRecentPause, forKey: .longestRecentPause)
  }
}

extension Rhythm.Pause: Encodable {
  private enum CodingKeys: String, CodingKey {
    case days, from, to
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(days, forKey: .days)
    try container.encode(from.description, forKey: .from)
    try container.encode(to.description, forKey: .to)
  }
}

extension Duplicate: Encodable {
  private enum CodingKeys: String, CodingKey {
    case file, name
    case start = "start_time"
    case original = "duplicate_of"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(hike.file, forKey: .file)
    try container.encode(hike.name, forKey: .name)
    try container.encode(hike.start.description, forKey: .start)
    try container.encode(original, forKey: .original)
  }
}

extension NotCounted: Encodable {
  private enum CodingKeys: String, CodingKey {
    case file, name, reason
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(name, forKey: .name)
    try container.encode(reason, forKey: .reason)
  }
}
