/// Takes out of a series of elevations what no walk can do: leaps from one point to the next.
///
/// A barometer that is set to a known height on the way, or a receiver that finds more satellites, leaps once and goes
/// on from there. What comes behind a leap is moved back onto what came before it, so that the leap is no climb.
struct ElevationMender {
  /// Metres that any sensor may err by from one point to the next.
  private static let tolerance = 6.0
  /// Metres per second, straight up, and metres per metre of way.
  private static let fastest = 1.0
  private static let steepest = 1.0

  private(set) var leaps = 0
  private var offset = 0.0
  /// Without an elevation before the first.
  private var last = Sample()

  /// Times the noise of the moving elevation: receivers leap by themselves, and back again.
  private static let leastOverNoise = 30.0

  /// - Parameters:
  ///   - sample: without spikes.
  ///   - noise: metres, of the samples so far; asked for only where there may be a leap.
  @inline(__always)
  mutating func mend(_ sample: inout Sample, noise: () -> Double) {
    if sample.elevation.isNaN { return }
    if abs(sample.elevation - last.elevation) > Self.tolerance, isLeap(to: sample, noise: noise) {
      offset += last.elevation - sample.elevation
      leaps += 1
    }
    last = sample
    sample.elevation += offset
  }

  @inline(never)
  private func isLeap(to sample: Sample, noise: () -> Double) -> Bool {
    let step = abs(sample.elevation - last.elevation)
    let way = last.place.squaredDistance(to: sample.place).squareRoot()
    let interval = max(1, sample.time - last.time)
    // Without times only the way tells what is too steep, and it tells too little.
    return !(sample.time - last.time).isNaN && step > Self.tolerance + Self.fastest * interval + Self.steepest * way
      && step > Self.leastOverNoise * noise()
  }
}
