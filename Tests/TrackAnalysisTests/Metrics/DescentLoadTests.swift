import Testing

@testable import TrackAnalysis

@Suite("Descent load weighs every metre down by its grade")
struct DescentLoadTests {
  struct Vector: Sendable {
    var name: String
    /// Horizontal metres and grade.
    var parts: [(length: Double, grade: Double)]
    var work: Double
    var load: Double
  }

  /// METRICS.md: walking, without a pack.
  static let vectors = [
    Vector(name: "1000 m at -10 %", parts: [(1000, -0.10)], work: 0.98067, load: 0.65378),
    Vector(name: "1000 m at -20 %", parts: [(1000, -0.20)], work: 1.96133, load: 1.96133),
    Vector(name: "5000 m at -4 %", parts: [(5000, -0.04)], work: 1.96133, load: 0.52302),
    Vector(
      name: "down, steeply down, up again",
      parts: [(2000, -0.10), (1000, -0.30), (3000, 0.16667)], work: 4.90333, load: 4.24955),
  ]

  private func legs(_ parts: [(length: Double, grade: Double)], seconds: Double? = nil) -> [Leg] {
    parts.flatMap { part in
      (0..<Int(part.length / 5)).map { _ in
        Leg(length: 5, rise: 5 * part.grade, grade: part.grade, movingTime: seconds)
      }
    }
  }

  @Test("as worked out by hand", arguments: vectors)
  func vector(_ vector: Vector) {
    let load = DescentLoad(legs(vector.parts))
    #expect(isClose(load.work, vector.work, within: 0.6e-5))
    #expect(isClose(load.eccentricLoad, vector.load, within: 0.6e-5))
  }

  /// The profile knows the grade over 50 m only, so that bends between two grades are rounded off.
  @Test("the same from points, through the profile", arguments: vectors)
  func vectorThroughProfile(_ vector: Vector) {
    var corners = [(distance: 0.0, elevation: 2000.0)]
    for part in vector.parts {
      let last = corners[corners.count - 1]
      corners.append((last.distance + part.length, last.elevation + part.length * part.grade))
    }
    let points = Course.straight(Course.elevations(through: corners, step: 6), step: 6, interval: 5)
    let load = DescentLoad(Course.profile(points).legs())
    #expect(isClose(load.work, vector.work, within: vector.work * 0.01))
    #expect(isClose(load.eccentricLoad, vector.load, within: vector.load * 0.015))
  }

  @Test("a pack weighs in proportion to the body, a run brakes from 30 % on")
  func options() {
    let down = legs([(1000, -0.20)])
    let plain = DescentLoad(down)
    let laden = DescentLoad(down, options: .init(bodyMass: 60, packMass: 15))
    #expect(isClose(laden.work, plain.work * 1.25, within: 1e-9))
    #expect(isClose(laden.eccentricLoad, plain.eccentricLoad * 1.25, within: 1e-9))
    let run = DescentLoad(down, options: .init(activity: .run))
    #expect(run.work == plain.work)
    #expect(isClose(run.eccentricLoad, plain.work * 0.2 / 0.3, within: 1e-9))
    #expect(DescentLoad(down, options: .init(bodyMass: 0, packMass: 15)) == plain)
  }

  @Test("every descended metre is in one band")
  func bands() throws {
    let load = DescentLoad(
      legs([
        (100, -0.01), (100, -0.05), (100, -0.07), (100, -0.12), (100, -0.18), (100, -0.25), (100, -0.5), (100, 0.3),
      ]))
    let expected = [6, 7, 12, 18, 25, 50.0]
    #expect(load.bands.map(\.from) == [0, 0.05, 0.10, 0.15, 0.20, 0.30])
    #expect(load.bands.map(\.to) == [0.05, 0.10, 0.15, 0.20, 0.30, nil])
    for (band, metres) in zip(load.bands, expected) { #expect(isClose(band.descent, metres, within: 1e-9)) }
    for (grade, metres) in [(0, 118), (0.05, 112), (0.1, 105), (0.15, 93), (0.2, 75), (0.3, 50.0)] as [(Double, Double)]
    {
      #expect(isClose(try #require(load.descent(steeperThan: grade)), metres, within: 1e-9))
    }
    for grade in [-0.1, 0.12, 0.16, 0.31, .nan, .infinity] { #expect(load.descent(steeperThan: grade) == nil) }
    #expect(isClose(load.work, 118 * 9.80665 / 1000, within: 1e-9))
  }

  @Test("the longest descent ends at a climb, at a gap, and at the end of a segment")
  func longest() {
    let down = Leg(length: 10, rise: -2, grade: -0.2, movingTime: 10)
    let level = Leg(length: 10, grade: 0, movingTime: 10)
    let up = Leg(length: 10, rise: 3, grade: 0.3, movingTime: 10)
    let dip = Leg(length: 10, rise: 1, grade: 0.1, movingTime: 10)
    let gap = Leg(length: 10, rise: -2, grade: -0.2, movingTime: 10, gapTime: 400)
    let end = Leg(length: 0)
    #expect(DescentLoad([down, level, down, down]).longest == 6)
    #expect(DescentLoad([down, up, down, down]).longest == 4)
    #expect(DescentLoad([down, dip, down, down]).longest == 5, "less than 3 m up do not end it")
    #expect(DescentLoad([down, down, gap]).longest == 4)
    #expect(DescentLoad([down, down, end, down]).longest == 4)
  }

  @Test("the rate is of the time spent going down, without gaps; absent without times or descents")
  func rate() {
    let down = Leg(length: 10, rise: -2, grade: -0.2, movingTime: 10)
    let gap = Leg(length: 10, rise: -50, grade: -0.2, movingTime: 10, gapTime: 400)
    let up = Leg(length: 10, rise: 5, grade: 0.5, movingTime: 50)
    #expect(DescentLoad([down, up, gap, down]).rate == 720)
    #expect(DescentLoad([Leg(length: 10, rise: -2, grade: -0.2)]).rate == nil)
    #expect(DescentLoad([up]).rate == nil)
    #expect(DescentLoad([]).rate == nil)
  }

  @Test("over a stretch without elevations the slope between its ends counts")
  func unknownGrade() {
    let load = DescentLoad([Leg(length: 100, rise: -10)])
    #expect(isClose(load.eccentricLoad, load.work * 0.10 / 0.15, within: 1e-12))
    let spot = DescentLoad([Leg(length: 0, rise: -10)])
    #expect(spot.work > 0 && spot.eccentricLoad == 0)
  }

  @Test("nothing comes to nothing")
  func nothing() {
    let load = DescentLoad([])
    #expect(load.work == 0 && load.eccentricLoad == 0 && load.longest == 0)
    #expect(load.bands.allSatisfy { $0.descent == 0 })
  }
}
