extension Rest: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encodeMeters(distance, forKey: "distance_m")
    try container.encodeSeconds(duration, forKey: "duration_s")
    try container.encode(start?.description, forKey: "start_time")
    try container.encodeDegrees(latitude, forKey: "lat")
    try container.encodeDegrees(longitude, forKey: "lon")
  }
}

extension ElevationSummary: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encodeMeters(gain?.meters, forKey: "gain_m")
    try container.encodeMeters(gain?.interval?.lowerBound, forKey: "gain_low_m")
    try container.encodeMeters(gain?.interval?.upperBound, forKey: "gain_high_m")
    try container.encodeMeters(loss?.meters, forKey: "loss_m")
    try container.encodeMeters(loss?.interval?.lowerBound, forKey: "loss_low_m")
    try container.encodeMeters(loss?.interval?.upperBound, forKey: "loss_high_m")
    try container.encodeMeters(lowest, forKey: "min_m")
    try container.encodeMeters(highest, forKey: "max_m")
    try container.encodeMeters(resolution, forKey: "resolution_m")
    try container.encodeMeters(noise, forKey: "noise_m")
    try container.encode(method, forKey: "method")
    try container.encode(intervalReason, forKey: "interval_reason")
    try container.encode(source?.kind, forKey: "kind")
    try container.encode(source?.evidence, forKey: "kind_evidence")
    try container.encodeMeters(unknownDistance, forKey: "unknown_distance_m")
    try container.encode(curve?.points.map(CurvePoint.init), forKey: "curve")
  }
}

/// The gain by one hysteresis; 0 is the raw sum.
private struct CurvePoint: Encodable {
  let point: GainCurve.Point

  init(_ point: GainCurve.Point) {
    self.point = point
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encodeMeters(point.threshold, forKey: "threshold_m")
    try container.encodeMeters(point.gain, forKey: "gain_m")
    try container.encodeMeters(point.loss, forKey: "loss_m")
  }
}

extension TerrainSummary: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(uphill, forKey: "uphill")
    try container.encode(level, forKey: "level")
    try container.encode(downhill, forKey: "downhill")
  }
}

extension TerrainSummary.Part: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encodeMeters(distance, forKey: "distance_m")
    try container.encodeSeconds(elapsedTime, forKey: "elapsed_s")
    try container.encodeSeconds(movingTime, forKey: "moving_time_s")
    try container.encodeSeconds(stoppedTime, forKey: "stopped_s")
    try container.encodeSeconds(gapTime, forKey: "gap_s")
    try container.encodeSeconds(timeOnFeet, forKey: "time_on_feet_s")
    try container.encodeMeters(vertical, forKey: "vertical_m")
    try container.encodeMeters(rate, forKey: "rate_m_per_h")
  }
}

extension GradeBandSummary: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encodeRatio(from, forKey: "from")
    try container.encodeRatio(to, forKey: "to")
    try container.encodeMeters(distance, forKey: "distance_m")
    try container.encodeSeconds(movingTime, forKey: "moving_time_s")
    try container.encodeMeters(gain, forKey: "gain_m")
    try container.encodeMeters(loss, forKey: "loss_m")
  }
}

extension DescentSummary: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encodeRatio(work, forKey: "work_kj_per_kg")
    try container.encodeRatio(eccentricLoad, forKey: "eccentric_load_kj_per_kg")
    try container.encodeMeters(rate, forKey: "descent_rate_m_per_h")
    try container.encodeMeters(longest, forKey: "longest_m")
    try container.encodeMeters(steeperThan10, forKey: "steeper_than_10_m")
    try container.encodeMeters(steeperThan15, forKey: "steeper_than_15_m")
    try container.encodeMeters(steeperThan20, forKey: "steeper_than_20_m")
    try container.encode(bands, forKey: "bands")
  }
}

extension DescentSummary.Band: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encodeRatio(from, forKey: "from")
    try container.encodeRatio(to, forKey: "to")
    try container.encodeMeters(descent, forKey: "descent_m")
  }
}

extension HeartRateSummary: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encodeMeters(mean, forKey: "mean_bpm")
    try container.encodeMeters(maximum, forKey: "max_bpm")
    try container.encodeRatio(coverage, forKey: "coverage")
    try container.encodeMeters(load.banister, forKey: "trimp")
    try container.encodeMeters(load.edwards, forKey: "edwards")
    try container.encode(load.zones?.map { ($0 * 1000).rounded() / 1000 }, forKey: "zones_s")
    try container.encodeRatio(load.decoupling, forKey: "decoupling")
    try container.encodeRatio(load.recoveryShare, forKey: "recovery_share")
    try container.encode(load.isActiveRecovery, forKey: "active_recovery")
  }
}

extension SensorSummary: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encodeMeters(cadence?.mean, forKey: "cadence_mean_rpm")
    try container.encodeRatio(cadence?.coverage, forKey: "cadence_coverage")
    try container.encodeMeters(temperature?.mean, forKey: "temperature_mean_c")
    try container.encodeRatio(temperature?.coverage, forKey: "temperature_coverage")
    try container.encodeMeters(power?.mean, forKey: "power_mean_w")
    try container.encodeRatio(power?.coverage, forKey: "power_coverage")
  }
}

extension SegmentSummary: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encodeMeters(distance, forKey: "distance_m")
    try container.encodeSeconds(movingTime, forKey: "moving_time_s")
    try container.encodeMeters(gain, forKey: "gain_m")
    try container.encodeMeters(loss, forKey: "loss_m")
    try container.encode(gradeBands, forKey: "grade_bands")
    try container.encode(descent, forKey: "descent")
  }
}
