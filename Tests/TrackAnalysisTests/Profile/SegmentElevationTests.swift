import Testing

@testable import TrackAnalysis

@Suite("Confirmed climbs and grades of one segment")
struct SegmentElevationTests {
  private func nodes(_ elevations: [Double], step: Double = 5) -> ArraySlice<TrackProfile.Node> {
    elevations.enumerated().map { index, elevation in
      TrackProfile.Node(
        distance: 700 + Double(index) * step, elevation: elevation, arrival: .nan, departure: .nan, latitudeE7: 0,
        longitudeE7: 0)
    }[...]
  }

  @Test("an even slope has its grade everywhere, to its very ends", arguments: [-0.4, -0.1, 0, 0.25, 1])
  func evenSlope(grade: Double) {
    let elevation = SegmentElevation(nodes((0..<50).map { 500 + 5 * grade * Double($0) }), threshold: 3)
    for found in elevation.grades().dropLast() { #expect(isClose(found ?? .nan, grade, within: 1e-9)) }
    #expect(elevation.grades()[49] == nil, "no leg starts from the last node")
    #expect(isClose(elevation.rises.reduce(0, +), 245 * grade, within: 1e-9))
  }

  @Test("a grade is over 50 m: a step of 1 m is 2 %, not 20 %")
  func base() throws {
    let elevation = SegmentElevation(nodes((0..<40).map { $0 < 20 ? 500 : 501 }), threshold: 3)
    let steepest = try #require(elevation.grades().compactMap { $0 }.max())
    #expect(isClose(steepest, 0.02, within: 1e-9))
  }

  @Test("a segment shorter than 50 m has one grade over all of it; legs longer than 50 m have their own")
  func shortAndLong() {
    let short = SegmentElevation(nodes([500, 500, 504]), threshold: 3)
    #expect(short.grades().dropLast().allSatisfy { isClose($0 ?? .nan, 0.4, within: 1e-9) })
    let long = SegmentElevation(nodes([500, 510, 510], step: 100), threshold: 3)
    #expect(isClose(long.grades()[0] ?? .nan, 0.1, within: 1e-9))
    #expect(isClose(long.grades()[1] ?? .nan, 0, within: 1e-9))
  }

  @Test("rises are the confirmed climbs, leg by leg, and dips within a climb are none")
  func rises() {
    let elevation = SegmentElevation(nodes([0, 1, 2, 1, 4, 3, 5, 0, 2, 2, 6]), threshold: 3)
    #expect(elevation.rises == [1, 1, 0, 2, 0, 1, -5, 2, 0, 4, 0])
  }

  @Test("a short hole is bridged by a straight line")
  func shortHole() {
    let elevation = SegmentElevation(nodes([500, 501, .nan, .nan, 504, 505]), threshold: 3)
    #expect(elevation.rises.map { ($0 * 1e9).rounded() / 1e9 } == [1, 1, 1, 1, 1, 0])
    for found in elevation.grades().dropLast() { #expect(isClose(found ?? .nan, 0.2, within: 1e-9)) }
  }

  @Test("over a long hole the heights of its ends are known, the grade is not")
  func longHole() {
    let hole = [Double](repeating: .nan, count: 20)
    let elevation = SegmentElevation(nodes([500, 500] + hole + [600, 600]), threshold: 3)
    #expect(isClose(elevation.rises.reduce(0, +), 100, within: 1e-9))
    #expect(elevation.grades()[0] != nil)
    #expect(elevation.grades()[1...21].allSatisfy { $0 == nil })
    #expect(elevation.grades()[22] != nil)
  }

  @Test("before the first and after the last known elevation, nothing is known")
  func unknownEnds() {
    let elevation = SegmentElevation(nodes([.nan, .nan, 500, 504, .nan]), threshold: 3)
    #expect(elevation.rises == [0, 0, 4, 0, 0])
    #expect(elevation.grades().map { $0 != nil } == [false, false, true, false, false])
  }

  @Test(
    "nothing, a single node, no elevations, no distance", arguments: [[], [500], [.nan], [.nan, .nan], [500, .nan]])
  func nothing(elevations: [Double]) {
    let elevation = SegmentElevation(nodes(elevations), threshold: 3)
    #expect(elevation.rises == elevations.map { _ in 0 })
    #expect(elevation.grades().allSatisfy { $0 == nil })
  }

  @Test("on the spot there is height but no grade")
  func onTheSpot() {
    let elevation = SegmentElevation(nodes([500, 520, 540], step: 0), threshold: 3)
    #expect(elevation.rises == [20, 20, 0])
    #expect(elevation.grades() == [nil, nil, nil])
  }

  /// A search that began at each node anew would take ten thousand million steps.
  @Test("very many nodes on one spot are passed once")
  func crowdedSpot() {
    let crowd = 100_000
    let distances =
      (0..<20).map { Double($0) * 5 } + Array(repeating: 100, count: crowd) + (1...20).map { 100 + Double($0) * 5 }
    let nodes = distances.map {
      TrackProfile.Node(
        distance: $0, elevation: 500 + $0 / 10, arrival: .nan, departure: .nan, latitudeE7: 0, longitudeE7: 0)
    }
    let grades = SegmentElevation(nodes[...], threshold: 3).grades()
    #expect(grades.dropLast().allSatisfy { isClose($0 ?? .nan, 0.1, within: 1e-9) })
  }
}

extension SegmentElevation {
  /// By the node that the leg starts from.
  fileprivate func grades() -> [Double?] {
    var grades = [Double?](repeating: nil, count: distances.count)
    forEachGrade { grades[$0] = $1 }
    return grades
  }
}
