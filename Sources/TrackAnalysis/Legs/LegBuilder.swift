/// Makes the legs of a cleaned profile, with times, stops, and grades from the unsmoothed elevations.
///
/// There is one leg for each node, in the same order: to the next node or, from the last node of a stretch, across the
/// gap to the next stretch. If nothing is known about what lies between, the leg has no length and holds the time spent
/// at the last node.
struct LegBuilder {
  private var legs: [Leg] = []
  private var stays: [Stay] = []
  private let profile: TrackProfile

  /// A stop, and the seconds of it that each leg holds.
  struct Stay {
    var stop: Stop
    var parts: [(leg: Int, seconds: Double)]
  }

  /// - Complexity: O(nodes).
  static func build(_ profile: TrackProfile) -> (legs: [Leg], stays: [Stay]) {
    let builder = LegBuilder(profile)
    return (builder.legs, builder.stays)
  }

  private init(_ profile: TrackProfile) {
    self.profile = profile
    legs.reserveCapacity(profile.nodes.count)
    for stretch in profile.stretches {
      let first = legs.count
      let found = StopFinder(profile, stretch).found.map { stop, stands in
        Stay(stop: stop, parts: stands.map { (first + $0.node - stretch.nodes.lowerBound, $0.seconds) })
      }
      stays += found
      for node in stretch.nodes {
        legs.append(Leg(startOffset: profile.nodes[node].distance, length: length(from: node)))
      }
      for leg in first..<legs.count { legs[leg].isEnd = false }
      legs[legs.count - 1].length = 0
      legs[legs.count - 1].isEnd = true
      setTimes(from: first, stretch, found)
      SegmentElevation(profile.nodes[stretch.nodes]).forEachGrade { legs[first + $0].grade = $1 }
      if stretch.joint == .gap { addGap(after: stretch) }
    }
  }

  private func length(from node: Int) -> Double {
    node + 1 < profile.nodes.count ? profile.nodes[node + 1].distance - profile.nodes[node].distance : 0
  }

  /// Divides the time of a stretch among its legs: moving, stopped, and not recorded.
  private mutating func setTimes(from first: Int, _ stretch: TrackProfile.Segment, _ stays: [Stay]) {
    guard profile.nodes[stretch.nodes].contains(where: { !$0.arrival.isNaN }) else { return }
    // Nodes without a time take none: the leg up to the next node with a time gets all of it.
    var lastDeparture = Double.nan
    for (leg, node) in zip(first..., profile.nodes[stretch.nodes]) where !node.arrival.isNaN {
      let interval = node.arrival - lastDeparture
      if interval > stretch.longestPointInterval {
        legs[leg - 1].gapTime = interval
        legs[leg - 1].kind = .gap
      } else if !interval.isNaN {
        legs[leg - 1].movingTime = (legs[leg - 1].movingTime ?? 0) + interval
      }
      legs[leg].movingTime = node.departure - node.arrival
      lastDeparture = node.departure
    }
    for stay in stays {
      for (leg, seconds) in stay.parts {
        legs[leg].stoppedTime += seconds
        if stay.stop.isRest { legs[leg].restingTime += seconds }
      }
    }
    for leg in first..<legs.count where legs[leg].stoppedTime > 0 {
      legs[leg].movingTime = max(0, (legs[leg].movingTime ?? 0) - legs[leg].stoppedTime)
    }
  }

  private mutating func addGap(after stretch: TrackProfile.Segment) {
    let last = stretch.nodes.upperBound - 1
    guard last + 1 < profile.nodes.count else { return }
    legs[legs.count - 1].gapTime += profile.nodes[last + 1].arrival - profile.nodes[last].departure
    legs[legs.count - 1].length = length(from: last)
    legs[legs.count - 1].kind = .gap
    legs[legs.count - 1].isEnd = false
  }
}
