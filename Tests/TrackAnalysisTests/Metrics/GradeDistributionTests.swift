import Testing

@testable import TrackAnalysis

@Suite("Way, time and height spread over the grade bands")
struct GradeDistributionTests {
  private func distribution(_ grades: [Double?], length: Double = 10) -> GradeDistribution {
    GradeDistribution(grades.map { Leg(length: length, rise: length * ($0 ?? 0), grade: $0, movingTime: 7) })
  }

  @Test("the bands lie edge to edge, open at both ends")
  func edges() {
    let bands = distribution([]).bands
    #expect(bands.count == GradeDistribution.defaultEdges.count + 1)
    #expect(bands.first?.from == nil && bands.last?.to == nil)
    for (lower, upper) in zip(bands, bands.dropFirst()) { #expect(lower.to == upper.from) }
    #expect(bands.compactMap(\.to) == GradeDistribution.defaultEdges)
    #expect(bands.allSatisfy { $0.distance == 0 && $0.movingTime == nil && $0.gain == 0 && $0.loss == 0 })
  }

  @Test(
    "a grade falls into its band, one on an edge into the flatter one",
    arguments: [
      (-9.0, 0), (-0.31, 0), (-0.30, 1), (-0.25, 1), (-0.20, 2), (-0.15, 3), (-0.10, 4), (-0.05, 5), (-0.021, 5),
      (-0.02, 6), (0.0, 6), (0.02, 6), (0.021, 7), (0.05, 7), (0.10, 8), (0.15, 9), (0.20, 10), (0.30, 11), (0.31, 12),
      (9.0, 12),
    ])
  func band(grade: Double, index: Int) {
    for (position, band) in distribution([grade]).bands.enumerated() {
      #expect(band.distance == (position == index ? 10 : 0))
      #expect(band.movingTime == (position == index ? 7 : 0))
      #expect(band.gain == (position == index ? max(0, 10 * grade) : 0))
      #expect(band.loss == (position == index ? max(0, -10 * grade) : 0))
    }
  }

  @Test("legs of unknown grade are in no band")
  func unknown() {
    #expect(distribution([nil, nil]).bands.allSatisfy { $0.distance == 0 && $0.movingTime == 0 })
  }

  @Test("edges of one's own")
  func ownEdges() {
    let leg = Leg(length: 3, grade: 0.01)
    #expect(GradeDistribution([leg], edges: [0]).bands.map(\.distance) == [0, 3])
    #expect(GradeDistribution([leg], edges: []).bands.map(\.distance) == [3])
  }

  @Test("the steepest 100 m are a mean over 100 m, not the steepest leg")
  func sustained() throws {
    let gentle = [Double?](repeating: 0.1, count: 30)
    let steep = [Double?](repeating: 0.3, count: 5)
    let up = try #require(distribution(gentle + steep + gentle).steepestUp)
    #expect(isClose(up, 0.2, within: 1e-12))
    #expect(distribution(gentle + steep + gentle).steepestDown == nil)
    let down = try #require(distribution((gentle + steep + gentle).map { $0.map(-) }).steepestDown)
    #expect(isClose(down, -0.2, within: 1e-12))
  }

  @Test("99 m are too few, unknown ground in between does not count, level ground is neither up nor down")
  func notSustained() {
    #expect(distribution([Double?](repeating: 0.3, count: 9)).steepestUp == nil)
    let broken = [Double?](repeating: 0.3, count: 9) + [nil] + [Double?](repeating: 0.3, count: 9)
    #expect(distribution(broken).steepestUp == nil)
    #expect(distribution([Double?](repeating: 0, count: 50)).steepestUp == nil)
    #expect(distribution([Double?](repeating: 0, count: 50)).steepestDown == nil)
  }

  @Test("a long leg starts a new window")
  func slidingWindow() throws {
    let grades = (0..<3000).map { Optional(Double($0) / 10_000) }
    let steepest = try #require(distribution(grades).steepestUp)
    #expect(isClose(steepest, 0.29945, within: 1e-9))
  }
}
