/// The climbs and descents of a track, in track order; see ``Climb`` for what counts as one.
package struct Climbs: Sendable, Hashable {
  /// The criteria for a climb.
  package struct Options: Sendable, Hashable {
    /// The minimum height, in metres.
    package var smallestHeight = 30.0
    /// The minimum mean grade of the whole climb, as rise over run.
    package var smallestGrade = 0.03
    /// The depth in metres below which dips are part of any climb.
    package var smallestDip = 10.0
    /// The share of a climb's height below which dips are part of it, if that is more than ``smallestDip``.
    package var dipShare = 0.1

    /// The defaults.
    package init() {}
  }

  /// The climbs, in the order of the track.
  package internal(set) var climbs: [Climb] = []
  /// The descents, in the order of the track.
  package internal(set) var descents: [Climb] = []

  /// - Complexity: O(legs) plus, in the worst case, the square of the number of waves of 10 m.
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
