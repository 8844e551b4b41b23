/// What was not recorded is left out.
extension SensorReadings: Codable {
  private enum CodingKeys: String, CodingKey {
    case heartRate, cadence, temperature, power, speed
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      heartRate: try container.decodeIfPresent(Double.self, forKey: .heartRate),
      cadence: try container.decodeIfPresent(Double.self, forKey: .cadence),
      temperature: try container.decodeIfPresent(Double.self, forKey: .temperature),
      power: try container.decodeIfPresent(Double.self, forKey: .power),
      speed: try container.decodeIfPresent(Double.self, forKey: .speed))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(heartRate, forKey: .heartRate)
    try container.encodeIfPresent(cadence, forKey: .cadence)
    try container.encodeIfPresent(temperature, forKey: .temperature)
    try container.encodeIfPresent(power, forKey: .power)
    try container.encodeIfPresent(speed, forKey: .speed)
  }
}
