/// Leaves out single elevations that no ground explains: the only repair that is made point by point, since a node's
/// mean would hide it from cleaning.
///
/// A spike differs from the points before and after it to the same side by more than any slope between them allows,
/// while those two agree with each other. Slopes are judged by distance and time, so that the points of a sparse course
/// are never taken for spikes of each other. Our own rule.
struct SpikeFilter {
  /// Metres that a sensor may err by from one point to the next.
  static let tolerance = 6.0
  /// Rise over run, and metres per second straight up, that a walker or a lift can make.
  static let steepest = 1.0
  static let fastest = 0.5
  /// Seconds: longer intervals allow no more.
  private static let longestInterval = 60.0

  /// The last sample handed on, and the one that waits for what comes next.
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
    // Most steps are small, and need no look at where they are.
    if abs(passed.elevation - before.elevation) > Self.tolerance, isSpike(passed, next: sample) {
      passed.elevation = .nan
      count += 1
    } else if !passed.elevation.isNaN {
      before = passed
    }
    waiting = sample
    return passed
  }

  /// The sample that still waits, at the end of a segment.
  mutating func finish() -> Sample? {
    defer { self = SpikeFilter() }
    return waiting
  }

  @inline(never)
  private func isSpike(_ sample: Sample, next: Sample) -> Bool {
    let up = sample.elevation - before.elevation
    let down = sample.elevation - next.elevation
    return up * down > 0 && !Self.isPlausible(before, sample) && !Self.isPlausible(sample, next)
      && Self.isPlausible(before, next)
  }

  /// Whether ground between two samples can explain the difference of their elevations; false where one is absent.
  static func isPlausible(_ sample: Sample, _ next: Sample) -> Bool {
    let interval = abs(next.time - sample.time)
    let climbable = interval.isNaN ? 0 : fastest * min(interval, longestInterval)
    return abs(next.elevation - sample.elevation)
      <= tolerance + climbable + steepest * sample.place.distance(to: next.place)
  }
}
