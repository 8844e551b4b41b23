import GPXAnalysis
import TrackAnalysis

extension OutingRecord {
  /// The data of an outing that a log needs: ``RecordReader`` reads it back.
  static let outingRecord = Record<OutingRecord>("recorded_outing", "What a log keeps of one hike or run.") { record in
    record.field("name", .text, "The name in the file.") { $0.name }
    record.field("is_partial", .flag, "Whether the file was read only in part.") { $0.isPartial }
    record.field("activity", .choice, "hike or run.") { $0.activity }
    record.field("start_time", .time, "Its first time.") { $0.startTime }
    record.field("end_time", .time, "Its last time.") { $0.endTime }
    record.field("clock", .text, "What the offset comes from: option, file, longitude or none.") {
      $0.clock.source.rawValue
    }
    record.field("utc_offset_min", .signedCount, "The local clock at its start, ahead of UTC.") {
      $0.clock.offset(at: $0.startTime).minutes
    }
    record.field("distance_m", .meters, "Distance on foot.") { $0.distance }
    record.field("time_on_feet_s", .seconds, "Time on feet.") { $0.timeOnFeet }
    record.field("gain_m", .meters, "Elevation gain.") { $0.gain }
    record.field("loss_m", .meters, "Elevation loss, positive.") { $0.loss }
    record.field("eccentric_load_kj_per_kg", .ratio, "Eccentric load of its descents.") { $0.eccentricLoad }
    record.field("steep_loss_m", .meters, "Descent on grades steeper than 15 %.") { $0.steepLoss }
    record.field("longest_climb_m", .meters, "The height of its highest climb; 0 without any.") { $0.longestClimb }
    record.field("longest_descent_m", .meters, "The height of its highest descent; 0 without any.") {
      $0.longestDescent
    }
    record.objects("grade_bands", bandRecord, "Distance and time by grade, steepest descent first.") { $0.gradeBands }
  }

  private static let bandRecord = Record<GradeDistribution.Band>("outing_band", "The legs of similar grade.") {
    record in
    record.field("from", .signedRatio, "Rise over run; null for the steepest descents.") { $0.from }
    record.field("to", .signedRatio, "Rise over run; null for the steepest climbs.") { $0.to }
    record.field("distance_m", .meters, "Distance.") { $0.distance }
    record.field("moving_time_s", .seconds, "Time on the move.") { $0.movingTime }
    record.field("gain_m", .meters, "Elevation gain.") { $0.gain }
    record.field("loss_m", .meters, "Elevation loss, positive.") { $0.loss }
  }
}
