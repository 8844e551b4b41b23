/// Removes single implausible elevations. This is the only repair of points: in a node's mean, cleaning could not see them.
///
/// A spike is above, or below, both the point before and the point after it by more than the ground allows, while these two
/// are consistent. The allowed difference depends on distance and time, so that the points of a sparse course are never
/// spikes. Our own rule.
struct SpikeFilter {
  /// The error of a sensor between two points, in metres.
  static let tolerance = 6.0
  /// The steepest grade as rise over run, and the highest vertical speed of a lift in m/s.
  static let steepest = 1.0
  static let fastest = 0.5
  /// Seconds. Longer intervals allow no greater difference.
  private static let longestInterval = 60.0

  /// The last sample with an elevation, and the one waiting for its next sample.
  private var before = Sample()
  private var waiting: Sample?
  private(set) var count = 0

  /// Takes the next sample, and returns the one before it.
  @inline(__always)
  mutating func pass(_ sample: Sample) -> Sample? {
    guard var passed = waiting else {
      waiting = sample
      return nil
    }
    // Most differences are small, and need no distance.
    if abs(passed.elevation - before.elevation) > Self.tolerance, isSpike(next: sample) {
      passed.elevation = .nan
      count += 1
    } else if !passed.elevation.isNaN {
      before = passed
    }
    waiting = sample
    return passed
  }

  /// Returns the waiting sample at the end of a segment, and resets the filter.
  mutating func finish() -> Sample? {
    defer { self = SpikeFilter() }
    return waiting
  }

  /// Whether the waiting sample is a spike.
  @inline(never)
  private func isSpike(next: Sample) -> Bool {
    guard let waiting else { return false }
    let up = waiting.elevation - before.elevation
    let down = waiting.elevation - next.elevation
    return up * down > 0 && !Self.isPlausible(before, waiting) && !Self.isPlausible(waiting, next)
      && Self.isPlausible(before, next)
  }

  /// Whether the ground can explain the difference between the elevations of two samples; false if one is absent.
  static func isPlausible(_ sample: Sample, _ next: Sample) -> Bool {
    let interval = abs(next.time - sample.time)
    let climbable = interval.isNaN ? 0 : fastest * min(interval, longestInterval)
    return abs(next.elevation - sample.elevation)
      <= tolerance + climbable + steepest * sample.place.distance(to: next.place)
  }
}
