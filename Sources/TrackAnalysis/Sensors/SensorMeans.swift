package import TrackModel

/// Mean and maximum of one series of readings; what was not recorded is left out, not counted as 0.
///
/// A reading speaks for the time since the point before it, so that a recorder that writes seldom while nothing changes
/// is read as it was meant. Where no time passes, every reading counts the same.
package struct ReadingStatistics: Sendable, Hashable {
  /// How many readings there are.
  package private(set) var count = 0
  /// Seconds that the readings speak for.
  package private(set) var seconds = 0.0
  private var sum = 0.0
  private var weightedSum = 0.0
  private var highest = -Double.infinity

  /// Without any reading.
  package init() {}

  /// Of the readings.
  package var maximum: Double? { count > 0 ? highest : nil }

  /// The mean over time; over readings where no time passes.
  package var mean: Double? {
    seconds > 0 ? weightedSum / seconds : count > 0 ? sum / Double(count) : nil
  }

  /// Adds a reading that speaks for so many seconds.
  package mutating func add(_ value: Double, seconds added: Double = 0) {
    count += 1
    sum += value
    seconds += added
    weightedSum += value * added
    highest = max(highest, value)
  }

  /// Adds the readings of another one.
  package mutating func merge(_ other: ReadingStatistics) {
    count += other.count
    sum += other.sum
    seconds += other.seconds
    weightedSum += other.weightedSum
    highest = max(highest, other.highest)
  }
}

/// What the sensors said over a track, in flat memory.
package struct SensorMeans: Sendable, Hashable {
  /// Beats per minute.
  package private(set) var heartRate = ReadingStatistics()
  /// Strides of one foot per minute, as recorded.
  package private(set) var cadence = ReadingStatistics()
  /// °C.
  package private(set) var temperature = ReadingStatistics()
  /// Watts.
  package private(set) var power = ReadingStatistics()
  /// How long the heart beat how fast.
  package private(set) var heartRates = HeartRateHistogram()
  /// The heart rate along the time.
  package private(set) var heartRateSeries = HeartRateSeries()
  /// How many points there are.
  package private(set) var pointCount = 0
  /// Seconds from point to point, gaps left out.
  package private(set) var seconds = 0.0

  /// A time between two points longer than this is a gap in the recording, in seconds.
  private let longestInterval: Double
  private var last: Timestamp?

  /// Without any point.
  package init(longestInterval: Double = TrackProfile.Options().longestPointInterval) {
    self.longestInterval = longestInterval
  }

  /// The next point is the first one of a segment.
  package mutating func beginSegment() {
    last = nil
  }

  /// Adds the readings of one point.
  package mutating func add(_ point: TrackPoint) {
    include(point)
  }

  /// Adds some points, one after the other.
  package mutating func add(_ points: [TrackPoint]) {
    for point in points { include(point) }
  }

  @inline(__always)
  private mutating func include(_ point: TrackPoint) {
    pointCount += 1
    var interval = 0.0
    if let time = point.time {
      if let last {
        let passed = time.seconds(since: last)
        if passed > 0 && passed <= longestInterval { interval = passed }
      }
      // The clock stands while times are behind, but one set back by a day and more is believed.
      let isBehind = last.map { time < $0 && $0.seconds(since: time) < 86_400 } ?? false
      if !isBehind { last = time }
    }
    seconds += interval
    if let value = point.sensors.heartRate {
      heartRate.add(value, seconds: interval)
      heartRates.add(value, seconds: interval)
      if let time = point.time { heartRateSeries.add(value, at: time, seconds: interval) }
    }
    // Whoever stands has no cadence.
    if let value = point.sensors.cadence, value > 0 { cadence.add(value, seconds: interval) }
    if let value = point.sensors.temperature { temperature.add(value, seconds: interval) }
    if let value = point.sensors.power { power.add(value, seconds: interval) }
  }

  /// The share of the time that the readings speak for, or of the points where there are no times, 0…1.
  package func coverage(_ readings: ReadingStatistics) -> Double {
    if seconds > 0 { return min(1, readings.seconds / seconds) }
    return pointCount > 0 ? Double(readings.count) / Double(pointCount) : 0
  }

  /// Adds the readings of another one.
  package mutating func merge(_ other: SensorMeans) {
    heartRate.merge(other.heartRate)
    cadence.merge(other.cadence)
    temperature.merge(other.temperature)
    power.merge(other.power)
    heartRates.merge(other.heartRates)
    heartRateSeries.merge(other.heartRateSeries)
    pointCount += other.pointCount
    seconds += other.seconds
  }
}
