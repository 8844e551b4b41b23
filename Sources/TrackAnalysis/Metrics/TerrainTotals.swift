/// Way, height and vertical rate on the way up, on the level and on the way down.
public struct TerrainTotals: Sendable, Hashable {
  /// The legs of one terrain.
  public struct Part: Sendable, Hashable {
    /// Metres of way.
    public var distance = 0.0
    /// Metres climbed (uphill and level) or descended (downhill), positive.
    public var vertical = 0.0
    /// Metres of ``vertical`` in an hour on the move (uphill: VAM); absent without times.
    public var rate: Double?
  }

  /// By terrain.
  public private(set) var parts = ByTerrain(repeating: Part())

  /// - Complexity: O(legs).
  public init(_ legs: [Leg]) {
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
