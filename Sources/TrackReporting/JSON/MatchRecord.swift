import GPXAnalysis

extension RaceMatch {
  /// The version of the record's keys and their meaning. Published keys keep both within a version; more may be added.
  static let schemaVersion = 1

  static let record = Record<RaceMatch>("match", "A race beside the training for it, as gpxstat match makes it.") {
    record in
    record.constant("schema_version", schemaVersion, "Changes when a key changes its name or its meaning.")
    record.object("race", RaceDemand.record, "The race's course.") { $0.race }
    record.field("first_day", .date, "The first day whose hikes are looked at.") { $0.firstDay }
    record.field("last_day", .date, "The last day whose hikes are looked at.") { $0.lastDay }
    record.field("time_zone", .text, "The time zone of the days; local if each outing has its own.") {
      $0.timeZone?.name ?? "local"
    }
    record.field("utc_offset_min", .signedCount, "The zone's offset from UTC, where it is the same all year.") {
      $0.timeZone?.fixedOffset?.minutes
    }
    record.list("shortfalls", of: .text, "The demands that no single outing has met, by what matters.") {
      $0.shortfalls.map(\.demand.key)
    }
    record.objects("demands", Line.record, "Demands of the race, and how much of them the hikes had.") { $0.lines }
    record.object("accustomed", Accustomed.record, "What the legs are used to on the last day.") { $0.accustomed }
    record.field("load_to_accustomed_ratio", .ratio, "The race's load over that.") { $0.loadRatio }
    record.list("next_bouts_kj_per_kg", of: .ratio, "Loads of outings that lead up to the race's.") { $0.nextBouts }
    record.object("longest_hike", OutingRecord.record, "The hike of the longest distance.") { $0.longestHike }
    record.object("block", PerKilometreRates.record, "All hikes, by the kilometre.") { $0.blockRates }
    record.object("totals", LogTotals.record, "All hikes together.") { $0.totals }
    record.objects("duplicates", Duplicate.record, "Duplicate recordings, counted once.") {
      $0.duplicates
    }
    record.objects("not_counted", NotCounted.record, "Recordings that do not count.") { $0.notCounted }
    record.list("read_in_part", of: .text, "Files read in part; what was read counts.") { $0.partialFiles }
  }
}

extension RaceMatch.Line {
  static let record = Record<RaceMatch.Line>("demand", "One thing that the race asks for.") { record in
    record.field("demand", .text, "Such as gain, or grade_up_10_to_15.") { $0.demand.key }
    record.field("unit", .text, "Of the figures: m, s or kj_per_kg.") { $0.demand.unit }
    record.field("from_grade", .signedRatio, "Of a grade band.") { $0.demand.grades?.from }
    record.field("to_grade", .signedRatio, "Of a grade band.") { $0.demand.grades?.to }
    record.field("race", .ratio, "Demand of the race.") { $0.race }
    record.field("longest_hike", .ratio, "What the longest hike had.") { $0.longestHike }
    record.field("most_in_one_hike", .ratio, "The most that one hike had.") { $0.maximumInOneHike }
    record.field("block", .ratio, "All hikes together.") { $0.block }
    record.field("longest_hike_share", .ratio, "Share of the race's demand.") { $0.longestHikeShare }
    record.field("most_in_one_hike_share", .ratio, "Share of the race's demand.") { $0.maximumInOneHikeShare }
    record.field("block_share", .ratio, "Share of the race's demand.") { $0.blockShare }
  }
}

extension RaceDemand {
  static let record = Record<RaceDemand>("race", "A race's course.") { record in
    record.field("file", .text, "The file.") { $0.file }
    record.field("name", .text, "The name in the file.") { $0.name }
    record.field("distance_m", .meters, "Distance.") { $0.distance }
    record.field("is_time_planned", .flag, "Whether its time on feet is by the Swiss hiking-time formula.") {
      $0.isTimePlanned
    }
    record.include(PerKilometreRates.record) { $0.rates }
  }
}

extension OutingRecord {
  static let record = Record<OutingRecord>("hike", "One hike.") { record in
    record.field("file", .text, "The file.") { $0.file }
    record.field("name", .text, "The name in the file.") { $0.name }
    record.field("start_time", .time, "Its first time.") { $0.startTime }
    record.field("distance_m", .meters, "Distance.") { $0.distance }
    record.include(PerKilometreRates.record) { $0.rates }
  }
}

extension PerKilometreRates {
  static let record = Record<PerKilometreRates>("rates", "Figures by the kilometre.") { record in
    record.field("gain_m_per_km", .meters, "Elevation gain.") { $0.gain }
    record.field("loss_m_per_km", .meters, "Elevation loss, positive.") { $0.loss }
    record.field("eccentric_load_kj_per_kg_per_km", .ratio, "Eccentric load.") { $0.eccentricLoad }
  }
}

extension RaceMatch.Demand {
  /// The ends of a grade band.
  fileprivate var grades: (from: Double?, to: Double?)? {
    if case .band(let from, let to) = self { (from, to) } else { nil }
  }

  /// The identifier for programs: `gain`, `grade_up_10_to_15`, `grade_up_over_30`, `grade_down_15_to_20`.
  var key: String {
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

  /// The unit of the race's figure and of the hikes' figures.
  var unit: String {
    switch self {
    case .timeOnFeet: "s"
    case .eccentricLoad: "kj_per_kg"
    default: "m"
    }
  }
}
