extension TrackProfile {
  /// The legs of all segments, with the elevation that each segment was found to have.
  func legs(_ elevations: [SegmentElevation]) -> (legs: [Leg], stops: [Stop]) {
    var legs: [Leg] = []
    var stops: [Stop] = []
    legs.reserveCapacity(segments.reduce(0) { $0 + $1.nodes.count })
    var previousDeparture = Double.nan
    for (segment, elevation) in zip(segments, elevations) {
      let found = StopFinder(self, segment)
      stops += found.stops

      let first = legs.count
      let offset = segment.nodes.lowerBound
      for node in segment.nodes.dropLast() {
        var leg = Leg(start: nodes[node].distance, length: nodes[node + 1].distance - nodes[node].distance)
        leg.climb = elevation.climbs[node - offset]
        leg.descent = elevation.descents[node - offset]
        legs.append(leg)
      }
      // The stay at the last node, and the pause before the first one.
      if let last = segment.nodes.last { legs.append(Leg(start: nodes[last].distance, length: 0)) }
      elevation.forEachGrade { legs[first + $0].grade = $1 }
      setTimes(of: &legs, from: first, segment, found.stands, previousDeparture: &previousDeparture)
    }
    return (legs, stops)
  }

  /// Divides the time of a segment over its legs: moving, stopped, and not recorded.
  ///
  /// - Parameters:
  ///   - first: the segment's first leg.
  ///   - previousDeparture: when the segment before ended, in seconds from the origin; then, when this one did.
  private func setTimes(
    of legs: inout [Leg], from first: Int, _ segment: Segment, _ stands: [StopFinder.Stand],
    previousDeparture: inout Double
  ) {
    guard nodes[segment.nodes].contains(where: { !$0.arrival.isNaN }) else { return }
    var start = Double.nan
    // Nodes without a time take no time.
    var stay = (arrival: Double.nan, departure: Double.nan)
    for (leg, node) in zip(first..., nodes[segment.nodes]) {
      let arrival = node.arrival.isNaN ? stay.departure : node.arrival
      let departure = node.departure.isNaN ? arrival : node.departure
      if !stay.arrival.isNaN {
        let interval = arrival - stay.departure
        if interval > segment.longestPointInterval {
          legs[leg - 1].gapTime = interval
        } else {
          legs[leg - 1].movingTime = (legs[leg - 1].movingTime ?? 0) + interval
        }
      }
      if start.isNaN { start = arrival }
      legs[leg].movingTime = arrival.isNaN ? 0 : departure - arrival
      stay = (arrival, departure)
    }
    for stand in stands {
      let leg = first + stand.node - segment.nodes.lowerBound
      legs[leg].stoppedTime += stand.seconds
      if stand.isRest { legs[leg].restingTime += stand.seconds }
    }
    for leg in first..<legs.count { legs[leg].movingTime = max(0, (legs[leg].movingTime ?? 0) - legs[leg].stoppedTime) }
    if start > previousDeparture { legs[first].gapTime += start - previousDeparture }
    previousDeparture = stay.departure
  }
}
