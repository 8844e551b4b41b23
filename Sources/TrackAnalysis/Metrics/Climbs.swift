/// The climbs and the descents of a way, in its order.
///
/// Found on the confirmed elevations: from a low to a high, with dips in between that are smaller than 10 m or a tenth of
/// the climb's height. Both ends are drawn in until no end of it is flatter than 2 % on the whole; what is left counts
/// if it is 30 m high and 3 % steep (and no steeper than 45°). A long level in the middle makes two of it. Never across the end of a segment,
/// transport, or a rise too steep to be believed; but over a gap, and where elevations are missing, if those before and
/// behind go on. Our own rule.
public struct Climbs: Sendable, Hashable {
  /// What counts as a climb.
  public struct Options: Sendable, Hashable {
    /// Metres.
    public var smallestHeight = 30.0
    /// Rise over run, the mean of the whole.
    public var smallestGrade = 0.03
    /// Metres of dip that a climb of any height may contain…
    public var smallestDip = 10.0
    /// …and the share of its height that it may contain if that is more.
    public var dipShare = 0.1

    /// The defaults.
    public init() {}
  }

  /// Hills up, in the order of the track.
  public internal(set) var climbs: [Climb] = []
  /// Hills down, in the order of the track.
  public internal(set) var descents: [Climb] = []

  /// - Complexity: O(legs), and the square of the number of waves of 10 m in the worst case.
  public init(_ legs: [Leg], options: Options = Options()) {
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
      || leg.kind == .onFoot && leg.grade == nil && abs(leg.rise) > TrackElevation.steepest * leg.length
  }
}
