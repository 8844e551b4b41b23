import GPXAnalysis

extension OutingRecord {
  /// A hike of 10 km and 3 hours that begins at 8:00 UTC, or so many seconds later.
  static func on(
    _ day: String, after seconds: Int64 = 0, file: String? = nil, load: Double? = 2, distance: Double = 10_000
  ) -> OutingRecord {
    let date = CivilDate(iso8601: day) ?? CivilDate(daysSince1970: 0)
    let start = Timestamp(seconds: date.daysSince1970 * 86_400 + 8 * 3600 + seconds)
    var hike = OutingRecord(file: file ?? "\(day).gpx", startTime: start, distance: distance, timeOnFeet: 10_800)
    hike.endTime = start.advanced(bySeconds: 10_800)
    hike.gain = load.map { $0 * 100 }
    hike.loss = load.map { $0 * 100 }
    hike.eccentricLoad = load
    hike.longestDescent = load.map { _ in 100 }
    return hike
  }

  static func run(_ day: String, load: Double? = 2) -> OutingRecord {
    var run = on(day, file: "run \(day).gpx", load: load)
    run.activity = .run
    return run
  }
}

extension CivilDate {
  static func on(_ day: String) -> CivilDate {
    CivilDate(iso8601: day) ?? CivilDate(daysSince1970: 0)
  }
}
