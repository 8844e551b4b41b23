/// How straight a part of a track is from piece to piece: a receiver that wanders about has hardly any straight piece.
struct Straightness {
  /// The length of a piece in metres, and the minimum number of its steps: a single step is always straight.
  private static let piece = (length: 25.0, steps: 3)
  /// The minimum ratio of straight line to distance of a walk, even with a turn every minute. Our own, from simulations
  /// of poor receivers (up to 0.7) and of meadows, mazes and hill sprints (from 0.8).
  private static let walk = 0.78

  /// The mean ratio of straight line to distance of the pieces, 0…1.
  private var ratio = WeightedMean()

  /// False without pieces.
  var isWalk: Bool { ratio.value >= Self.walk }

  /// - Complexity: O(nodes).
  init(_ nodes: ArraySlice<TrackProfile.Node>) {
    let ground = FlatGround(latitude: nodes.first?.latitude ?? 0, longitude: nodes.first?.longitude ?? 0)
    var end = nodes.startIndex
    for start in nodes.indices {
      while end < nodes.endIndex - 1, nodes[end].distance - nodes[start].distance < Self.piece.length { end += 1 }
      let length = nodes[end].distance - nodes[start].distance
      guard length >= Self.piece.length else { break }
      guard end - start >= Self.piece.steps else { continue }
      ratio.add(ground.distance(from: nodes[start], to: nodes[end]) / length, weight: 1)
    }
  }
}
