import Testing

@testable import TrackAnalysis

@Suite("Totals uphill, on the level and downhill")
struct TerrainTotalsTests {
  @Test("distance, vertical metres and rate by terrain")
  func parts() {
    let parts = TerrainTotals([
      Leg(length: 100, rise: 20, grade: 0.2, movingTime: 120),
      Leg(length: 50, rise: 5, grade: 0.1, movingTime: 60),
      Leg(length: 30, rise: 0.5, grade: 0.01, movingTime: 20),
      Leg(length: 40, rise: -8, grade: -0.2, movingTime: 40),
    ]).parts
    #expect(parts.uphill == TerrainTotals.Part(distance: 150, vertical: 25, rate: 500))
    #expect(parts.level == TerrainTotals.Part(distance: 30, vertical: 0.5, rate: 90))
    #expect(parts.downhill == TerrainTotals.Part(distance: 40, vertical: 8, rate: 720))
  }

  @Test("legs of unknown grade belong to no terrain")
  func unknown() {
    #expect(TerrainTotals([Leg(length: 100, rise: 20, movingTime: 10)]).parts == ByTerrain(repeating: .init()))
  }

  @Test("no times, no rate; a gap counts for distance and vertical metres but not for the rate")
  func rates() {
    let untimed = TerrainTotals([Leg(length: 100, rise: 20, grade: 0.2)]).parts.uphill
    #expect(untimed == TerrainTotals.Part(distance: 100, vertical: 20, rate: nil))
    let gap = TerrainTotals([
      Leg(length: 100, rise: 20, grade: 0.2, movingTime: 100),
      Leg(length: 100, rise: 20, grade: 0.2, movingTime: 0, gapTime: 900),
    ]).parts.uphill
    #expect(gap == TerrainTotals.Part(distance: 200, vertical: 40, rate: 720))
  }

  @Test("a rise on a downhill leg is no descent")
  func againstTheGrade() {
    #expect(TerrainTotals([Leg(length: 10, rise: 1, grade: -0.2)]).parts.downhill.vertical == 0)
    #expect(TerrainTotals([Leg(length: 10, rise: -1, grade: 0.2)]).parts.uphill.vertical == 0)
  }
}
