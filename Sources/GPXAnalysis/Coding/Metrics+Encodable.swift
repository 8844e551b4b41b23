import TrackAnalysis

extension Climb: Encodable {
  private enum CodingKeys: String, CodingKey {
    case start = "start_m"
    case length = "length_m"
    case height = "height_m"
    case grade
    case steepest
    case movingTime = "moving_time_s"
    case stoppedTime = "stopped_s"
    case gapTime = "gap_s"
    case pauseShare = "pause_share"
    case rate = "rate_m_per_h"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeMeters(start, forKey: .start)
    try container.encodeMeters(length, forKey: .length)
    try container.encodeMeters(height, forKey: .height)
    try container.encodeRatio(grade, forKey: .grade)
    try container.encodeRatio(steepest, forKey: .steepest)
    try container.encodeSeconds(movingTime, forKey: .movingTime)
    try container.encodeSeconds(stoppedTime, forKey: .stoppedTime)
    try container.encodeSeconds(gapTime, forKey: .gapTime)
    try container.encodeRatio(pauseShare, forKey: .pauseShare)
    try container.encodeMeters(rate, forKey: .rate)
  }
}

/// Energy, and the body and pack that it is of.
struct EncodedEnergy: Encodable {
  let energy: Energy
  let bodyMass: Double
  let packMass: Double

  private enum CodingKeys: String, CodingKey {
    case kilocalories = "kcal"
    case perKilogram = "kj_per_kg"
    case netPerKilogram = "net_kj_per_kg"
    case model
    case bodyMass = "body_mass_kg"
    case packMass = "pack_mass_kg"
    case shareOutside = "share_outside_range"
    case isPlanned = "is_planned"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeMeters(energy.kilocalories, forKey: .kilocalories)
    try container.encodeRatio(energy.perKilogram, forKey: .perKilogram)
    try container.encodeRatio(energy.netPerKilogram, forKey: .netPerKilogram)
    try container.encode(energy.model.rawValue, forKey: .model)
    try container.encodeMeters(bodyMass, forKey: .bodyMass)
    try container.encodeMeters(packMass, forKey: .packMass)
    try container.encodeRatio(energy.shareOutside, forKey: .shareOutside)
    try container.encode(energy.isPlanned, forKey: .isPlanned)
  }
}

extension Effort: Encodable {
  private enum CodingKeys: String, CodingKey {
    case flatEquivalent = "flat_equivalent_m"
    case runningEquivalent = "running_equivalent_m"
    case itra = "itra_km_effort"
    case tobler = "tobler_s"
    case din33466 = "din_33466_s"
    case naismith = "naismith_s"
    case langmuir = "naismith_langmuir_s"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeMeters(flatEquivalent, forKey: .flatEquivalent)
    try container.encodeMeters(runningEquivalent, forKey: .runningEquivalent)
    try container.encodeRatio(itraKilometers, forKey: .itra)
    try container.encodeSeconds(times.tobler, forKey: .tobler)
    try container.encodeSeconds(times.din33466, forKey: .din33466)
    try container.encodeSeconds(times.naismith, forKey: .naismith)
    try container.encodeSeconds(times.langmuir, forKey: .langmuir)
  }
}

extension TerrainVariability: Encodable {
  private enum CodingKeys: String, CodingKey {
    case gradeDeviation = "grade_sd"
    case gradeRoughness = "grade_roughness"
    case turnRate = "turn_deg_per_km"
    case sinuosity
    case undulations = "undulations_per_km"
    case paceVariability = "pace_variability"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeRatio(gradeDeviation, forKey: .gradeDeviation)
    try container.encodeRatio(gradeRoughness, forKey: .gradeRoughness)
    try container.encodeMeters(turnRate, forKey: .turnRate)
    try container.encodeRatio(sinuosity, forKey: .sinuosity)
    try container.encodeMeters(undulations, forKey: .undulations)
    try container.encodeRatio(paceVariability, forKey: .paceVariability)
  }
}

extension Jumps: Encodable {
  private enum CodingKeys: String, CodingKey {
    case count
    case length = "length_m"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(count, forKey: .count)
    try container.encodeMeters(length, forKey: .length)
  }
}
