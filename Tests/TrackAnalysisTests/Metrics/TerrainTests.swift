import Testing

@testable import TrackAnalysis

@Suite("Ground is level up to 2 % up and down")
struct TerrainTests {
  @Test(arguments: [
    (-1.0, Terrain.downhill), (-0.0201, .downhill), (-0.02, .level), (0, .level), (0.02, .level), (0.0201, .uphill),
    (1, .uphill),
  ])
  func grade(grade: Double, terrain: Terrain) {
    #expect(Terrain(grade: grade) == terrain)
  }

  @Test("each kind of terrain has a value of its own")
  func values() {
    var values = ByTerrain(repeating: 0)
    for (index, terrain) in Terrain.allCases.enumerated() { values[terrain] = index + 1 }
    #expect(values.uphill == 1 && values.level == 2 && values.downhill == 3)
    #expect(Terrain.allCases.map { values[$0] } == [1, 2, 3])
  }
}
