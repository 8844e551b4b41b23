import Testing

@testable import TrackAnalysis

@Suite("Intervals that parts inherit")
struct InheritedIntervalTests {
  private func load(grade: Double) -> DescentLoad {
    DescentLoad([Leg(length: 100 / grade, rise: -100, grade: -grade)])
  }

  @Test("of a load is in proportion to the loss where braking is full, and to its square below")
  func eccentricLoad() throws {
    let interval = try #require(InheritedInterval(100, in: 90...120))
    let steep = load(grade: 0.25)
    let ofSteep = interval.eccentricLoad(steep)
    #expect(isClose(ofSteep.lowerBound, 0.9 * steep.eccentricLoad, within: 1e-9))
    #expect(isClose(ofSteep.upperBound, 1.2 * steep.eccentricLoad, within: 1e-9))
    let gentle = load(grade: 0.05)
    let ofGentle = interval.eccentricLoad(gentle)
    #expect(isClose(ofGentle.lowerBound, 0.81 * gentle.eccentricLoad, within: 1e-9))
    #expect(isClose(ofGentle.upperBound, 1.44 * gentle.eccentricLoad, within: 1e-9))
  }

  @Test("of a band is wider, for its size, than that of the whole")
  func bands() throws {
    let interval = try #require(InheritedInterval(400, in: 380...430))
    let band = interval.band(100)
    #expect(isClose(band.lowerBound, 80, within: 1e-9) && isClose(band.upperBound, 130, within: 1e-9))
    #expect(interval.band(0) == 0...0)
    #expect(interval.band(0.5).lowerBound == 0)
  }

  @Test("is not there where nothing is climbed, and holds the figure always")
  func edges() throws {
    #expect(InheritedInterval(0, in: 0...5) == nil)
    let level = DescentLoad([Leg(length: 100, rise: 0, grade: 0)])
    #expect(try #require(InheritedInterval(3, in: 0...9)).eccentricLoad(level) == 0...0)
    let inside = try #require(InheritedInterval(100, in: 100...100)).eccentricLoad(load(grade: 0.1))
    #expect(inside.contains(load(grade: 0.1).eccentricLoad))
  }
}
