/// Measures the error of the recorded elevations while the hiker stands still, from a stream of samples, in constant
/// memory.
///
/// At rest, a sensor records only its error. The meter uses the change of the elevation over 20 s, during stays within 10 m
/// for at least a minute, without the 10 s after arriving and before leaving. A steady climb does not count.
struct NoiseMeter {
  /// The maximum radius of a stay in metres, and its minimum duration in seconds.
  private static let stayRadius = 10.0
  private static let shortestStay = 60.0
  /// The interval of each change, and the time left out at both ends of a stay, in seconds.
  static let lag = 20
  private static let margin = 10
  /// Seconds from arriving to the end of the first change: both of its ends have a margin.
  private static let firstChange = Double(2 * margin + lag)
  /// The maximum range of elevation in a stay, in metres: more is stairs or a lift.
  private static let highestStay = 25.0
  /// The largest mean change over ``lag`` seconds that can be an error, in metres: 100 m/h. More is a climb on stairs, where
  /// the position hardly changes.
  private static let fastestDrift = 0.55
  /// Seconds after which a step back is another one.
  private static let longestPulse = 600.0
  /// Seconds. Longer intervals are not interpolated.
  private static let longestInterval = 60.0

  /// The elevation at the last 32 whole seconds.
  private var ring = [Double](repeating: 0, count: 32)
  private var ringCount = 0
  private var ringEnd = 0
  /// The next whole second to interpolate at.
  private var nextSecond = 0.0
  /// The last sample; NaN before the first one of a segment.
  private var lastTime = Double.nan
  private var lastElevation = Double.nan

  /// When the elevation last changed in a step; NaN before the first one.
  private var lastStep = Double.nan

  /// The beginning of the open stay.
  private var anchor: Place?
  private var arrival = Double.nan
  private var lowest = Double.nan
  private var highest = Double.nan
  /// The changes over ``lag`` seconds, their squares, and how many of them are not zero, in the open stay and in all
  /// previous stays.
  private var stay = (changes: 0.0, squares: 0.0, moves: 0, count: 0)
  private var stays = (squares: 0.0, moves: 0, count: 0)

  private var isWhole = true
  private var sampleCount = 0
  private var timedCount = 0

  /// Notes a recorded elevation.
  ///
  /// - Parameter elevation: metres, not NaN.
  @inline(__always)
  mutating func note(recorded elevation: Double) {
    sampleCount += 1
    if isWhole, elevation != Double(Int(elevation)) { isWhole = false }
  }

  /// - Parameter sample: a sample after the removal of spikes.
  @inline(__always)
  mutating func add(_ sample: Sample) {
    if sample.elevation.isNaN || sample.time.isNaN { return }
    timedCount += 1
    let interval = sample.time - lastTime
    let isStaying =
      interval >= 0 && interval <= Self.longestInterval
      && anchor.map { $0.squaredDistance(to: sample.place) <= Self.stayRadius * Self.stayRadius } == true
      && !isSet(at: sample, interval)
    addSeconds(to: sample, interval, isStaying: isStaying)
    if isStaying {
      lowest = min(lowest, sample.elevation)
      highest = max(highest, sample.elevation)
    } else {
      endStay()
      anchor = sample.place
      arrival = sample.time
      lowest = sample.elevation
      highest = sample.elevation
    }
    lastTime = sample.time
    lastElevation = sample.elevation
  }

  /// Whether the altimeter was set, which is no noise. Several steps within a few minutes are noise.
  private mutating func isSet(at sample: Sample, _ interval: Double) -> Bool {
    guard abs(sample.elevation - lastElevation) > SpikeFilter.tolerance + SpikeFilter.fastest * interval else {
      return false
    }
    defer { lastStep = sample.time }
    return !(sample.time - lastStep <= Self.longestPulse)
  }

  mutating func endSegment() {
    endStay()
    anchor = nil
    lastTime = .nan
    ringCount = 0
  }

  /// Interpolates at whole seconds.
  @inline(__always)
  private mutating func addSeconds(to sample: Sample, _ interval: Double, isStaying: Bool) {
    guard interval >= 0, interval <= Self.longestInterval else {
      ringCount = 0
      nextSecond = sample.time.rounded(.down) + 1
      return
    }
    // On the way to the next place, a lift may rise by 80 m between two samples.
    let end = isStaying ? sample.time : lastTime + Double(Self.margin)
    // No change begins before the margin, and a short stay has none. So nothing is interpolated while the hiker walks.
    let isNeeded = isStaying || end - arrival >= Self.firstChange
    skipSeconds(until: isNeeded ? min(sample.time, arrival + Double(Self.margin - 1)) : sample.time)
    while nextSecond < sample.time {
      let slope = (sample.elevation - lastElevation) / interval
      addSecond(lastElevation + slope * (nextSecond - lastTime), until: end)
    }
    if nextSecond == sample.time { addSecond(sample.elevation, until: end) }
  }

  /// - Parameter time: that of the last second to skip, in seconds.
  @inline(__always)
  private mutating func skipSeconds(until time: Double) {
    guard nextSecond <= time else { return }
    let count = Int(time - nextSecond) + 1
    ringEnd &+= count
    ringCount &+= count
    nextSecond += Double(count)
  }

  /// - Parameter end: the last second that may show a change at rest.
  @inline(__always)
  private mutating func addSecond(_ elevation: Double, until end: Double) {
    ring[ringEnd & 31] = elevation
    if nextSecond <= end, nextSecond - arrival >= Self.firstChange,
      ringCount >= Self.margin + Self.lag
    {
      let change = past(Self.margin) - past(Self.margin + Self.lag)
      stay.changes += change
      stay.squares += change * change
      if change != 0 { stay.moves += 1 }
      stay.count += 1
    }
    ringEnd &+= 1
    ringCount &+= 1
    nextSecond += 1
  }

  /// The elevation `seconds` before the last one in the ring.
  private func past(_ seconds: Int) -> Double { ring[(ringEnd &- seconds) & 31] }

  private mutating func endStay() {
    // False before the first sample, when the arrival is NaN.
    if lastTime - arrival >= Self.shortestStay, highest - lowest < Self.highestStay {
      stays.squares += stay.squares - climbing
      stays.moves += stay.moves
      stays.count += stay.count
    }
    stay = (0, 0, 0, 0)
  }

  /// The part of the open stay's squared changes that comes from a steady climb or descent.
  private var climbing: Double {
    let count = Double(stay.count)
    let mean = abs(stay.changes) / max(1, count)
    let drift = min(mean, Self.fastestDrift)
    return count * (mean * mean - drift * drift)
  }

  var evidence: NoiseEvidence {
    NoiseEvidence(
      standing: stays.count > 0 ? (stays.squares / Double(stays.count) / 2).squareRoot() : nil,
      standingSeconds: stays.count,
      restlessSeconds: stays.moves,
      hasTimes: 2 * timedCount > sampleCount,
      isWholeMetres: isWhole && sampleCount > 0)
  }
}

/// Evidence of the error of a recording's elevations.
package struct NoiseEvidence: Sendable, Hashable {
  /// The standard deviation of the error in metres, from its changes over 20 s at rest. Absent without a stay.
  package var standing: Double?
  /// The number of seconds at rest that it comes from.
  package var standingSeconds = 0
  /// The number of these at which the elevation differs from that 20 s before.
  package var restlessSeconds = 0
  /// Whether most of the elevations have a time.
  package var hasTimes = false
  /// Whether all elevations are whole metres.
  package var isWholeMetres = false
}
