extension TrackProfile {
  /// Where the track passes a coordinate: metres from its start, once for each time that it comes within `distance` metres.
  ///
  /// - Complexity: O(nodes).
  package func passages(latitude: Double, longitude: Double, within distance: Double = 75) -> [Double] {
    var lengths = DegreeLengths()
    let place = lengths.place(latitude: latitude, longitude: longitude)
    let start = segments.first?.nodes.first.map { nodes[$0].distance } ?? 0
    var passages: [Double] = []
    var nearest: (squared: Double, offset: Double)?
    for segment in segments {
      var last: (x: Double, y: Double, offset: Double)?
      for node in nodes[segment.nodes] {
        let east = FlatGround.turn(node.longitude - longitude)
        let here = (
          x: east * 2 * place.halfDegreeEast, y: (node.latitude - latitude) * 2 * place.halfDegreeNorth,
          offset: node.distance - start
        )
        // The closest point of the line from the node before: planners' nodes lie far apart.
        var closest = (squared: here.x * here.x + here.y * here.y, offset: here.offset)
        if let last {
          let (dx, dy) = (here.x - last.x, here.y - last.y)
          let length = dx * dx + dy * dy
          let share = length > 0 ? max(0, min(1, -(last.x * dx + last.y * dy) / length)) : 1
          let (x, y) = (last.x + share * dx, last.y + share * dy)
          if x * x + y * y < closest.squared {
            closest = (x * x + y * y, last.offset + share * (here.offset - last.offset))
          }
        }
        if closest.squared <= distance * distance {
          if closest.squared < nearest?.squared ?? .infinity { nearest = closest }
        } else if let passage = nearest {
          passages.append(passage.offset)
          nearest = nil
        }
        last = here
      }
    }
    return passages + (nearest.map { [$0.offset] } ?? [])
  }

  /// The elevation at an offset: see ``elevations(at:)``.
  ///
  /// - Complexity: O(nodes).
  package func elevation(at offset: Double) -> Double? { elevations(at: [offset])[0] }

  /// The elevations at some offsets, on straight lines between the nodes that have one, in metres; absent where none is
  /// within 100 m of it or, on both sides, at any distance.
  ///
  /// - Parameter offsets: metres from the start of the track, ascending.
  /// - Complexity: O(nodes + offsets).
  package func elevations(at offsets: [Double]) -> [Double?] {
    let start = segments.first?.nodes.first.map { nodes[$0].distance } ?? 0
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
