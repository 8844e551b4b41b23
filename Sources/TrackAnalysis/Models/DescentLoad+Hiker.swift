extension DescentLoad {
  /// - Parameters:
  ///   - legs: the legs of one track.
  ///   - hiker: the masses; without a body mass, the pack is ignored.
  ///   - activity: decides the grade from which on muscles brake all of the work.
  /// - Complexity: O(legs).
  public init(_ legs: [Leg], hiker: Hiker = Hiker(), activity: Activity = .hike) {
    self.init(legs, options: Options(activity: activity, bodyMass: hiker.bodyMass, packMass: hiker.packMass))
  }
}
