/// The distribution of distance and moving time over grades.
///
/// Grades are rise over run, over at least 50 m of distance; legs without a known elevation are in no band.
public struct GradeDistribution: Sendable, Hashable, Codable {
  /// Legs of similar grade.
  public struct Band: Sendable, Hashable, Codable {
    /// Rise over run; absent below the lowest edge.
    public var from: Double?
    /// Rise over run; absent above the highest edge.
    public var to: Double?
    /// Metres.
    public var distance: Double
    /// Seconds on the move; absent if the track has no times.
    public var movingTime: Double?
    /// Metres climbed in the band.
    public var gain: Double
    /// Metres descended in the band, positive.
    public var loss: Double
    /// The 90 % interval of the gain in metres; derived from that of the track's gain, and absent without it.
    package var gainInterval: ClosedRange<Double>?
    /// The 90 % interval of the loss in metres; derived from that of the track's loss, and absent without it.
    package var lossInterval: ClosedRange<Double>?

    /// Creates a band without intervals.
    package init(from: Double?, to: Double?, distance: Double, movingTime: Double?, gain: Double, loss: Double) {
      (self.from, self.to) = (from, to)
      (self.distance, self.movingTime) = (distance, movingTime)
      (self.gain, self.loss) = (gain, loss)
    }

    fileprivate mutating func add(_ leg: Leg) {
      distance += leg.length
      movingTime? += leg.movingTime ?? 0
      gain += leg.climb
      loss += leg.descent
    }
  }

  /// The bands, from the steepest descent to the steepest ascent.
  public package(set) var bands: [Band]
  /// The steepest uphill grade held over 100 m; absent if there is none.
  public private(set) var steepestUp: Double?
  /// The steepest downhill grade held over 100 m, negative; absent if there is none.
  public private(set) var steepestDown: Double?

  /// -30, -20, -15, -10, -5, -2, 2, 5, 10, 15, 20 and 30 %.
  package static let defaultEdges = [-0.30, -0.20, -0.15, -0.10, -0.05, -0.02, 0.02, 0.05, 0.10, 0.15, 0.20, 0.30]

  /// The minimum distance in metres over which grades are computed.
  package static var gradeBase: Double { SegmentElevation.gradeBase }

  /// The distance in metres over which the steepest grades are held.
  package static let sustainedLength = 100.0

  /// - Parameters:
  ///   - legs: the legs of one track.
  ///   - edges: the edges between bands, ascending; a grade on an edge is in the flatter band. Nil uses ±2, 5, 10, 15, 20
  ///     and 30 %.
  /// - Complexity: O(legs · edges).
  public init(_ legs: [Leg], edges: [Double]? = nil) {
    let edges = edges ?? Self.defaultEdges
    let movingTime: Double? = legs.contains { $0.movingTime != nil } ? 0 : nil
    bands = (0...edges.count).map { index in
      Band(
        from: index > 0 ? edges[index - 1] : nil, to: index < edges.count ? edges[index] : nil, distance: 0,
        movingTime: movingTime, gain: 0, loss: 0)
    }
    func isBelow(_ edge: Double, _ grade: Double) -> Bool { grade < 0 ? grade < edge : grade <= edge }
    // Mostly the next leg is in the same band.
    var band = 0
    for leg in legs {
      guard let grade = leg.grade else { continue }
      while band < edges.count, !isBelow(edges[band], grade) { band += 1 }
      while band > 0, isBelow(edges[band - 1], grade) { band -= 1 }
      bands[band].add(leg)
    }
    let sustained = SustainedGrade(legs)
    steepestUp = sustained.steepestUp
    steepestDown = sustained.steepestDown
  }
}
