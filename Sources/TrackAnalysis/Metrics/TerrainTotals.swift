/// Distance, vertical metres and vertical rate uphill, on level ground and downhill.
package struct TerrainTotals: Sendable, Hashable {
  /// The legs of one terrain.
  package struct Part: Sendable, Hashable {
    /// Metres of distance.
    package var distance = 0.0
    /// Metres climbed (uphill and level) or descended (downhill), positive.
    package var vertical = 0.0
    /// Metres of ``vertical`` per hour on the move (uphill: VAM); absent without times.
    package var rate: Double?
  }

  /// The totals by terrain.
  package private(set) var parts = ByTerrain(repeating: Part())

  /// - Complexity: O(legs).
  package init(_ legs: [Leg]) {
    var timed = ByTerrain(repeating: (vertical: 0.0, seconds: 0.0))
    for leg in legs {
      guard let grade = leg.grade else { continue }
      let terrain = Terrain(grade: grade)
      let vertical = terrain == .downhill ? leg.descent : leg.climb
      parts[terrain].distance += leg.length
      parts[terrain].vertical += vertical
      if leg.gapTime == 0, let moving = leg.movingTime {
        timed[terrain].vertical += vertical
        timed[terrain].seconds += moving
      }
    }
    for terrain in Terrain.allCases where timed[terrain].seconds > 0 {
      parts[terrain].rate = timed[terrain].vertical / timed[terrain].seconds * 3600
    }
  }
}
