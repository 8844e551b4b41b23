import Platform

/// How straight a part of a track is from piece to piece: a receiver that wanders about has hardly any straight piece. Nor
/// does it go round and round, as a child on a playground does.
struct Straightness {
  /// The minimum length of a piece in metres, and the minimum number of its steps: a single step is always straight.
  private static let piece = (length: 25.0, steps: 3)
  /// The minimum ratio of straight line to distance of a walk, even with a turn every minute. Our own, from simulations
  /// of poor receivers (up to 0.7) and of meadows, mazes and hill sprints (from 0.8).
  private static let walk = 0.78

  /// The minimum share of all turning that goes one way on rounds, and how far they turn in total, in radians: in four
  /// rounds, a receiver that wanders turns both ways.
  private static let rounds = (share: 0.7, turning: 4 * 2 * Double.pi)

  /// The mean ratio of straight line to distance of the pieces, 0…1.
  private var ratio = WeightedMean()

  /// Radians of turning: the sum, in which left and right cancel, and all of it.
  private var turning = (sum: 0.0, all: 0.0)

  /// False without pieces.
  var isWalk: Bool { ratio.value >= Self.walk || isRounds }

  private var isRounds: Bool { abs(turning.sum) >= max(Self.rounds.turning, Self.rounds.share * turning.all) }

  /// - Complexity: O(nodes).
  init(_ nodes: ArraySlice<TrackProfile.Node>) {
    let ground = FlatGround(latitude: nodes.first?.latitude ?? 0, longitude: nodes.first?.longitude ?? 0)
    addTurns(nodes, ground)
    var end = nodes.startIndex
    for start in nodes.indices {
      func length() -> Double { nodes[end].distance - nodes[start].distance }
      func isPiece() -> Bool { end - start >= Self.piece.steps && length() >= Self.piece.length }
      while end < nodes.endIndex - 1, !isPiece() { end += 1 }
      guard isPiece() else { break }
      ratio.add(ground.distance(from: nodes[start], to: nodes[end]) / length(), weight: 1)
    }
  }

  /// Adds the turns between long steps. Short steps are straight on rounds, and on a spiral stair turn as well.
  private mutating func addTurns(_ nodes: ArraySlice<TrackProfile.Node>, _ ground: FlatGround) {
    let shortest = Self.piece.length / Double(Self.piece.steps)
    let places = nodes.map { ground.offset(latitude: $0.latitude, longitude: $0.longitude) }
    var last: (north: Double, east: Double)?
    for (from, to) in zip(places, places.dropFirst()) {
      let step = (north: to.north - from.north, east: to.east - from.east)
      let isLong = step.north * step.north + step.east * step.east >= shortest * shortest
      if isLong, let last {
        let turn = atan2(
          last.north * step.east - last.east * step.north, last.north * step.north + last.east * step.east)
        turning.sum += turn
        turning.all += abs(turn)
      }
      last = isLong ? step : nil
    }
  }
}
