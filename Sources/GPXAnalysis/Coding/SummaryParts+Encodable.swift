extension Rest: Encodable {
  private enum CodingKeys: String, CodingKey {
    case distance = "distance_m"
    case duration = "duration_s"
    case start = "start_time"
    case latitude = "lat"
    case longitude = "lon"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeMeters(distance, forKey: .distance)
    try container.encodeSeconds(duration, forKey: .duration)
    try container.encode(start?.description, forKey: .start)
    try container.encodeDegrees(latitude, forKey: .latitude)
    try container.encodeDegrees(longitude, forKey: .longitude)
  }
}

extension ElevationSummary: Encodable {
  private enum CodingKeys: String, CodingKey {
    case gain = "gain_m"
    case gainLow = "gain_low_m"
    case gainHigh = "gain_high_m"
    case loss = "loss_m"
    case lossLow = "loss_low_m"
    case lossHigh = "loss_high_m"
    case lowest = "min_m"
    case highest = "max_m"
    case resolution = "resolution_m"
    case noise = "noise_m"
    case method
    case intervalReason = "interval_reason"
    case kind
    case kindEvidence = "kind_evidence"
    case unknownDistance = "unknown_distance_m"
    case leaps
    case curve
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeMeters(gain.meters, forKey: .gain)
    try container.encodeMeters(gain.interval?.lowerBound, forKey: .gainLow)
    try container.encodeMeters(gain.interval?.upperBound, forKey: .gainHigh)
    try container.encodeMeters(loss.meters, forKey: .loss)
    try container.encodeMeters(loss.interval?.lowerBound, forKey: .lossLow)
    try container.encodeMeters(loss.interval?.upperBound, forKey: .lossHigh)
    try container.encodeMeters(lowest, forKey: .lowest)
    try container.encodeMeters(highest, forKey: .highest)
    try container.encodeMeters(resolution, forKey: .resolution)
    try container.encodeMeters(noise, forKey: .noise)
    try container.encode(method, forKey: .method)
    try container.encode(intervalReason, forKey: .intervalReason)
    try container.encode(source?.kind, forKey: .kind)
    try container.encode(source?.evidence, forKey: .kindEvidence)
    try container.encodeMeters(unknownDistance, forKey: .unknownDistance)
    try container.encode(leaps, forKey: .leaps)
    try container.encode(curve?.points.map(CurvePoint.init), forKey: .curve)
  }
}

/// The gain by one hysteresis; 0 is the raw sum.
private struct CurvePoint: Encodable {
  private enum CodingKeys: String, CodingKey {
    case threshold = "threshold_m"
    case gain = "gain_m"
    case loss = "loss_m"
  }

  let point: GainCurve.Point

  init(_ point: GainCurve.Point) {
    self.point = point
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeMeters(point.threshold, forKey: .threshold)
    try container.encodeMeters(point.gain, forKey: .gain)
    try container.encodeMeters(point.loss, forKey: .loss)
  }
}

extension TerrainSummary: Encodable {
  private enum CodingKeys: String, CodingKey {
    case uphill
    case level
    case downhill
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(uphill, forKey: .uphill)
    try container.encode(level, forKey: .level)
    try container.encode(downhill, forKey: .downhill)
  }
}

extension TerrainSummary.Part: Encodable {
  private enum CodingKeys: String, CodingKey {
    case distance = "distance_m"
    case elapsedTime = "elapsed_s"
    case movingTime = "moving_time_s"
    case stoppedTime = "stopped_s"
    case gapTime = "gap_s"
    case timeOnFeet = "time_on_feet_s"
    case vertical = "vertical_m"
    case rate = "rate_m_per_h"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeMeters(distance, forKey: .distance)
    try container.encodeSeconds(elapsedTime, forKey: .elapsedTime)
    try container.encodeSeconds(movingTime, forKey: .movingTime)
    try container.encodeSeconds(stoppedTime, forKey: .stoppedTime)
    try container.encodeSeconds(gapTime, forKey: .gapTime)
    try container.encodeSeconds(timeOnFeet, forKey: .timeOnFeet)
    try container.encodeMeters(vertical, forKey: .vertical)
    try container.encodeMeters(rate, forKey: .rate)
  }
}

extension GradeBandSummary: Encodable {
  private enum CodingKeys: String, CodingKey {
    case from
    case to
    case distance = "distance_m"
    case movingTime = "moving_time_s"
    case gain = "gain_m"
    case loss = "loss_m"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeRatio(from, forKey: .from)
    try container.encodeRatio(to, forKey: .to)
    try container.encodeMeters(distance, forKey: .distance)
    try container.encodeSeconds(movingTime, forKey: .movingTime)
    try container.encodeMeters(gain, forKey: .gain)
    try container.encodeMeters(loss, forKey: .loss)
  }
}

extension DescentSummary: Encodable {
  private enum CodingKeys: String, CodingKey {
    case work = "work_kj_per_kg"
    case eccentricLoad = "eccentric_load_kj_per_kg"
    case rate = "descent_rate_m_per_h"
    case longest = "longest_m"
    case steeperThan10 = "steeper_than_10_m"
    case steeperThan15 = "steeper_than_15_m"
    case steeperThan20 = "steeper_than_20_m"
    case bands
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeRatio(work, forKey: .work)
    try container.encodeRatio(eccentricLoad, forKey: .eccentricLoad)
    try container.encodeMeters(rate, forKey: .rate)
    try container.encodeMeters(longest, forKey: .longest)
    try container.encodeMeters(steeperThan10, forKey: .steeperThan10)
    try container.encodeMeters(steeperThan15, forKey: .steeperThan15)
    try container.encodeMeters(steeperThan20, forKey: .steeperThan20)
    try container.encode(bands, forKey: .bands)
  }
}

extension DescentSummary.Band: Encodable {
  private enum CodingKeys: String, CodingKey {
    case from
    case to
    case descent = "descent_m"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeRatio(from, forKey: .from)
    try container.encodeRatio(to, forKey: .to)
    try container.encodeMeters(descent, forKey: .descent)
  }
}

extension HeartRateSummary: Encodable {
  private enum CodingKeys: String, CodingKey {
    case mean = "mean_bpm"
    case maximum = "max_bpm"
    case coverage
    case trimp
    case edwards
    case zones = "zones_s"
    case decoupling
    case recoveryShare = "recovery_share"
    case activeRecovery = "active_recovery"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeMeters(mean, forKey: .mean)
    try container.encodeMeters(maximum, forKey: .maximum)
    try container.encodeRatio(coverage, forKey: .coverage)
    try container.encodeMeters(load.banister, forKey: .trimp)
    try container.encodeMeters(load.edwards, forKey: .edwards)
    try container.encode(load.zones?.map { ($0 * 1000).rounded() / 1000 }, forKey: .zones)
    try container.encodeRatio(load.decoupling, forKey: .decoupling)
    try container.encodeRatio(load.recoveryShare, forKey: .recoveryShare)
    try container.encode(load.isActiveRecovery, forKey: .activeRecovery)
  }
}

extension SensorSummary: Encodable {
  private enum CodingKeys: String, CodingKey {
    case cadenceMean = "cadence_mean_rpm"
    case cadenceCoverage = "cadence_coverage"
    case temperatureMean = "temperature_mean_c"
    case temperatureCoverage = "temperature_coverage"
    case powerMean = "power_mean_w"
    case powerCoverage = "power_coverage"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeMeters(cadence?.mean, forKey: .cadenceMean)
    try container.encodeRatio(cadence?.coverage, forKey: .cadenceCoverage)
    try container.encodeMeters(temperature?.mean, forKey: .temperatureMean)
    try container.encodeRatio(temperature?.coverage, forKey: .temperatureCoverage)
    try container.encodeMeters(power?.mean, forKey: .powerMean)
    try container.encodeRatio(power?.coverage, forKey: .powerCoverage)
  }
}

extension SegmentSummary: Encodable {
  private enum CodingKeys: String, CodingKey {
    case distance = "distance_m"
    case movingTime = "moving_time_s"
    case gain = "gain_m"
    case loss = "loss_m"
    case gradeBands = "grade_bands"
    case descent
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeMeters(distance, forKey: .distance)
    try container.encodeSeconds(movingTime, forKey: .movingTime)
    try container.encodeMeters(gain, forKey: .gain)
    try container.encodeMeters(loss, forKey: .loss)
    try container.encode(gradeBands, forKey: .gradeBands)
    try container.encode(descent, forKey: .descent)
  }
}
