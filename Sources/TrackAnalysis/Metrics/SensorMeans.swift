public import TrackModel

/// Mean and maximum of one series of readings; what was not recorded is left out, not counted as 0.
public struct ReadingStatistics: Sendable, Hashable {
  public private(set) var count = 0
  public private(set) var sum = 0.0
  public private(set) var maximum: Double?

  public init() {}

  public var mean: Double? { count > 0 ? sum / Double(count) : nil }

  public mutating func add(_ value: Double) {
    count += 1
    sum += value
    maximum = max(maximum ?? value, value)
  }

  public mutating func merge(_ other: ReadingStatistics) {
    count += other.count
    sum += other.sum
    if let value = other.maximum { maximum = max(maximum ?? value, value) }
  }
}

/// What the sensors said over a track, each point weighing the same.
public struct SensorMeans: Sendable, Hashable {
  public private(set) var heartRate = ReadingStatistics()
  public private(set) var cadence = ReadingStatistics()
  public private(set) var temperature = ReadingStatistics()
  public private(set) var power = ReadingStatistics()

  public init() {}

  /// A heart that does not beat was not recorded: 0 is left out.
  public mutating func add(_ readings: SensorReadings) {
    if let value = readings.heartRate, value > 0 { heartRate.add(value) }
    if let value = readings.cadence { cadence.add(value) }
    if let value = readings.temperature { temperature.add(value) }
    if let value = readings.power { power.add(value) }
  }

  public mutating func merge(_ other: SensorMeans) {
    heartRate.merge(other.heartRate)
    cadence.merge(other.cadence)
    temperature.merge(other.temperature)
    power.merge(other.power)
  }
}
