import GPXAnalysis

extension TrainingLog {
  /// The version of the record's keys and their meaning. Published keys keep both within a version; more may be added.
  static let schemaVersion = 1

  static let record = Record<TrainingLog>("log", "A training log, as gpxstat log makes it.") { record in
    record.constant("schema_version", schemaVersion, "Changes when a key changes its name or its meaning.")
    record.field("today", .date, "The day that the log is made for.") { $0.today }
    record.field("time_zone", .text, "The time zone of its days; local if each outing has its own.") {
      $0.timeZone?.name ?? "local"
    }
    record.field("utc_offset_min", .signedCount, "The zone's offset from UTC, where it is the same all year.") {
      $0.timeZone?.fixedOffset?.minutes
    }
    record.object(
      "accustomed", Accustomed.record, "What the legs are used to today; null without a descent in 63 days."
    ) {
      $0.accustomed
    }
    record.objects("outings", Outing.record, "Hikes and runs, in the order of their starts.") { $0.outings }
    record.objects("weeks", LogWeek.record, "From the week of the first hike to today's.") { $0.weeks }
    record.object("totals", LogTotals.record, "All hikes together.") { $0.totals }
    record.object("run_totals", LogTotals.record, "All runs together.") { $0.runTotals }
    record.objects("duplicates", Duplicate.record, "Duplicate recordings, counted once.") {
      $0.duplicates
    }
    record.objects("not_counted", NotCounted.record, "Recordings that do not count.") { $0.notCounted }
    record.list("read_in_part", of: .text, "Files read in part; what was read counts.") { $0.partialFiles }
    record.field("last_hike", .date, "The day of the last hike.") { $0.lastHike }
    record.field("days_since_last_hike", .count, "Days from then to today.") { $0.daysSinceLastHike }
    record.field("last_long_descent", .date, "The day of the last outing with a long descent.") {
      $0.lastLongDescent?.day
    }
    record.field("days_since_last_long_descent", .count, "Days from then to today.") { $0.daysSinceLastLongDescent }
    record.object("last_7_days", LogTotals.record, "Today and the 6 days before.") { $0.last7Days }
    record.object("last_28_days", LogTotals.record, "Today and the 27 days before.") { $0.last28Days }
    record.field("load_7_to_28_ratio", .ratio, "No longer computed: null.") { _ in nil }
    record.field("time_on_feet_7_to_28_ratio", .ratio, "No longer computed: null.") { _ in nil }
    record.object("rhythm", Rhythm.record, "How regular the hikes are.") { $0.rhythm }
  }
}

extension Accustomed {
  static let record = Record<Accustomed>("accustomed", "The eccentric load that the legs are used to.") { record in
    record.field("kj_per_kg", .ratio, "The load.") { $0.load }
    record.field("file", .text, "The outing that it comes from.") { $0.hike.file }
    record.field("name", .text, "The name in the file.") { $0.hike.name }
    record.field("date", .date, "The local day of that outing.") { $0.hike.day }
    record.field("days", .count, "Days since then.") { $0.days }
    record.field("eccentric_load_kj_per_kg", .ratio, "The load of that outing.") { $0.hike.eccentricLoad }
    record.field("steep_loss_m", .meters, "Descent of that outing on grades steeper than 15 %.") { $0.hike.steepLoss }
  }
}

extension Outing {
  static let record = Record<Outing>("outing", "A hike or a run, among those before it.") { record in
    record.field("file", .text, "The file.") { $0.hike.file }
    record.field("name", .text, "The name in the file.") { $0.hike.name }
    record.field("date", .date, "The local day on which it began.") { $0.hike.day }
    record.field("activity", .text, "hike or run.") { $0.hike.activity.rawValue }
    record.field("distance_m", .meters, "Distance on foot.") { $0.hike.distance }
    record.field("gain_m", .meters, "Elevation gain.") { $0.hike.gain }
    record.field("loss_m", .meters, "Elevation loss, positive.") { $0.hike.loss }
    record.field("time_on_feet_s", .seconds, "Time on feet.") { $0.hike.timeOnFeet }
    record.field("eccentric_load_kj_per_kg", .ratio, "Eccentric load of its descents.") { $0.hike.eccentricLoad }
    record.field("steep_loss_m", .meters, "Descent on grades steeper than 15 %.") { $0.hike.steepLoss }
    record.field("accustomed_kj_per_kg", .ratio, "What the legs were used to before it.") { $0.accustomed?.load }
    record.field("load_to_accustomed_ratio", .ratio, "Its load over that.") { $0.loadRatio }
    record.object("accustomed", Accustomed.record, "Where that comes from; null without a descent in 63 days.") {
      $0.accustomed
    }
    record.object("spike", Spikes.record, "Beyond the largest of the 30 days before; null without any.") {
      Spikes($0)
    }
  }

  /// How far each figure exceeds the largest of the previous 30 days.
  fileprivate struct Spikes: Sendable {
    var load: SingleSessionSpike?
    var loss: SingleSessionSpike?
    var time: SingleSessionSpike?

    /// Nil if the previous 30 days have none.
    init?(_ outing: Outing) {
      (load, loss, time) = (outing.loadSpike, outing.lossSpike, outing.timeSpike)
      if load == nil, loss == nil, time == nil { return nil }
    }

    static let record = Record<Spikes>("spike", "none: up to 10 % more; small: 30 %; moderate: 100 %; large.") {
      record in
      record.field("eccentric_load", .choice, "Of the eccentric load.") { $0.load }
      record.field("loss", .choice, "Of the descent.") { $0.loss }
      record.field("time_on_feet", .choice, "Of the time on feet.") { $0.time }
    }
  }
}

extension LogTotals {
  static let record = Record<LogTotals>("log_totals", "Some hikes together.") { record in
    record.field("hikes", .count, "How many.") { $0.outingCount }
    record.field("distance_m", .meters, "Distance.") { $0.distance }
    record.field("time_on_feet_s", .seconds, "Time on feet.") { $0.timeOnFeet }
    record.field("gain_m", .meters, "Elevation gain, of the hikes that have it.") { $0.gain }
    record.field("loss_m", .meters, "Elevation loss, positive.") { $0.loss }
    record.field("eccentric_load_kj_per_kg", .ratio, "Eccentric load of the descents.") { $0.eccentricLoad }
    record.field("with_elevation", .count, "Number of hikes with elevations.") { $0.withElevation }
    record.field("longest_distance_m", .meters, "The longest distance of one hike.") { $0.longestDistance }
    record.field("longest_time_on_feet_s", .seconds, "The longest time on feet of one hike, perhaps another.") {
      $0.longestTimeOnFeet
    }
  }
}

extension LogWeek {
  static let record = Record<LogWeek>("log_week", "A week, Monday to Sunday.") { record in
    record.field("week", .text, "The week of ISO 8601, such as 2026-W23.") { $0.number.description }
    record.field("monday", .date, "Its first day.") { $0.monday }
    record.include(LogTotals.record) { $0.totals }
  }
}

extension Rhythm {
  static let record = Record<Rhythm>("rhythm", "How regular the hikes are.") { record in
    record.field("is_kept", .flag, "No more than 14 days without a hike in the last 8 weeks.") { $0.isKept }
    record.field("weeks_with_hike_of_last_8", .count, "Of the last 8 weeks, those with a hike.") { $0.weeksWithHike }
    record.object("longest_pause", Pause.record, "The longest time between two hikes.") { $0.longestPause }
    record.object("longest_pause_of_last_8_weeks", Pause.record, "The longest that reaches into the last 8 weeks.") {
      $0.longestRecentPause
    }
  }
}

extension Rhythm.Pause {
  static let record = Record<Rhythm.Pause>("pause", "Days from one hike to the next.") { record in
    record.field("days", .count, "How many.") { $0.days }
    record.field("from", .date, "The day of the hike before.") { $0.from }
    record.field("to", .date, "The day of the hike after.") { $0.to }
  }
}

extension Duplicate {
  static let record = Record<Duplicate>("duplicate", "A duplicate recording.") { record in
    record.field("file", .text, "The file that does not count.") { $0.outing.file }
    record.field("name", .text, "The recording's name.") { $0.outing.name }
    record.field("start_time", .time, "Its first time.") { $0.outing.startTime }
    record.field("duplicate_of", .text, "The file that counts.") { $0.original }
  }
}

extension NotCounted {
  static let record = Record<NotCounted>("not_counted", "A recording that does not count.") { record in
    record.field("file", .text, "The file.") { $0.file }
    record.field("name", .text, "The recording's name.") { $0.name }
    record.field("reason", .text, "Why, such as no_times; more may be added.") { $0.reason.rawValue }
    record.field("looks_like", .text, "Likely activity, if it was not on foot.") { $0.looksLike?.rawValue }
  }
}
