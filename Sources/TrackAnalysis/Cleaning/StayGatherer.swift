/// Makes one node of a stay: who stands still makes no way, however far the receiver wanders about.
///
/// The first and the last node of the stay remain, for the way up to the place and on; what lies between them becomes a
/// node at their mean place. Where nodes were merged already, a stay at one is a walk as well, and all remain.
enum StayGatherer {
  /// - Parameter segment: the last of the profile's; its nodes are the profile's last ones.
  /// - Returns: metres by which the way is shorter.
  /// - Complexity: O(nodes).
  static func gather(_ segment: inout TrackProfile.Segment, of profile: inout TrackProfile) -> Double {
    guard profile.spacing <= DwellFinder.radius else { return 0 }
    let dwells = DwellFinder(profile, segment).dwells().filter { $0.count > 3 }
    guard !dwells.isEmpty else { return 0 }
    var kept = dwells[0].lowerBound
    var shortening = 0.0
    func keep(_ node: TrackProfile.Node, at distance: Double) {
      profile.nodes[kept] = node
      profile.nodes[kept].distance = distance
      kept += 1
    }
    for (index, dwell) in dwells.enumerated() {
      let (first, last) = (profile.nodes[dwell.lowerBound], profile.nodes[dwell.upperBound])
      let middle = middle(profile.nodes[(dwell.lowerBound + 1)..<dwell.upperBound])
      keep(first, at: first.distance - shortening)
      let wayTo = first.distance - shortening + first.place.distance(to: middle.place)
      keep(middle, at: wayTo)
      shortening = last.distance - wayTo - middle.place.distance(to: last.place)
      let end = index + 1 < dwells.count ? dwells[index + 1].lowerBound : segment.nodes.upperBound
      for node in dwell.upperBound..<end { keep(profile.nodes[node], at: profile.nodes[node].distance - shortening) }
    }
    profile.nodes.removeLast(segment.nodes.upperBound - kept)
    segment.nodes = segment.nodes.lowerBound..<kept
    return shortening
  }

  private static func middle(_ stay: ArraySlice<TrackProfile.Node>) -> TrackProfile.Node {
    var middle = stay[stay.startIndex]
    var place = StayPlace()
    var elevation = WeightedMean()
    for node in stay {
      place.add(node)
      elevation.add(node.elevation, weight: node.stay + 1)
      // Points without times are left out of what they are among.
      if middle.arrival.isNaN { middle.arrival = node.arrival }
      if !node.departure.isNaN { middle.departure = node.departure }
    }
    middle.elevation = elevation.value
    middle.latitudeE7 = Int32((place.latitude * 1e7).rounded())
    middle.longitudeE7 = Int32((place.longitude * 1e7).rounded())
    return middle
  }
}
