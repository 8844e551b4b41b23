extension TrackSummary: Encodable {
  private enum CodingKeys: String, CodingKey {
    case name
    case kind
    case activity
    case activitySource = "activity_source"
    case segments
    case points
    case skippedPoints = "skipped_points"
    case startTime = "start_time"
    case endTime = "end_time"
    case distance = "distance_m"
    case rawDistance = "raw_distance_m"
    case elapsedTime = "elapsed_s"
    case movingTime = "moving_time_s"
    case stoppedTime = "stopped_s"
    case gapTime = "gap_s"
    case timeOnFeet = "time_on_feet_s"
    case longestStretch = "longest_stretch_s"
    case rests
    case elevation
    case byTerrain = "by_terrain"
    case gradeBands = "grade_bands"
    case steepestUp = "steepest_up"
    case steepestDown = "steepest_down"
    case descent
    case climbs
    case descents
    case energy
    case effort
    case plannedTime = "planned_moving_time_s"
    case terrain
    case jumps
    case segmentList = "segment_list"
    case heartRate = "heart_rate"
    case sensors
    case bodyMass = "body_mass_kg"
    case packMass = "pack_mass_kg"
    case profileSpacing = "profile_spacing_m"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(kind, forKey: .kind)
    try container.encode(activity, forKey: .activity)
    try container.encode(activitySource, forKey: .activitySource)
    try container.encode(segments, forKey: .segments)
    try container.encode(points, forKey: .points)
    try container.encode(skippedPoints, forKey: .skippedPoints)
    try container.encode(startTime?.description, forKey: .startTime)
    try container.encode(endTime?.description, forKey: .endTime)
    try container.encodeMeters(distance, forKey: .distance)
    try container.encodeMeters(rawDistance, forKey: .rawDistance)
    try container.encodeSeconds(elapsedTime, forKey: .elapsedTime)
    try container.encodeSeconds(movingTime, forKey: .movingTime)
    try container.encodeSeconds(stoppedTime, forKey: .stoppedTime)
    try container.encodeSeconds(gapTime, forKey: .gapTime)
    try container.encodeSeconds(timeOnFeet, forKey: .timeOnFeet)
    try container.encodeSeconds(longestStretch, forKey: .longestStretch)
    try container.encode(rests, forKey: .rests)
    try container.encode(elevation, forKey: .elevation)
    try container.encode(byTerrain, forKey: .byTerrain)
    try container.encode(gradeBands, forKey: .gradeBands)
    try container.encodeRatio(steepestUp, forKey: .steepestUp)
    try container.encodeRatio(steepestDown, forKey: .steepestDown)
    try container.encode(descent, forKey: .descent)
    try container.encode(climbs, forKey: .climbs)
    try container.encode(descents, forKey: .descents)
    try container.encode(
      energy.map { EncodedEnergy(energy: $0, bodyMass: bodyMass, packMass: packMass) }, forKey: .energy)
    try container.encode(effort, forKey: .effort)
    try container.encodeSeconds(plannedTime, forKey: .plannedTime)
    try container.encode(terrain, forKey: .terrain)
    try container.encode(jumps, forKey: .jumps)
    try container.encode(segmentList, forKey: .segmentList)
    try container.encode(heartRate, forKey: .heartRate)
    try container.encode(sensors, forKey: .sensors)
    try container.encodeMeters(bodyMass, forKey: .bodyMass)
    try container.encodeMeters(packMass, forKey: .packMass)
    try container.encodeMeters(profileSpacing, forKey: .profileSpacing)
  }
}
