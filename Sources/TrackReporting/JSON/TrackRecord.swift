import GPXAnalysis
import TrackAnalysis

extension TrackSummary {
  static let record = Record<TrackSummary>(
    "track", "One track or route, or several together. What the recording does not give is null, never 0."
  ) { record in
    describeWhatItIs(&record)
    describeDistanceAndTime(&record)
    describeElevationAndGrade(&record)
    describeEffort(&record)
    record.field("body_mass_kg", .number(.hundredths), "The body mass that loads and energy are for.") { $0.bodyMass }
    record.field("pack_mass_kg", .number(.hundredths), "The pack that loads and energy are for.") { $0.packMass }
    record.field("profile_spacing_m", .meters, column: .none, "Distance between the nodes of the profile.") {
      $0.profileSpacing
    }
  }

  private static func describeWhatItIs(_ record: inout Record<TrackSummary>) {
    record.field("name", .text, "The name in the file.") { $0.name }
    record.field("kind", .choice, "A recorded track, or a planned route.") { $0.kind }
    record.field("activity", .choice, "Figures for the legs are given for hikes and runs only.") { $0.activity }
    record.field(
      "activity_source", .choice,
      "What decided the activity: the option, the type in the file, the speed, or nothing (a hike is assumed)."
    ) { $0.activitySource }
    record.field("activity_confidence", .share, "Confidence of the activity.") { $0.activityConfidence }
    record.field("activity_looks_like", .choice, "Likely activity, if it was not on foot.") {
      $0.activityLooksLike
    }
    record.field("segments", .count, "Segments that have points.") { $0.segmentCount }
    record.field("points", .count, "Points with valid coordinates.") { $0.pointCount }
    record.field("skipped_points", .count, "Points without valid coordinates, left out.") { $0.skippedPointCount }
    record.field("start_time", .time, "The earliest time of a point.") { $0.startTime }
    record.field("end_time", .time, "The latest time of a point.") { $0.endTime }
  }

  private static func describeDistanceAndTime(_ record: inout Record<TrackSummary>) {
    record.field("distance_m", .meters, "Distance on foot, including gaps that can have been walked.") { $0.distance }
    record.field("raw_distance_m", .meters, "Distance from point to point, including receiver jitter.") {
      $0.rawDistance
    }
    record.field("gap_distance_m", .meters, "Of the distance, straight lines over gaps.") { $0.gapDistance }
    record.field("transport_distance_m", .meters, "Distance by lift, vehicle or ferry, in no other figure.") {
      $0.transportDistance
    }
    record.field("elapsed_s", .seconds, "From the first time to the last.") { $0.elapsedTime }
    record.field("moving_time_s", .seconds, "Elapsed time without stops, gaps and transport.") { $0.movingTime }
    record.field("stopped_s", .seconds, "Stops of a minute or more, rests included.") { $0.stoppedTime }
    record.field("gap_s", .seconds, "Time in which nothing was recorded.") { $0.gapTime }
    record.field("transport_s", .seconds, "Time by lift, vehicle or ferry.") { $0.transportTime }
    record.field(
      "time_on_feet_s", .seconds,
      "Elapsed time without gaps, transport and rests; short stops count. Null if it was not on foot."
    ) { $0.activity.isOnFoot ? $0.timeOnFeet : nil }
    record.field(
      "longest_stretch_s", .seconds, column: .none, "The longest time on feet without a rest or a gap."
    ) { $0.longestStretch }
    record.field("timed_distance_m", .meters, column: .none, "The distance whose points have times.") {
      $0.timedDistance
    }
    record.object("coverage", Coverage.record, hasColumns: true, "What the figures rest on.") { $0.coverage }
    record.objects("repairs", Repair.record, "What was repaired in the recording, or left out of it.") { $0.repairs }
    record.column("repairs", .count) { $0.repairs.count }
    record.column("repair_kinds", .text) { track in
      var kinds: [String] = []
      for repair in track.repairs where !kinds.contains(repair.kind.rawValue) { kinds.append(repair.kind.rawValue) }
      return kinds.joined(separator: " ")
    }
    record.objects("rests", Stop.record, "Stops of 5 minutes or more.") { $0.rests }
  }

  private static func describeElevationAndGrade(_ record: inout Record<TrackSummary>) {
    record.object("elevation", ElevationSummary.record, hasColumns: true, "Null without elevations.") { $0.elevation }
    record.object("by_terrain", TerrainSummary.record, "Distance and time uphill, level and downhill.") {
      $0.byTerrain
    }
    record.objects("grade_bands", GradeDistribution.Band.record, "Distance and time by grade, steepest descent first.")
    {
      $0.gradeBands
    }
    record.field("steepest_up", .ratio, column: .none, "The steepest grade up over 100 m.") { $0.steepestUp }
    record.field(
      "steepest_down", .signedRatio, column: .none, "The steepest grade down over 100 m, negative."
    ) { $0.steepestDown }
    record.object("descent", DescentLoad.record, hasColumns: true, "Demands of the descents on the legs.") {
      $0.descent
    }
    record.field(
      "longest_descent_m", .meters, "The height of the highest of the descents, small rises included; 0 without any."
    ) { $0.longestDescent }
    record.objects("climbs", Climb.record, "Hills up, in the order of the track.") { $0.climbs }
    record.objects("descents", Climb.record, "Hills down, in the order of the track; all figures are positive.") {
      $0.descents
    }
    record.objects("best_rates", BestRates.Window.record, "The highest mean vertical rates over some lengths of time.")
    {
      $0.bestRates?.windows
    }
    record.objects(
      "waypoint_table", SectionSummary.record,
      "At every waypoint and kilometre, what lies before it; sums to the track."
    ) { $0.sections.withRoundedSums }
  }

  private static func describeEffort(_ record: inout Record<TrackSummary>) {
    record.object("energy", EnergyOfTrack.record, hasColumns: true, "Energy by a model of walking or running.") {
      EnergyOfTrack($0)
    }
    record.object("effort", Effort.record, hasColumns: true, "Equivalents and walking times by rule.") { $0.effort }
    record.field(
      "planned_time_on_feet_s", .seconds, "Time on feet by the Swiss hiking-time formula, for tracks without times."
    ) {
      $0.plannedTime
    }
    record.field("planned_moving_time_s", .seconds, "Moving time by Tobler's rule, for tracks without times.") {
      $0.plannedMovingTime
    }
    record.object("terrain", TerrainVariability.record, hasColumns: true, "How much the ground varies.") {
      $0.terrain
    }
    record.objects("segment_list", SegmentSummary.record, "The segments, where there are 2 to 1,000.") {
      $0.segmentList
    }
    record.object("heart_rate", HeartRateSummary.record, hasColumns: true, "Null without heart rate.") {
      $0.heartRate
    }
    record.object("sensors", SensorSummary.record, "Null without readings.") { $0.sensors }
  }
}
