import Testing
import TrackAnalysis

@testable import GPXAnalysis
@testable import TrackReporting

@Suite("Grades have one name everywhere")
struct GradeLabelsTests {
  @Test(
    "a range by its edges",
    arguments: [
      (0.10, 0.15, "up 10–15 %"), (-0.15, -0.10, "down 10–15 %"), (0.30, nil, "up > 30 %"), (nil, -0.30, "down > 30 %"),
      (-0.02, 0.02, "level"), (nil, nil, "all"),
    ] as [(Double?, Double?, String)])
  func names(from: Double?, to: Double?, name: String) {
    #expect(gradeLabel(from: from, to: to) == name)
  }

  @Test("the classes of the charts meet at the edges that their names have")
  func classes() {
    #expect(
      GradeClass.allCases.map(\.label) == [
        "down > 20 %", "down 10–20 %", "down 2–10 %", "level", "up 2–10 %", "up 10–20 %", "up > 20 %",
      ])
    #expect(
      [-0.21, -0.20, -0.1, -0.02, 0, 0.02, 0.021, 0.1, 0.2, 0.21].map { GradeClass($0).rawValue } == [
        0, 1, 2, 3, 3, 3, 4, 4, 5, 6,
      ])
  }

  @Test("bands of the same steepness stand beside each other, from level on")
  func mirrored() throws {
    let edges = GradeDistribution.defaultEdges
    let bands = (0...edges.count).map { index in
      GradeDistribution.Band(
        from: index > 0 ? edges[index - 1] : nil, to: index < edges.count ? edges[index] : nil, distance: Double(index),
        movingTime: nil, gain: 0, loss: 0)
    }
    #expect(
      bands.mirrored.map(\.label) == ["level", "2–5 %", "5–10 %", "10–15 %", "15–20 %", "20–30 %", "> 30 %"])
    for row in bands.mirrored { #expect(row.down.steepness == row.up.steepness || row.isLevel) }
    #expect(bands.mirrored.map { $0.down.distance + $0.up.distance } == [12, 12, 12, 12, 12, 12, 12])
  }

  @Test("metres climbed over a grade are those of the bands above it")
  func climbed() {
    let bands = [(-0.1, 0.1, 5.0), (0.1, 0.2, 30), (0.2, nil, 7)].map { (from, to, gain) in
      GradeDistribution.Band(from: from, to: to as Double?, distance: 1, movingTime: nil, gain: gain, loss: 0)
    }
    #expect(bands.climbed(over: 0.1) == 37 && bands.climbed(over: 0.2) == 7)
  }
}
