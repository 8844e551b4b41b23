import GPXAnalysis
import TrackAnalysis

extension Record {
  /// The ends of a figure's 90 % interval: `gain_low_m` and `gain_high_m` for `gain` and `m`.
  fileprivate mutating func interval(
    _ name: String, _ unit: String, _ cell: Cell<Double>, _ value: @escaping @Sendable (Value) -> ClosedRange<Double>?
  ) {
    field("\(name)_low_\(unit)", cell, "Lower end of its 90 % interval.") { value($0)?.lowerBound }
    field("\(name)_high_\(unit)", cell, "Upper end of its 90 % interval.") { value($0)?.upperBound }
  }
}

extension ElevationSummary {
  static let record = Record<ElevationSummary>("elevation", "Elevation gain and loss, with their uncertainty.") {
    record in
    record.field("gain_m", .meters, "Elevation gain.") { $0.gain }
    record.interval("gain", "m", .meters) { $0.gainInterval }
    record.field("loss_m", .meters, "Elevation loss, positive.") { $0.loss }
    record.interval("loss", "m", .meters) { $0.lossInterval }
    record.field("min_m", .elevation, column: "min_elevation_m", "The lowest elevation.") { $0.lowest }
    record.field("max_m", .elevation, column: "max_elevation_m", "The highest elevation.") { $0.highest }
    record.field("threshold_m", .meters, "Climbs and descents are between turning points of this height.") {
      $0.threshold
    }
    record.field("noise_m", .meters, column: "elevation_noise_m", "Drift of the elevations in 20 s.") { $0.noise }
    record.field("smoothing_m", .meters, column: .none, "What the profile was smoothed over; 0 for nothing.") {
      $0.smoothing
    }
    record.field("method", .text, column: "gain_method", "How gain and loss were computed: adaptive, zigzag or raw.") {
      $0.method.name
    }
    record.list("interval_reasons", of: .text, "Why the interval is wide; more may be added.") {
      $0.intervalReasons.map(\.rawValue)
    }
    record.field("kind", .text, column: "elevation_kind", "Where the elevations seem to come from; more may be added.")
    {
      $0.source?.kind.rawValue
    }
    record.field(
      "kind_confidence", .share, column: .none, "Share of cases in which the kind is right, given such evidence."
    ) {
      $0.source?.confidence
    }
    record.object("kind_evidence", ElevationSource.Evidence.record, "What was seen of the elevations.") {
      $0.source?.evidence
    }
    record.field(
      "unknown_distance_m", .meters, column: .none, "Distance without elevations, over which only the ends count."
    ) { $0.unknownDistance }
    record.objects("curve", GainCurve.Point.record, "Gain and loss by thresholds, 0 for every step.") {
      $0.curve?.points
    }
  }
}

extension ElevationSource.Evidence {
  static let record = Record<ElevationSource.Evidence>("kind_evidence", "What was seen of the elevations.") { record in
    record.field("standing_m", .meters, "Drift of the elevations in 20 s while standing.") { $0.standing }
    record.field("bend_m", .meters, "The median second difference over 20 m, divided by the root of 6.") { $0.bend }
    record.field("smoothness", .ratio, "The same over 40 m, over that over 20 m.") { $0.smoothness }
    record.field("whole_metres", .flag, "Whether all are whole metres.") { $0.isWholeMetres }
    record.field("timed", .flag, "Whether most have a time.") { $0.hasTimes }
  }
}

extension GainMethod {
  /// The method without its parameters, as one word.
  fileprivate var name: String {
    switch self {
    case .adaptive: "adaptive"
    case .zigzag: "zigzag"
    case .raw: "raw"
    }
  }
}

extension GainCurve.Point {
  static let record = Record<GainCurve.Point>("gain_by_threshold", "Gain and loss by one threshold.") { record in
    record.field("threshold_m", .meters, "What goes up and down by less is not counted.") { $0.threshold }
    record.field("gain_m", .meters, "Elevation gain.") { $0.gain }
    record.field("loss_m", .meters, "Elevation loss, positive.") { $0.loss }
  }
}

extension TerrainSummary {
  static let record = Record<TerrainSummary>("by_terrain", "Distance and time uphill, level and downhill.") { record in
    record.object("uphill", Part.record, "Steeper than 2 % up.") { $0.uphill }
    record.object("level", Part.record, "Between.") { $0.level }
    record.object("downhill", Part.record, "Steeper than 2 % down.") { $0.downhill }
  }
}

extension TerrainSummary.Part {
  static let record = Record<TerrainSummary.Part>("terrain_part", "The legs uphill, level or downhill.") { record in
    record.field("distance_m", .meters, "Distance.") { $0.distance }
    record.field("elapsed_s", .seconds, "Elapsed time.") { $0.elapsedTime }
    record.field("moving_time_s", .seconds, "Time on the move.") { $0.movingTime }
    record.field("stopped_s", .seconds, "Time of stops.") { $0.stoppedTime }
    record.field("gap_s", .seconds, "Time in which nothing was recorded.") { $0.gapTime }
    record.field("time_on_feet_s", .seconds, "Time without gaps and rests.") { $0.timeOnFeet }
    record.field("vertical_m", .meters, "Gain uphill and level, loss downhill.") { $0.vertical }
    record.field("rate_m_per_h", .meters, "Vertical rate on the move.") { $0.rate }
  }
}

extension GradeDistribution.Band {
  static let record = Record<GradeDistribution.Band>("grade_band", "Legs of similar grade.") { record in
    record.field("from", .signedRatio, "Rise over run; null for the steepest descents.") { $0.from }
    record.field("to", .signedRatio, "Rise over run; null for the steepest climbs.") { $0.to }
    record.field("distance_m", .meters, "Distance.") { $0.distance }
    record.field("moving_time_s", .seconds, "Time on the move.") { $0.movingTime }
    record.field("gain_m", .meters, "Elevation gain.") { $0.gain }
    record.interval("gain", "m", .meters) { $0.gainInterval }
    record.field("loss_m", .meters, "Elevation loss, positive.") { $0.loss }
    record.interval("loss", "m", .meters) { $0.lossInterval }
  }
}

extension DescentLoad {
  static let record = Record<DescentLoad>("descent_load", "Demands of the descents on the legs.") { record in
    record.field(
      "work_kj_per_kg", .ratio, column: "descent_work_kj_per_kg", "Work of braking body and pack, per kg of body mass."
    ) { $0.work }
    record.field(
      "eccentric_load_kj_per_kg", .ratio, "Descent work, weighted by the share that the muscles absorb by braking."
    ) { $0.eccentricLoad }
    record.interval("eccentric_load", "kj_per_kg", .ratio) { $0.loadInterval }
    record.field("descent_rate_m_per_h", .meters, "Descent per hour of moving downhill.") { $0.rate }
    record.field("longest_m", .meters, column: "longest_unbroken_descent_m", "The longest unbroken descent.") {
      $0.longest
    }
    record.field("steeper_than_10_m", .meters, column: "descent_over_10_percent_m", "Descent steeper than 10 %.") {
      $0.steeperThan10
    }
    record.field("steeper_than_15_m", .meters, column: "descent_over_15_percent_m", "Descent steeper than 15 %.") {
      $0.steeperThan15
    }
    record.field("steeper_than_20_m", .meters, column: "descent_over_20_percent_m", "Descent steeper than 20 %.") {
      $0.steeperThan20
    }
    record.objects("bands", DescentLoad.Band.record, "Descent by grade.") { $0.bands }
  }
}

extension DescentLoad.Band {
  static let record = Record<DescentLoad.Band>("descent_band", "Descents of similar grade.") { record in
    record.field("from", .ratio, "Fall over run.") { $0.from }
    record.field("to", .ratio, "Fall over run; null for the steepest.") { $0.to }
    record.field("descent_m", .meters, "Elevation loss, positive.") { $0.descent }
    record.interval("descent", "m", .meters) { $0.interval }
  }
}

extension BestRates.Window {
  static let record = Record<BestRates.Window>("best_rate", "The highest rates over windows of one length.") { record in
    record.field("seconds", .seconds, "The length of the windows.") { $0.seconds }
    record.field("up_m_per_h", .meters, "Climbed per hour, including pauses; null if no window is that long.") {
      $0.up
    }
    record.field("down_m_per_h", .meters, "Descended per hour, including pauses.") { $0.down }
    record.field("moving_up_m_per_h", .meters, "Climbed in an hour on the move.") { $0.movingUp }
    record.field("moving_down_m_per_h", .meters, "Descended in an hour on the move.") { $0.movingDown }
  }
}

extension SectionSummary {
  static let record = Record<SectionSummary>("waypoint_row", "A waypoint or a round distance, and what lies before it.")
  {
    record in
    record.field("name", .text, "The waypoint's name; null at round distances and the end.") { $0.section.mark.name }
    record.field("offset_m", .meters, "From the start of the track, transport included.") { $0.section.mark.offset }
    record.field("elevation_m", .elevation, "Above sea level.") { $0.elevation }
    record.field("distance_m", .meters, "Distance since the row before, transport left out.") { $0.section.distance }
    record.field("gain_m", .meters, "Gain since the row before.") { $0.section.gain }
    record.field("loss_m", .meters, "Loss since the row before, positive.") { $0.section.loss }
    record.field("eccentric_load_kj_per_kg", .ratio, "Load since the row before.") { $0.section.eccentricLoad }
    record.field("time_s", .seconds, "Elapsed time since the row before.") { $0.section.elapsedTime }
    record.field("moving_time_s", .seconds, "Of it, on the move.") { $0.section.movingTime }
    record.field("time_on_feet_s", .seconds, "Of it, on feet.") { $0.section.timeOnFeet }
    record.field("planned_s", .seconds, "Time on feet since the row before, by the Swiss hiking-time formula.") {
      $0.section.plannedTime
    }
  }
}

extension Climb {
  static let record = Record<Climb>("climb", "One hill up, or one down; all figures are positive.") { record in
    record.field("start_m", .meters, "Offset of its beginning along the track.") { $0.startOffset }
    record.field("length_m", .meters, "Length.") { $0.length }
    record.field("height_m", .meters, "Height between its ends.") { $0.height }
    record.field("grade", .ratio, "Height over length.") { $0.grade }
    record.field("steepest", .ratio, "The steepest grade over 100 m.") { $0.steepest }
    record.field("moving_time_s", .seconds, "Time on the move.") { $0.movingTime }
    record.field("stopped_s", .seconds, "Time of stops.") { $0.stoppedTime }
    record.field("gap_s", .seconds, "Time in which nothing was recorded.") { $0.gapTime }
    record.field("pause_share", .share, "Stops as a share of stops and time on the move.") { $0.pauseShare }
    record.field("rate_m_per_h", .meters, "Vertical rate on the move.") { $0.verticalRate }
    record.field("start_time", .time, "When its beginning was reached.") { $0.startTime }
    record.field("start_elevation_m", .elevation, "Elevation at its beginning.") { $0.startElevation }
    record.field("end_elevation_m", .elevation, "Elevation at its end.") { $0.endElevation }
    record.field("start_lat", .degrees, "Degrees north at its beginning.") { $0.startCoordinate?.latitude }
    record.field("start_lon", .degrees, "Degrees east at its beginning.") { $0.startCoordinate?.longitude }
    record.field("end_lat", .degrees, "Degrees north at its end.") { $0.endCoordinate?.latitude }
    record.field("end_lon", .degrees, "Degrees east at its end.") { $0.endCoordinate?.longitude }
  }
}
