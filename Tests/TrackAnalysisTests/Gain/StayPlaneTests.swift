import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("Elevations on a plane over their places")
struct StayPlaneTests {
  private func plane(count: Int, _ up: (_ east: Double, _ north: Double) -> Double) -> StayPlane {
    var random = SplitMix64(seed: 5)
    var plane = StayPlane()
    for _ in 0..<count {
      let (east, north) = (Double.random(in: -3...3, using: &random), Double.random(in: -3...3, using: &random))
      plane.add(east: east, north: north, up: up(east, north))
    }
    return plane
  }

  @Test("nothing is left of a plane, all of what does not depend on the place")
  func share() {
    let slope = plane(count: 50) { east, north in 7 + 0.3 * east - 0.2 * north }.deviations
    #expect(slope.fromMean > 1 && slope.fromPlane < 1e-9)
    let bowl = plane(count: 400) { east, north in east * east + north * north }.deviations
    #expect(isClose(bowl.fromPlane / bowl.fromMean, 1, within: 0.1))
  }

  @Test("one deviation from the plane is as large as it is")
  func known() {
    // Four corners and their middles, so that the plane is level: 8 samples, one of them 8 m up at the centre.
    var plane = StayPlane()
    for (east, north) in [(-1, -1), (-1, 1), (1, -1), (1, 1), (0, 0), (0, 0), (0, 0), (0, 0)] {
      plane.add(east: Double(east), north: Double(north), up: east == 0 ? 8 : 0)
    }
    // Half at 0, half at 8: eight times 4², of which 5 of 7 degrees of freedom are left.
    #expect(isClose(plane.deviations.fromMean, 128 * 5 / 7, within: 1e-9))
    #expect(isClose(plane.deviations.fromPlane, 128, within: 1e-9))
  }

  @Test("few samples say nothing, and places that bear no plane explain nothing")
  func degenerate() {
    let few = plane(count: StayPlane.leastSamples - 1) { east, _ in east }.deviations
    #expect(few == (0, 0))
    var still = StayPlane()
    var line = StayPlane()
    for step in 0..<20 {
      still.add(east: 1, north: 2, up: Double(step))
      line.add(east: Double(step), north: 2 * Double(step), up: Double(step))
    }
    #expect(still.deviations.fromPlane == still.deviations.fromMean && still.deviations.fromMean > 0)
    #expect(line.deviations.fromPlane == line.deviations.fromMean)
  }
}
