/// Metres that a track's legs climb and descend.
///
/// The estimator works on chains of nodes: stretches and the gaps between them, up to the next break. Transport is a
/// break, and so is a gap whose elevations nobody can have climbed between: the barometer drifted overnight.
struct TrackElevation {
  private let chains: [Range<Int>]
  private let estimator: GainEstimator

  /// Metres that an elevation may be off after a gap; the maximum rise over run of a gap, on which hairpins do not show;
  /// and the maximum metres per second, the pace of the best in a vertical kilometre.
  private static let gap = (tolerance: 6.0, steepest: 1.0, fastest: 0.6)

  /// - Parameter legs: one for each node of the profile, in their order, with their kinds.
  /// - Complexity: O(nodes).
  init(_ profile: TrackProfile, legs: [Leg], method: GainMethod) {
    chains = Self.chains(profile, legs)
    // Lazy, since most chains are whole segments.
    lazy var steps = NodeSteps(profile.nodes)
    estimator = GainEstimator(
      chains.map { SegmentElevation(profile.nodes[$0]) },
      raw: chains.map { Self.rawSums($0, of: profile, steps: steps) },
      evidence: profile.noise, spacing: profile.spacing, method: method)
  }

  /// Sets ascent, descent and grade of each leg.
  func setRises(of legs: inout [Leg]) {
    for (chain, part) in zip(chains, estimator.segments) {
      for node in chain.dropLast() {
        legs[node].climb = part.climbs[node - chain.lowerBound]
        legs[node].descent = part.descents[node - chain.lowerBound]
        legs[node].grade = nil
      }
      part.forEachGrade { node, grade in
        let leg = chain.lowerBound + node
        if legs[leg].kind == .onFoot { legs[leg].setGrade(grade) }
      }
    }
  }

  /// The estimate, with the gain and loss of the legs; nil if fewer than two elevations are known.
  func gain(of legs: [Leg]) -> GainEstimate? {
    guard var estimate = estimator.estimate else { return nil }
    estimate.gain = legs.reduce(0) { $0 + $1.climb }
    estimate.loss = legs.reduce(0) { $0 + $1.descent }
    return estimate
  }

  private static func chains(_ profile: TrackProfile, _ legs: [Leg]) -> [Range<Int>] {
    var chains: [Range<Int>] = []
    var first = 0
    for node in legs.indices where breaks(profile, legs, at: node) {
      // A node between two stretches of transport has no leg that could climb.
      if node > first || legs[node].kind != .transport { chains.append(first..<(node + 1)) }
      first = node + 1
    }
    return chains
  }

  private static func breaks(_ profile: TrackProfile, _ legs: [Leg], at node: Int) -> Bool {
    switch legs[node].kind {
    case .transport: return true
    case .onFoot: return legs[node].isEnd || node + 1 == legs.count
    case .gap:
      guard node + 1 < legs.count else { return true }
      let step = abs(profile.nodes[node + 1].elevation - profile.nodes[node].elevation)
      return step > gap.tolerance + min(gap.steepest * legs[node].length, gap.fastest * legs[node].gapTime)
    }
  }

  /// The metres that the points of a chain climb and descend from one to the next. If it is only part of a segment, its
  /// share of the segment's metres is its share of the steps from node to node.
  private static func rawSums(
    _ chain: Range<Int>, of profile: TrackProfile, steps: @autoclosure () -> NodeSteps
  ) -> (climb: Double, descent: Double) {
    var sums = (climb: 0.0, descent: 0.0)
    for segment in profile.segments where segment.nodes.overlaps(chain) {
      let part = segment.nodes.clamped(to: chain)
      guard part != segment.nodes else {
        sums.climb += segment.rawClimb
        sums.descent += segment.rawDescent
        continue
      }
      let (all, own) = (steps().between(segment.nodes), steps().between(part))
      let share = Double(part.count) / Double(segment.nodes.count)
      sums.climb += segment.rawClimb * (all.up > 0 ? own.up / all.up : share)
      sums.descent += segment.rawDescent * (all.down > 0 ? own.down / all.down : share)
    }
    return sums
  }

  /// The metres that a profile rises and falls from node to node, summed up from its start.
  private struct NodeSteps {
    private var ups: [Double] = []
    private var downs: [Double] = []

    /// - Complexity: O(nodes).
    init(_ nodes: [TrackProfile.Node]) {
      var (up, down, last) = (0.0, 0.0, Double.nan)
      ups.reserveCapacity(nodes.count)
      downs.reserveCapacity(nodes.count)
      for node in nodes {
        if !node.elevation.isNaN {
          let step = last.isNaN ? 0 : node.elevation - last
          up += max(0, step)
          down += max(0, -step)
          last = node.elevation
        }
        ups.append(up)
        downs.append(down)
      }
    }

    func between(_ nodes: Range<Int>) -> (up: Double, down: Double) {
      guard let first = nodes.first, let last = nodes.last else { return (0, 0) }
      return (ups[last] - ups[first], downs[last] - downs[first])
    }
  }
}
