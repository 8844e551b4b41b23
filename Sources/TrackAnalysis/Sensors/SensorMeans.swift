package import TrackModel

/// Mean and maximum of one series of readings. Missing readings are left out, and do not count as 0.
///
/// Each reading is weighted by the time since the previous point, because some recorders write fewer points while nothing
/// changes. Without times, all readings have the same weight.
package struct ReadingStatistics: Sendable, Hashable {
  /// The number of readings.
  package private(set) var count = 0
  /// The seconds that the readings cover.
  package private(set) var seconds = 0.0
  private var sum = 0.0
  private var weightedSum = 0.0
  private var highest = -Double.infinity

  /// Creates statistics without readings.
  package init() {}

  /// The largest reading.
  package var maximum: Double? { count > 0 ? highest : nil }

  /// The mean over time; without times, the mean of the readings.
  package var mean: Double? {
    seconds > 0 ? weightedSum / seconds : count > 0 ? sum / Double(count) : nil
  }

  /// Adds a reading that covers the given seconds.
  package mutating func add(_ value: Double, seconds added: Double = 0) {
    count += 1
    sum += value
    seconds += added
    weightedSum += value * added
    highest = max(highest, value)
  }

  /// Adds the readings of other statistics.
  package mutating func merge(_ other: ReadingStatistics) {
    count += other.count
    sum += other.sum
    seconds += other.seconds
    weightedSum += other.weightedSum
    highest = max(highest, other.highest)
  }
}

/// Statistics of all sensors over a track, in bounded memory.
package struct SensorMeans: Sendable, Hashable {
  /// Beats per minute.
  package private(set) var heartRate = ReadingStatistics()
  /// Strides of one foot per minute, as recorded.
  package private(set) var cadence = ReadingStatistics()
  /// °C.
  package private(set) var temperature = ReadingStatistics()
  /// Watts.
  package private(set) var power = ReadingStatistics()
  /// The time at each heart rate.
  package private(set) var heartRates = HeartRateHistogram()
  /// The heart rate over time.
  package private(set) var heartRateSeries = HeartRateSeries()
  /// The number of points.
  package private(set) var pointCount = 0
  /// Seconds between points, without gaps.
  package private(set) var seconds = 0.0

  /// A time between two points longer than this is a gap in the recording, in seconds.
  private let longestInterval: Double
  private var last: Timestamp?

  /// Creates statistics without points.
  package init(longestInterval: Double = TrackProfile.Options().longestPointInterval) {
    self.longestInterval = longestInterval
  }

  /// Begins a segment with the next point.
  package mutating func beginSegment() {
    last = nil
  }

  /// Adds the readings of one point.
  package mutating func add(_ point: TrackPoint) {
    include(point)
  }

  /// Adds the readings of several points.
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
      // Ignore times that run backwards, unless the clock was set back by a day or more.
      let isBackwards = last.map { time < $0 && $0.seconds(since: time) < 86_400 } ?? false
      if !isBackwards { last = time }
    }
    seconds += interval
    if let value = point.sensors.heartRate {
      heartRate.add(value, seconds: interval)
      heartRates.add(value, seconds: interval)
      if let time = point.time { heartRateSeries.add(value, at: time, seconds: interval) }
    }
    // A cadence of 0 is standing still.
    if let value = point.sensors.cadence, value > 0 { cadence.add(value, seconds: interval) }
    if let value = point.sensors.temperature { temperature.add(value, seconds: interval) }
    if let value = point.sensors.power { power.add(value, seconds: interval) }
  }

  /// The share of the time that the readings cover, 0…1; without times, the share of points with a reading.
  package func coverage(_ readings: ReadingStatistics) -> Double {
    if seconds > 0 { return min(1, readings.seconds / seconds) }
    return pointCount > 0 ? Double(readings.count) / Double(pointCount) : 0
  }

  /// Adds the readings of other statistics.
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
