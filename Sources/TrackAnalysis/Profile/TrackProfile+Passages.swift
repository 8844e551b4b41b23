extension TrackProfile {
  /// The offsets at which the track passes a coordinate, in metres from its start: the closest one of each passage within
  /// 75 m.
  ///
  /// - Complexity: O(nodes).
  package func passages(latitude: Double, longitude: Double) -> [Double] {
    let reach = 75.0
    var lengths = DegreeLengths()
    let place = lengths.place(latitude: latitude, longitude: longitude)
    let start = startDistance
    let (latitudeE7, reachE7) = (latitude * 1e7, FlatGround.latitudeE7(beyond: reach))
    func position(of node: Node) -> (north: Double, east: Double) {
      let (north, east) = (node.latitude - latitude, FlatGround.turn(node.longitude - longitude))
      return (north * 2 * place.halfDegreeNorth, east * 2 * place.halfDegreeEast)
    }
    var passages: [Double] = []
    var nearest: (squared: Double, offset: Double)?
    for segment in segments {
      var last: Node?
      for node in nodes[segment.nodes] {
        let before = last ?? node
        last = node
        // Mostly, the latitudes alone show that the track is far away.
        let norths = (Double(before.latitudeE7) - latitudeE7, Double(node.latitudeE7) - latitudeE7)
        var closest = (squared: Double.infinity, offset: 0.0)
        if min(norths.0, norths.1) <= reachE7, max(norths.0, norths.1) >= -reachE7 {
          let (from, here) = (position(of: before), position(of: node))
          closest = (here.north * here.north + here.east * here.east, node.distance - start)
          // Consider the whole line from the previous node, because the nodes of planners are far apart.
          let (share, squared) = FlatGround.closest(from: from, to: here)
          if squared < closest.squared {
            let (first, second) = (before.distance - start, node.distance - start)
            closest = (squared, first + share * (second - first))
          }
        }
        if closest.squared <= reach * reach {
          if closest.squared < nearest?.squared ?? .infinity { nearest = closest }
        } else if let passage = nearest {
          passages.append(passage.offset)
          nearest = nil
        }
      }
    }
    return passages + (nearest.map { [$0.offset] } ?? [])
  }

  /// The distance of the first node, from which offsets are measured.
  private var startDistance: Double { firstNode.map { nodes[$0].distance } ?? 0 }

  /// The elevation at an offset: see ``elevations(at:)``.
  ///
  /// - Complexity: O(nodes).
  package func elevation(at offset: Double) -> Double? { elevations(at: [offset])[0] }

  /// The elevations at the given offsets in metres, interpolated linearly between the nodes with an elevation. Before the
  /// first and after the last of these nodes, the elevation is that of the node within 100 m, and absent beyond.
  ///
  /// - Parameter offsets: metres from the start of the track, ascending.
  /// - Complexity: O(nodes + offsets).
  package func elevations(at offsets: [Double]) -> [Double?] {
    let start = startDistance
    var elevations: [Double?] = []
    var before: (offset: Double, elevation: Double)?
    for segment in segments {
      for node in nodes[segment.nodes] {
        guard let elevation = node.meanElevation else { continue }
        let here = (offset: node.distance - start, elevation: elevation)
        while elevations.count < offsets.count, offsets[elevations.count] <= here.offset {
          let offset = offsets[elevations.count]
          if let before, here.offset > before.offset {
            let share = (offset - before.offset) / (here.offset - before.offset)
            elevations.append(before.elevation + share * (here.elevation - before.elevation))
          } else {
            elevations.append(here.offset - offset <= 100 ? here.elevation : nil)
          }
        }
        before = here
      }
    }
    for offset in offsets.dropFirst(elevations.count) {
      elevations.append(before.flatMap { offset - $0.offset <= 100 ? $0.elevation : nil })
    }
    return elevations
  }
}
