import TrackModel

extension TrainingLog: Encodable {
  /// Of the keys and their meaning. A key once shipped keeps both within a version; more may be added.
  public static let schemaVersion = 1

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(Self.schemaVersion, forKey: "schema_version")
    try container.encode(today.description, forKey: "today")
    try container.encode(timeZone.name, forKey: "time_zone")
    try container.encode(timeZone.fixedOffset?.minutes, forKey: "utc_offset_min")
    try container.encode(weeks, forKey: "weeks")
    try container.encode(totals, forKey: "totals")
    try container.encode(duplicates, forKey: "duplicates")
    try container.encode(notCounted, forKey: "not_counted")
    try container.encode(partialFiles, forKey: "read_in_part")
    try container.encode(lastHike?.description, forKey: "last_hike")
    try container.encode(daysSinceLastHike, forKey: "days_since_last_hike")
    try container.encode(lastLongDescent.map { timeZone.date(of: $0.start).description }, forKey: "last_long_descent")
    try container.encode(daysSinceLastLongDescent, forKey: "days_since_last_long_descent")
    try container.encode(last7Days, forKey: "last_7_days")
    try container.encode(last28Days, forKey: "last_28_days")
    try container.encodeRatio(loadRatio, forKey: "load_7_to_28_ratio")
    try container.encodeRatio(timeRatio, forKey: "time_on_feet_7_to_28_ratio")
    try container.encode(rhythm, forKey: "rhythm")
  }
}

extension LogTotals: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(hikes, forKey: "hikes")
    try container.encodeMeters(distance, forKey: "distance_m")
    try container.encodeSeconds(timeOnFeet, forKey: "time_on_feet_s")
    try container.encodeMeters(gain, forKey: "gain_m")
    try container.encodeMeters(loss, forKey: "loss_m")
    try container.encodeRatio(eccentricLoad, forKey: "eccentric_load_kj_per_kg")
    try container.encode(withElevation, forKey: "with_elevation")
    try container.encodeMeters(longestDistance, forKey: "longest_distance_m")
    try container.encodeSeconds(longestTimeOnFeet, forKey: "longest_time_on_feet_s")
  }
}

extension LogWeek: Encodable {
  /// The totals' keys stand beside the week's own.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(number.description, forKey: "week")
    try container.encode(monday.description, forKey: "monday")
    try totals.encode(to: encoder)
  }
}

extension Rhythm: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(isKept, forKey: "is_kept")
    try container.encode(weeksWithHike, forKey: "weeks_with_hike_of_last_8")
    try container.encode(longestPause, forKey: "longest_pause")
    try container.encode(longestRecentPause, forKey: "longest_pause_of_last_8_weeks")
  }
}

extension Rhythm.Pause: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(days, forKey: "days")
    try container.encode(from.description, forKey: "from")
    try container.encode(to.description, forKey: "to")
  }
}

extension Duplicate: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(hike.file, forKey: "file")
    try container.encode(hike.name, forKey: "name")
    try container.encode(hike.start.description, forKey: "start_time")
    try container.encode(original, forKey: "duplicate_of")
  }
}

extension NotCounted: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(file, forKey: "file")
    try container.encode(name, forKey: "name")
    try container.encode(reason, forKey: "reason")
  }
}
