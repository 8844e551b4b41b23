/// Uphill, level or downhill ground.
package enum Terrain: String, Sendable, Hashable, CaseIterable {
  /// Steeper than 2 % up, between, or steeper than 2 % down.
  case uphill, level, downhill

  /// The largest grade of level ground, as rise over run.
  package static let levelGrade = 0.02

  /// - Parameter grade: rise over run.
  package init(grade: Double) {
    self = grade > Self.levelGrade ? .uphill : grade < -Self.levelGrade ? .downhill : .level
  }
}

/// A value for each kind of terrain.
package struct ByTerrain<Value> {
  /// Uphill.
  package var uphill: Value
  /// Level.
  package var level: Value
  /// Downhill.
  package var downhill: Value

  /// Creates the same value for all.
  package init(repeating value: Value) {
    uphill = value
    level = value
    downhill = value
  }

  /// The value for one terrain.
  package subscript(terrain: Terrain) -> Value {
    get {
      switch terrain {
      case .uphill: uphill
      case .level: level
      case .downhill: downhill
      }
    }
    set {
      switch terrain {
      case .uphill: uphill = newValue
      case .level: level = newValue
      case .downhill: downhill = newValue
      }
    }
  }
}

extension ByTerrain: Sendable where Value: Sendable {}
extension ByTerrain: Codable where Value: Codable {}
extension ByTerrain: Equatable where Value: Equatable {}
extension ByTerrain: Hashable where Value: Hashable {}
