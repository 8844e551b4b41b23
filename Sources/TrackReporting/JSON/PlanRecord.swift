import GPXAnalysis

extension HikingPlan {
  /// The version of the record's keys and their meaning. Published keys keep both within a version; more may be added.
  static let schemaVersion = 1

  static let record = Record<HikingPlan>("plan", "A plan for a course, as gpxstat plan makes it.") { record in
    record.constant("schema_version", schemaVersion, "Changes when a key changes its name or its meaning.")
    record.field("course", .text, "The file of the course.") { $0.course.file }
    record.field("name", .text, "The name in the file.") { $0.course.name }
    record.field("distance_m", .meters, "Distance.") { $0.course.distance }
    record.field("gain_m", .meters, "Elevation gain.") { $0.course.gain }
    record.field("loss_m", .meters, "Elevation loss, positive.") { $0.course.loss }
    record.field("model", .text, "own: from the hiker's recordings; swiss: an average hiker.") {
      $0.isOwn ? "own" : "swiss"
    }
    record.field("hikes", .count, "Number of recordings behind the model.") { $0.model.hikes }
    record.object("time_on_feet_s", CoursePlan.Percentiles.record, "Time on feet for the whole course.") {
      $0.plan.total
    }
    record.field("rests_s", .seconds, "Rests for the whole course, by the hiker's habit.") {
      $0.plan.rows.last?.rests ?? 0
    }
    record.field("start_time", .time, "Start time.") { $0.start }
    record.field("sunrise", .time, "At the start of the course, on that day.") { $0.sun?.rise }
    record.field("sunset", .time, "At the start of the course, on that day.") { $0.sun?.set }
    record.field("eccentric_load_kj_per_kg", .ratio, "Eccentric load of the descents.") { $0.course.eccentricLoad }
    record.field("accustomed_kj_per_kg", .ratio, "What the legs are used to on that day.") { $0.accustomed?.load }
    record.list("next_bouts_kj_per_kg", of: .ratio, "Loads of outings that lead up to the course's.") { $0.nextBouts }
    record.field("todays_ratio", .ratio, "Today's time so far over the planned one.") {
      $0.plan.todaysRatio == 1 ? nil : $0.plan.todaysRatio
    }
    record.objects("rows", PlanRow.record, "At every waypoint and every kilometre.") { $0.tableRows }
  }

  /// Sunrise and sunset; nil if there is none.
  private var sun: (rise: Timestamp, set: Timestamp)? {
    if case .day(let sunrise, let sunset) = daylight { (sunrise, sunset) } else { nil }
  }

  var tableRows: [PlanRow] { plan.rows.map { PlanRow(row: $0, plan: self) } }
}

extension CoursePlan.Percentiles {
  static let record = Record<CoursePlan.Percentiles>("percentiles", "The 10th, 50th and 90th percentile.") { record in
    record.field("p10", .seconds, "One of ten times is shorter.") { $0.p10 }
    record.field("p50", .seconds, "The median.") { $0.p50 }
    record.field("p90", .seconds, "One of ten times is longer.") { $0.p90 }
  }
}

/// A row of a plan, with the values that the plan adds to it.
struct PlanRow: Sendable {
  var row: CoursePlan.Row
  var plan: HikingPlan

  static let record = Record<PlanRow>("plan_row", "What is planned at a mark.") { record in
    record.field("name", .text, "The waypoint's name; null at round distances and the end.") {
      $0.row.section.mark.name
    }
    record.field("offset_m", .meters, "From the start of the course.") { $0.row.section.mark.offset }
    record.field("elevation_m", .elevation, "Above sea level.") {
      $0.plan.course.elevation(at: $0.row.section.mark.offset)
    }
    record.field("gain_m", .meters, "Gain since the row before.") { $0.row.section.gain }
    record.field("loss_m", .meters, "Loss since the row before, positive.") { $0.row.section.loss }
    record.field("eccentric_load_kj_per_kg", .ratio, "Load since the row before.") { $0.row.section.eccentricLoad }
    record.field("energy_kj_per_kg", .ratio, "Energy since the row before.") { $0.row.energy }
    record.field("p10_s", .seconds, "Time on feet from the start: one of ten is shorter.") { $0.row.timeOnFeet.p10 }
    record.field("p50_s", .seconds, "Time on feet from the start: the median.") { $0.row.timeOnFeet.p50 }
    record.field("p90_s", .seconds, "Time on feet from the start: one of ten is longer.") { $0.row.timeOnFeet.p90 }
    record.field("rests_s", .seconds, "Rests from the start.") { $0.row.rests }
    record.field("clock_p50", .time, "Likely time of arrival, including rests.") { $0.plan.arrival(at: $0.row) }
    record.field("is_passed", .flag, "Whether the hiker has already been there.") { $0.row.isPassed }
  }
}

extension RepeatedCourses {
  /// The version of the record's keys and their meaning. Published keys keep both within a version; more may be added.
  static let schemaVersion = 1

  static let record = Record<RepeatedCourses>("repeats", "The same course again, as gpxstat repeats makes it.") {
    record in
    record.constant("schema_version", schemaVersion, "Changes when a key changes its name or its meaning.")
    record.objects("groups", Group.record, "Courses, then climbs, that were repeated.") { $0.groups }
    record.objects("duplicates", Duplicate.record, "Duplicate recordings, counted once.") {
      $0.duplicates
    }
    record.objects("not_counted", NotCounted.record, "Recordings that do not count.") { $0.notCounted }
  }
}

extension RepeatedCourses.Group {
  static let record = Record<RepeatedCourses.Group>("repeat_group", "A course or a climb.") { record in
    record.field("kind", .text, "course or climb.") { $0.kind.rawValue }
    record.field("name", .text, "The name of the first outing.") { $0.name }
    record.field("distance_m", .meters, "Distance of the first outing.") { $0.distance }
    record.field("gain_m", .meters, "Gain of the first outing; height of a climb.") { $0.gain }
    record.field("direction", .text, "Such as clockwise, there and back, or north-east.") { $0.direction }
    record.objects("outings", RepeatedCourses.Passage.record, "In the order of their starts.") { $0.passages }
  }
}

extension RepeatedCourses.Passage {
  static let record = Record<RepeatedCourses.Passage>("repeat_outing", "One time on the course.") { record in
    record.field("file", .text, "The file.") { $0.hike.file }
    record.field("name", .text, "The name in the file.") { $0.hike.name }
    record.field("date", .date, "The local day on which it began.") { $0.hike.day }
    record.field("time_on_feet_s", .seconds, "On the course; on a climb moving and standing.") { $0.timeOnFeet }
    record.field("rate_m_per_h", .meters, "Height climbed in an hour on the move.") { $0.rate }
    record.field("mean_bpm", .ratio, "Mean heart rate of the whole outing.") { $0.hike.heartRate }
    record.field("eccentric_load_kj_per_kg", .ratio, "Of the whole outing.") { $0.hike.eccentricLoad }
  }
}
