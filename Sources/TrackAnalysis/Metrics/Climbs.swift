/// The climbs and descents of a track, in track order. See ``Climb`` for what counts as one.
package struct Climbs: Sendable, Hashable {
  /// The criteria for a climb.
  package struct Options: Sendable, Hashable {
    /// Metres.
    package var smallestHeight = 30.0
    /// Rise over run, as a mean over the whole climb.
    package var smallestGrade = 0.03
    /// Metres of dip that a climb of any height may contain…
    package var smallestDip = 10.0
    /// …and the share of its height that a dip may have if that is more.
    package var dipShare = 0.1

    /// The defaults.
    package init() {}
  }

  /// Hills up, in the order of the track.
  package internal(set) var climbs: [Climb] = []
  /// Hills down, in the order of the track.
  package internal(set) var descents: [Climb] = []

  /// - Complexity: O(legs), and the square of the number of waves of 10 m in the worst case.
  package init(_ legs: [Leg]) {
    self.init(legs, options: Options())
  }

  package init(_ legs: [Leg], options: Options) {
    var first = 0
    for index in 0...legs.count {
      guard index == legs.count || Self.isBreak(legs[index]) else { continue }
      if index > first {
        climbs += ClimbFinder(legs[first..<index], sign: 1, options: options).found
        descents += ClimbFinder(legs[first..<index], sign: -1, options: options).found
      }
      first = index + 1
    }
  }

  private static func isBreak(_ leg: Leg) -> Bool {
    leg.isEnd || leg.kind == .transport
      || leg.kind == .onFoot && leg.grade == nil && abs(leg.rise) > Leg.steepest * leg.length
  }
}
