/// Elevations that the ground can't explain: spikes, minutes of erratic values, an altimeter calibration.
///
/// A segment's elevations are cut into pieces wherever the step from one node to the next is steeper than a walker or a
/// lift can go (see ``SpikeFilter``). The series of pieces that covers most of the recording is kept. A piece may be
/// left out if the pieces around it fit together. If none fits, the elevation has a step, which costs as much as
/// leaving out ``stepCost`` metres. Elevations that are left out are listed as spikes, and a step as a step. Everything
/// before a step is shifted to match what follows, because an altimeter is set to the correct value. Our own rule.
struct ElevationBreaks {
  /// A step must save at least this many metres of recording.
  private static let stepCost = 300.0
  /// The metres of recording that a second without movement counts for.
  private static let metresPerSecond = 0.5
  /// Metres of recording that count for nothing: among erratic elevations, a few always fit by chance.
  private static let scrap = 15.0
  /// The number of pieces to look back over; in an erratic recording, most pieces are single nodes.
  private static let maximumLookback = 400

  private struct Piece {
    var nodes: ClosedRange<Int>
    /// Metres of recording.
    var worth: Double
  }

  /// Lists the single elevations that ``SpikeFilter`` has left out.
  static func listSpikes(of draft: inout Draft) {
    let count = draft.segments.reduce(0) { $0 + $1.spikeCount }
    if count > 0 { draft.note(.elevationSpikes, count: count) }
  }

  static func apply(to draft: inout Draft) {
    let starts = Set(draft.segments.map(\.nodes.lowerBound))
    for stretch in draft.profile.stretches {
      var breaks = ElevationBreaks(stretch.nodes, of: draft, starts: starts)
      if breaks.isBroken, FrozenElevations.removeLate(in: stretch.nodes, from: &draft) {
        breaks = ElevationBreaks(stretch.nodes, of: draft, starts: starts)
      }
      // Otherwise an elevation that falls slowly at rest and returns at once would be taken as a step.
      if breaks.isBroken, ElevationDrift.removeReturning(of: stretch, from: &draft) {
        breaks = ElevationBreaks(stretch.nodes, of: draft, starts: starts)
      }
      breaks.repair(&draft)
    }
  }

  private var pieces: [Piece] = []
  /// The position of the stretch's first node, and a copy of its nodes: sharing the draft's array would copy all of it
  /// at the first change.
  private let offset: Int
  private let nodes: [TrackProfile.Node]

  private func node(_ position: Int) -> TrackProfile.Node { nodes[position - offset] }

  /// The first nodes of the recording's segments.
  private let starts: Set<Int>

  private init(_ range: Range<Int>, of draft: Draft, starts: Set<Int>) {
    offset = range.lowerBound
    self.starts = starts
    nodes = Array(draft.nodes[range])
    let keepsZeros = !draft.allows(.elevationZeros) || ElevationZeros.areReal(nodes)
    var first: Int?
    var last = 0
    for position in range where !node(position).elevation.isNaN {
      defer { last = position }
      guard let start = first else {
        first = position
        continue
      }
      let turnsZero = (node(last).elevation == 0) != (node(position).elevation == 0)
      if !fit(last, position), !(keepsZeros && turnsZero) {
        pieces.append(piece(start...last))
        first = position
      }
    }
    if let first { pieces.append(piece(first...last)) }
  }

  private var isBroken: Bool { pieces.count > 1 }

  private func piece(_ range: ClosedRange<Int>) -> Piece {
    let (first, last) = (node(range.lowerBound), node(range.upperBound))
    let seconds = last.departure - first.arrival
    let worth = max(last.distance - first.distance, seconds > 0 ? Self.metresPerSecond * seconds : 0) - Self.scrap
    return Piece(nodes: range, worth: worth)
  }

  /// Whether the elevations of two positions fit together. Where a segment begins, the watch was started again, and may
  /// have been set: nobody is assumed to climb in place.
  private func fit(_ position: Int, _ next: Int) -> Bool {
    Self.fits(node(position), node(next), inPlace: !starts.contains(next))
  }

  /// Whether the ground between two nodes, close together or not, can rise or fall by their difference.
  ///
  /// - Parameter inPlace: whether the hiker may climb without moving on.
  static func fits(_ node: TrackProfile.Node, _ next: TrackProfile.Node, inPlace: Bool = true) -> Bool {
    let step = abs(next.elevation - node.elevation)
    if step <= SpikeFilter.tolerance { return true }
    let interval = next.arrival - node.departure
    let climbable = interval.isNaN || !inPlace ? 0 : SpikeFilter.fastest * min(max(0, interval), 60)
    return step <= SpikeFilter.tolerance + climbable + SpikeFilter.steepest * (next.distance - node.distance)
  }

  // MARK: What to keep

  /// Leaves out the pieces that do not fit, and removes the remaining steps.
  private func repair(_ draft: inout Draft) {
    guard isBroken else { return }
    let kept = keptPieces()
    leaveOut(Set(pieces.indices).subtracting(kept), of: &draft)
    guard draft.allows(.elevationStep) else { return }
    for (piece, next) in zip(kept, kept.dropFirst()) {
      let (end, start) = (pieces[piece].nodes.upperBound, pieces[next].nodes.lowerBound)
      guard !fit(end, start) else { continue }
      let step = node(start).elevation - node(end).elevation
      draft.shiftElevations(pieces[0].nodes.lowerBound..<(end + 1), by: step)
      draft.note(.elevationStep, nodes: end...start, amount: .meters(abs(step)))
    }
  }

  /// The series of pieces with the highest value, after paying for steps.
  ///
  /// - Complexity: O(pieces · ``maximumLookback``).
  private func keptPieces() -> [Int] {
    var worth = pieces.map(\.worth)
    var previous = [Int](repeating: -1, count: pieces.count)
    for piece in pieces.indices where piece > 0 {
      for earlier in stride(from: piece - 1, through: max(0, piece - Self.maximumLookback), by: -1) {
        let end = pieces[earlier].nodes.upperBound
        let cost = fit(end, pieces[piece].nodes.lowerBound) ? 0 : Self.stepCost
        let total = worth[earlier] + pieces[piece].worth - cost
        if total > worth[piece] {
          worth[piece] = total
          previous[piece] = earlier
        }
      }
    }
    var kept: [Int] = []
    var piece = worth.indices.max { worth[$0] < worth[$1] } ?? -1
    while piece >= 0 {
      kept.append(piece)
      piece = previous[piece]
    }
    return kept.reversed()
  }

  /// Lists the elevations that are left out as one repair.
  private func leaveOut(_ left: Set<Int>, of draft: inout Draft) {
    let left = left.sorted().map { pieces[$0].nodes }
    guard draft.allows(.elevationSpikes), let first = left.first, let last = left.last else { return }
    for node in left.joined() { draft.setElevation(.nan, at: node) }
    draft.note(
      .elevationSpikes, nodes: first.lowerBound...last.upperBound, count: left.reduce(0) { $0 + $1.count })
  }
}
