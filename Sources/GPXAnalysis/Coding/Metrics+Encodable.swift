import TrackAnalysis

extension Climb: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encodeMeters(start, forKey: "start_m")
    try container.encodeMeters(length, forKey: "length_m")
    try container.encodeMeters(height, forKey: "height_m")
    try container.encodeRatio(grade, forKey: "grade")
    try container.encodeRatio(steepest, forKey: "steepest")
    try container.encodeSeconds(movingTime, forKey: "moving_time_s")
    try container.encodeSeconds(stoppedTime, forKey: "stopped_s")
    try container.encodeSeconds(gapTime, forKey: "gap_s")
    try container.encodeRatio(pauseShare, forKey: "pause_share")
    try container.encodeMeters(rate, forKey: "rate_m_per_h")
  }
}

/// Energy, and the body and pack that it is of.
struct EncodedEnergy: Encodable {
  let energy: Energy
  let bodyMass: Double
  let packMass: Double

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encodeMeters(energy.kilocalories, forKey: "kcal")
    try container.encodeRatio(energy.perKilogram, forKey: "kj_per_kg")
    try container.encodeRatio(energy.netPerKilogram, forKey: "net_kj_per_kg")
    try container.encode(energy.model.rawValue, forKey: "model")
    try container.encodeMeters(bodyMass, forKey: "body_mass_kg")
    try container.encodeMeters(packMass, forKey: "pack_mass_kg")
    try container.encodeRatio(energy.shareOutside, forKey: "share_outside_range")
    try container.encode(energy.isPlanned, forKey: "is_planned")
  }
}

extension Effort: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encodeMeters(flatEquivalent, forKey: "flat_equivalent_m")
    try container.encodeMeters(runningEquivalent, forKey: "running_equivalent_m")
    try container.encodeRatio(itraKilometers, forKey: "itra_km_effort")
    try container.encodeSeconds(times.tobler, forKey: "tobler_s")
    try container.encodeSeconds(times.din33466, forKey: "din_33466_s")
    try container.encodeSeconds(times.naismith, forKey: "naismith_s")
    try container.encodeSeconds(times.langmuir, forKey: "naismith_langmuir_s")
  }
}

extension TerrainVariability: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encodeRatio(gradeDeviation, forKey: "grade_sd")
    try container.encodeRatio(gradeRoughness, forKey: "grade_roughness")
    try container.encodeMeters(turnRate, forKey: "turn_deg_per_km")
    try container.encodeRatio(sinuosity, forKey: "sinuosity")
    try container.encodeMeters(undulations, forKey: "undulations_per_km")
    try container.encodeRatio(paceVariability, forKey: "pace_variability")
  }
}

