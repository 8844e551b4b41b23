/// How far the elevations of a stay lie on a plane over the places that they were recorded at, in flat memory.
///
/// A fix wanders by some metres while its receiver stands still. An elevation that was looked up at that place goes
/// along, up and down the slope of the terrain model; what a sensor measures does not know of it.
struct StayPlane {
  /// With fewer, any elevations are near to some plane.
  static let leastSamples = 8

  private(set) var count = 0
  private var (east, north, up) = (0.0, 0.0, 0.0)
  private var (eastEast, eastNorth, northNorth) = (0.0, 0.0, 0.0)
  private var (eastUp, northUp, upUp) = (0.0, 0.0, 0.0)

  /// - Parameters: metres from where the stay began.
  @inline(__always)
  mutating func add(east: Double, north: Double, up: Double) {
    count += 1
    self.east += east
    self.north += north
    self.up += up
    eastEast += east * east
    eastNorth += east * north
    northNorth += north * north
    eastUp += east * up
    northUp += north * up
    upUp += up * up
  }

  /// The squares of the elevations' deviations from their mean, and from the plane, each for so many samples as are
  /// left when what is fitted has taken its own.
  var deviations: (fromMean: Double, fromPlane: Double) {
    guard count >= Self.leastSamples else { return (0, 0) }
    let samples = Double(count)
    let fromMean = max(0, upUp - up * up / samples)
    let xx = eastEast - east * east / samples
    let xy = eastNorth - east * north / samples
    let yy = northNorth - north * north / samples
    let xz = eastUp - east * up / samples
    let yz = northUp - north * up / samples
    let determinant = xx * yy - xy * xy
    // Places on a line, or all the same, bear no plane.
    guard determinant > 1e-6 * xx * yy else { return (fromMean, fromMean) }
    let explained = (yy * xz * xz - 2 * xy * xz * yz + xx * yz * yz) / determinant
    return (fromMean * (samples - 3) / (samples - 1), max(0, fromMean - explained))
  }
}
