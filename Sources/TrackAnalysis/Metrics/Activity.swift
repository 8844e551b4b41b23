/// How the way was gone; it decides what a descent asks of the legs.
public enum Activity: String, Sendable, Hashable, CaseIterable, Codable {
  case hike, run

  /// The grade, as fall over run, from which on the legs only brake: see ``DescentLoad``.
  public var brakingGrade: Double {
    switch self {
    case .hike: 0.15
    case .run: 0.30
    }
  }

  /// What a recorder's own name of the activity says; nil where it says nothing of hiking or running.
  public init?(type: String) {
    let name = type.lowercased()
    if ["run", "jog"].contains(where: name.contains) {
      self = .run
    } else if ["hik", "walk", "trek", "mountaineer", "wander"].contains(where: name.contains) {
      self = .hike
    } else {
      return nil
    }
  }

  /// From the mean speed on the move: over 2 m/s nobody walks for long. Our own rule.
  ///
  /// - Parameter speed: metres per second.
  public init(meanMovingSpeed speed: Double) {
    self = speed > 2 ? .run : .hike
  }
}
