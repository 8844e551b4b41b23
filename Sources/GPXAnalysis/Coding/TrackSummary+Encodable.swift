import TrackAnalysis

extension TrackSummary: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(name, forKey: "name")
    try container.encode(kind, forKey: "kind")
    try container.encode(activity, forKey: "activity")
    try container.encode(activitySource, forKey: "activity_source")
    try container.encodeRatio(activityConfidence, forKey: "activity_confidence")
    try container.encode(segments, forKey: "segments")
    try container.encode(points, forKey: "points")
    try container.encode(skippedPoints, forKey: "skipped_points")
    try container.encode(startTime?.description, forKey: "start_time")
    try container.encode(endTime?.description, forKey: "end_time")
    try container.encodeMeters(distance, forKey: "distance_m")
    try container.encodeMeters(gapDistance, forKey: "gap_distance_m")
    try container.encodeMeters(transportDistance, forKey: "transport_distance_m")
    try container.encodeMeters(rawDistance, forKey: "raw_distance_m")
    try container.encodeSeconds(elapsedTime, forKey: "elapsed_s")
    try container.encodeSeconds(movingTime, forKey: "moving_time_s")
    try container.encodeSeconds(stoppedTime, forKey: "stopped_s")
    try container.encodeSeconds(gapTime, forKey: "gap_s")
    try container.encodeSeconds(transportTime, forKey: "transport_s")
    try container.encodeSeconds(timeOnFeet, forKey: "time_on_feet_s")
    try container.encodeSeconds(longestStretch, forKey: "longest_stretch_s")
    try container.encodeMeters(timedDistance, forKey: "timed_distance_m")
    try container.encode(coverage.rounded, forKey: "coverage")
    try container.encode(repairs.map(EncodedRepair.init), forKey: "repairs")
    try container.encode(rests, forKey: "rests")
    try container.encode(elevation, forKey: "elevation")
    try container.encode(byTerrain, forKey: "by_terrain")
    try container.encode(gradeBands, forKey: "grade_bands")
    try container.encodeRatio(steepestUp, forKey: "steepest_up")
    try container.encodeRatio(steepestDown, forKey: "steepest_down")
    try container.encode(descent, forKey: "descent")
    try container.encode(climbs, forKey: "climbs")
    try container.encode(descents, forKey: "descents")
    try container.encode(
      energy.map { EncodedEnergy(energy: $0, bodyMass: bodyMass, packMass: packMass) }, forKey: "energy")
    try container.encode(effort, forKey: "effort")
    try container.encodeSeconds(plannedTime, forKey: "planned_moving_time_s")
    try container.encode(terrain, forKey: "terrain")
    try container.encode(segmentList, forKey: "segment_list")
    try container.encode(heartRate, forKey: "heart_rate")
    try container.encode(sensors, forKey: "sensors")
    try container.encodeMeters(bodyMass, forKey: "body_mass_kg")
    try container.encodeMeters(packMass, forKey: "pack_mass_kg")
    try container.encodeMeters(profileSpacing, forKey: "profile_spacing_m")
  }
}

extension Coverage {
  fileprivate var rounded: Coverage {
    Coverage(elevation: (elevation * 1e4).rounded() / 1e4, time: (time * 1e4).rounded() / 1e4)
  }
}

private struct EncodedRepair: Encodable {
  let repair: Repair

  init(_ repair: Repair) {
    self.repair = repair
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(repair.kind.rawValue, forKey: "kind")
    try container.encodeMeters(repair.fromOffset, forKey: "from_m")
    try container.encodeMeters(repair.toOffset, forKey: "to_m")
    try container.encode(repair.count, forKey: "count")
    try container.encodeMeters(repair.amount, forKey: "amount")
    try container.encode(repair.unit?.rawValue, forKey: "unit")
  }
}
