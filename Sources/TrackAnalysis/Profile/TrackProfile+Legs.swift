extension TrackProfile {
  /// The legs of all segments, with the elevation that each segment was found to have.
  func legs(_ elevations: [ConfirmedElevation]) -> (legs: [Leg], stops: [Stop]) {
    var legs: [Leg] = []
    var stops: [Stop] = []
    legs.reserveCapacity(segments.reduce(0) { $0 + $1.nodes.count })
    var previousDeparture = Double.nan
    for (segment, elevation) in zip(segments, elevations) {
      let times = LegTimes(self, segment, previousDeparture: previousDeparture)
      let offset = segment.nodes.lowerBound
      let grades = elevation.grades()
      for node in segment.nodes.dropLast() {
        var leg = Leg(
          start: nodes[node].distance, length: nodes[node + 1].distance - nodes[node].distance,
          grade: grades[node - offset])
        leg.climb = elevation.climbs[node - offset]
        leg.descent = elevation.descents[node - offset]
        legs.append(times.apply(to: leg, from: node))
      }
      // The stay at the last node, and the pause before the first one.
      if let last = segment.nodes.last {
        legs.append(times.apply(to: Leg(start: nodes[last].distance, length: 0), from: last))
      }
      stops += times.stops
      previousDeparture = times.departure ?? previousDeparture
    }
    return (legs, stops)
  }
}

/// How the time of one segment divides: moving, stopped, and not recorded.
private struct LegTimes {
  private var moving: [Double]
  private var stopped: [Double]
  private var resting: [Double]
  private var gap: [Double]
  private let offset: Int
  private let hasTimes: Bool
  /// When the segment ends, in seconds from the profile's origin.
  private(set) var departure: Double?
  private(set) var stops: [Stop] = []

  init(_ profile: TrackProfile, _ segment: TrackProfile.Segment, previousDeparture: Double) {
    let count = segment.nodes.count
    offset = segment.nodes.lowerBound
    moving = Array(repeating: 0, count: count)
    stopped = moving
    resting = moving
    gap = moving

    // Nodes without a time take no time.
    var clock = Double.nan
    var stays: [(arrival: Double, departure: Double)] = []
    stays.reserveCapacity(count)
    for node in profile.nodes[segment.nodes] {
      let arrival = node.arrival.isNaN ? clock : node.arrival
      clock = node.departure.isNaN ? arrival : node.departure
      stays.append((arrival, clock))
    }
    hasTimes = !clock.isNaN
    guard hasTimes else { return }
    departure = clock

    for (index, stay) in stays.enumerated() where !stay.arrival.isNaN {
      moving[index] = stay.departure - stay.arrival
      guard index + 1 < count else { break }
      let interval = stays[index + 1].arrival - stay.departure
      if interval > segment.longestPointInterval { gap[index] = interval } else { moving[index] += interval }
    }
    let found = StopFinder(profile, segment)
    stopped = found.standing
    resting = found.resting
    stops = found.stops
    for index in moving.indices { moving[index] = max(0, moving[index] - stopped[index]) }
    if let first = stays.first(where: { !$0.arrival.isNaN }), first.arrival > previousDeparture {
      gap[0] += first.arrival - previousDeparture
    }
  }

  func apply(to leg: Leg, from node: Int) -> Leg {
    let index = node - offset
    var leg = leg
    leg.movingTime = hasTimes ? moving[index] : nil
    leg.stoppedTime = stopped[index]
    leg.restingTime = resting[index]
    leg.gapTime = gap[index]
    return leg
  }
}
