import CivilTime

/// Sorts points by time: reverses segments that have their newest point first, and sorts blocks and segments that are
/// out of order.
///
/// A segment is reversed if at least nine of ten steps between its nodes run backwards in time. Blocks are the longest
/// stretches whose times run forwards. They are sorted if no two of them overlap in time, and if sorting makes the
/// track shorter: nobody jumps back and forth. Blocks that follow each other without a jump are sorted only if the
/// recording then continues without a pause; otherwise the clock jumped. A block also ends if other nodes were recorded
/// before its next node, however near that is.
///
/// In other segments, nodes that are out of order by up to 15 minutes are sorted if that makes the track shorter, and
/// others if it makes the track less than half as long: nobody walks as a list sorted by name. Of a part that is stored
/// newest first, only the jumps to it and from it count. Segments of all tracks are sorted like blocks, and so are those
/// of several outings; a segment without times keeps its position. Our own rule.
enum TimeOrder {
  /// The minimum share of steps that run backwards in time.
  private static let minimumBackwardShare = 0.9
  /// The maximum ratio of the jumps between blocks after sorting to those before.
  private static let maximumJumpRatio = 0.5
  /// The minimum number of nodes per block, on average; shorter blocks are single timestamps, or two recordings at the
  /// same time.
  private static let minimumBlockSize = 4

  static func apply(to draft: inout Draft) {
    guard draft.allows(.order) else { return }
    reverseBackwardSegments(&draft)
    sortWithinSegments(&draft)
    sortSegments(&draft)
  }

  // MARK: Newest first

  private static func reverseBackwardSegments(_ draft: inout Draft) {
    let isReversed = draft.segments.map { isBackwards($0.nodes, draft.nodes) }
    guard isReversed.contains(true) else { return }
    let turned = draft.segments.enumerated().map {
      (segment: $0, nodes: isReversed[$0] ? $1.nodes.reversed() : Array($1.nodes))
    }
    draft.reorder(turned)
    for range in zip(draft.segments, isReversed).filter(\.1).map(\.0.nodes) {
      turnStays(range, of: &draft)
      draft.note(.order, nodes: range.lowerBound...(range.upperBound - 1))
    }
  }

  /// Swaps the times of nodes that end before they begin: they are stored newest first too.
  private static func turnStays(_ range: Range<Int>, of draft: inout Draft) {
    for node in range where draft.nodes[node].departure < draft.nodes[node].arrival {
      draft.setTimes(arrival: draft.nodes[node].departure, departure: draft.nodes[node].arrival, at: node)
    }
  }

  /// Whether nearly all steps run backwards in time.
  private static func isBackwards(_ range: Range<Int>, _ nodes: [TrackProfile.Node]) -> Bool {
    var (back, all) = (0, 0)
    for node in range.dropLast() {
      let interval = nodes[node + 1].arrival - nodes[node].departure
      if interval != 0, !interval.isNaN { all += 1 }
      if interval < 0 { back += 1 }
    }
    return all >= 2 && Double(back) >= minimumBackwardShare * Double(all)
  }

  // MARK: Within segments

  private static func sortWithinSegments(_ draft: inout Draft) {
    let (segments, nodes) = (draft.segments, draft.nodes)
    let unsorted = segments.indices.filter { !isInOrder(segments[$0].nodes, nodes) }
    guard !unsorted.isEmpty else { return }
    var order = segments.enumerated().map { (segment: $0, nodes: Array($1.nodes)) }
    var moved: [(segment: Int, count: Int)] = []
    for index in unsorted {
      let range = segments[index].nodes
      let (blocks, blockCount) = sortedBlocks(range, nodes) ?? (Array(range), 0)
      let (sorted, nodeCount) = sortedNodes(blocks, nodes)
      guard blockCount + nodeCount > 0 else { continue }
      order[index].nodes = sorted
      moved.append((index, blockCount + nodeCount))
    }
    guard !moved.isEmpty else { return }
    draft.reorder(order)
    for (segment, _) in moved { turnStays(draft.segments[segment].nodes, of: &draft) }
    draft.combineNodes(ofSegments: Set(moved.map(\.segment)))
    for (segment, count) in moved {
      let range = draft.segments[segment].nodes
      draft.note(.order, nodes: range.lowerBound...(range.upperBound - 1), count: count)
    }
  }

  /// Whether no time runs backwards.
  private static func isInOrder(_ range: Range<Int>, _ nodes: [TrackProfile.Node]) -> Bool {
    var last = -Double.infinity
    for node in nodes[range] where !node.arrival.isNaN {
      if node.arrival < last { return false }
      last = node.departure
    }
    return true
  }

  // MARK: Blocks

  /// The nodes of a segment with its blocks sorted, and how many blocks moved; nil if that makes no sense.
  private static func sortedBlocks(
    _ range: Range<Int>, _ nodes: [TrackProfile.Node]
  ) -> (nodes: [Int], count: Int)? {
    var nodes = nodes
    for node in LoneStamps.find(in: range, nodes) { (nodes[node].arrival, nodes[node].departure) = (.nan, .nan) }
    let blocks = blocks(range, nodes)
    guard blocks.count > 1, range.count >= minimumBlockSize * blocks.count, let sorted = sorted(blocks, nodes),
      !isContinuous(joints(of: blocks, notOf: sorted), nodes) || isOneRecording(sorted, nodes)
    else { return nil }
    return (sorted.flatMap { Array($0) }, zip(blocks, sorted).count { $0 != $1 })
  }

  /// The longest ranges whose times do not run backwards, without other nodes' times between them, and whose positions
  /// do not jump.
  private static func blocks(_ range: Range<Int>, _ nodes: [TrackProfile.Node]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = range.lowerBound
    var latest = -Double.infinity
    guard let first = range.first, let last = range.last else { return [] }
    let arrivals = nodes[range].map(\.arrival).filter { !$0.isNaN }.sorted()
    /// Whether a node was reached after one time and before another.
    func isAny(after early: Double, before late: Double) -> Bool {
      let next = arrivals.partitioningIndex { $0 > early }
      return next < arrivals.count && arrivals[next] < late
    }
    let jump = max(100, 5 * (nodes[last].distance - nodes[first].distance) / Double(range.count))
    for node in range where !nodes[node].arrival.isNaN {
      let isJump = node > start && nodes[node].distance - nodes[node - 1].distance > jump
      let isElsewhere = node > start && isAny(after: latest, before: nodes[node].arrival)
      if nodes[node].arrival < latest || isJump || isElsewhere {
        blocks.append(start..<node)
        start = node
      }
      latest = nodes[node].departure
    }
    blocks.append(start..<range.upperBound)
    return blocks
  }

  // MARK: Nodes

  /// Seconds by which a node may easily be out of order, and the maximum ratio of the length after sorting to that
  /// before. For others, the ratio is ``maximumJumpRatio``.
  private static let (maximumLag, maximumLengthRatio) = (900.0, 0.9)
  /// The minimum share of steps backwards in a list in another order, in which about half of them are.
  private static let minimumShuffledShare = 0.25

  /// The nodes of a segment, with each part that is out of order sorted if it becomes shorter, and how many nodes moved.
  private static func sortedNodes(_ order: [Int], _ nodes: [TrackProfile.Node]) -> (nodes: [Int], count: Int) {
    var result = order
    guard order.allSatisfy({ !nodes[$0].arrival.isNaN }) else { return (result, 0) }
    let places = order.indices.sorted { (nodes[order[$0]].arrival, $0) < (nodes[order[$1]].arrival, $1) }
    let sorted = places.map { order[$0] }
    // A part is as short as possible: sorting moves no node out of it.
    var start = 0
    var farthest = 0
    for place in order.indices {
      farthest = max(farthest, places[place])
      guard farthest == place else { continue }
      let part = start...place
      start = place + 1
      guard part.count > 1 else { continue }
      let isLocal = lag(result[part], nodes) <= maximumLag
      guard isLocal || isShuffled(result[part], nodes) else { continue }
      let ratio = isLocal ? maximumLengthRatio : maximumJumpRatio
      let around = max(0, part.lowerBound - 1)..<min(result.count, part.upperBound + 2)
      let inner = sorted[part].elementsEqual(order[part].reversed()) ? length(order[part], nodes) : 0
      let before = length(result[around], nodes) - inner
      result.replaceSubrange(part, with: sorted[part])
      if length(result[around], nodes) - inner >= ratio * before {
        result.replaceSubrange(part, with: order[part])
      }
    }
    return (result, zip(order, result).count { $0 != $1 })
  }

  /// Whether the order of the file is another one than that of times: in a recording whose clock was set back, or of which
  /// a part is stored twice, few steps run backwards.
  private static func isShuffled(_ part: ArraySlice<Int>, _ nodes: [TrackProfile.Node]) -> Bool {
    let back = zip(part, part.dropFirst()).count { nodes[$1].arrival < nodes[$0].departure }
    return Double(back) >= minimumShuffledShare * Double(part.count)
  }

  /// The maximum seconds by which a time is behind an earlier one.
  private static func lag(_ part: ArraySlice<Int>, _ nodes: [TrackProfile.Node]) -> Double {
    var (latest, out) = (-Double.infinity, 0.0)
    for node in part {
      out = max(out, latest - nodes[node].arrival)
      latest = max(latest, nodes[node].arrival)
    }
    return out
  }

  /// Metres from node to node in a straight line.
  private static func length(_ part: ArraySlice<Int>, _ nodes: [TrackProfile.Node]) -> Double {
    zip(part, part.dropFirst()).reduce(0) { $0 + nodes[$1.0].place.distance(to: nodes[$1.1].place) }
  }

  // MARK: Segments

  /// Sorts segments, and leaves the points within each in their order.
  static func sortSegments(_ draft: inout Draft) {
    guard draft.allows(.order) else { return }
    let timed = draft.segments.indices.filter { draft.nodes[draft.segments[$0].nodes].contains { !$0.arrival.isNaN } }
    let ranges = timed.map { draft.segments[$0].nodes }
    let isOne = { (sorted: [Range<Int>], nodes: [TrackProfile.Node]) in
      isOneRecording(sorted, nodes) || areOutings(sorted, nodes) && !isClockSetBack(draft)
    }
    guard timed.count > 1, let sorted = sorted(ranges, draft.nodes, isOne: isOne), sorted != ranges else { return }
    var order = Array(draft.segments.indices)
    let byStart = Dictionary(uniqueKeysWithValues: zip(ranges.map(\.lowerBound), timed))
    for (place, range) in zip(timed, sorted) { order[place] = byStart[range.lowerBound] ?? place }
    draft.reorder(order.map { (segment: $0, nodes: Array(draft.segments[$0].nodes)) })
    draft.note(.order, count: zip(ranges, sorted).count { $0 != $1 })
  }

  /// Seconds between segments up to which they are one recording, and metres that they may be apart: a round that
  /// begins with another segment than its first has no jumps in either order.
  private static let (shortPause, near) = (300.0, 100.0)

  /// Whether segments follow each other without a pause, or are rounds stored newest first.
  private static func isOneRecording(_ segments: [Range<Int>], _ nodes: [TrackProfile.Node]) -> Bool {
    // Three rounds and more, newest first.
    if segments.count >= 3, zip(segments, segments.dropFirst()).allSatisfy({ $0.lowerBound > $1.lowerBound }) {
      return true
    }
    return zip(segments, segments.dropFirst()).allSatisfy { segment, next in
      let (end, start) = (nodes[segment.upperBound - 1], nodes[next.lowerBound])
      return start.arrival - end.departure <= shortPause && end.place.distance(to: start.place) <= near
    }
  }

  /// Whether sorted segments are of several outings, which may begin anywhere; segments of one outing keep their order.
  private static func areOutings(_ sorted: [Range<Int>], _ nodes: [TrackProfile.Node]) -> Bool {
    zip(sorted, sorted.dropFirst()).allSatisfy { segment, next in
      segment.upperBound == next.lowerBound
        || nodes[next.lowerBound].arrival - nodes[segment.upperBound - 1].departure >= Stop.outingPause
    }
  }

  /// Whether a segment continues the one before, in the same track, with a clock that was set back to another time zone.
  private static func isClockSetBack(_ draft: Draft) -> Bool {
    zip(draft.segments, draft.segments.dropFirst()).contains { segment, next in
      guard segment.track == next.track, let last = segment.nodes.last, let first = next.nodes.first else {
        return false
      }
      let (end, start) = (draft.nodes[last], draft.nodes[first])
      let back = end.departure - start.arrival
      return back > 0 && back <= UTCOffset.largestZone && end.place.distance(to: start.place) <= near
    }
  }

  /// Whether each block begins where the previous one ends. On a round, the clock may have been set back.
  private static func isContinuous(_ joints: [Joint], _ nodes: [TrackProfile.Node]) -> Bool {
    joints.allSatisfy { nodes[$0.end].place.distance(to: nodes[$0.start].place) <= near }
  }

  /// The blocks sorted by time; nil if sorting makes no sense.
  ///
  /// - Parameter isOne: whether the sorted blocks make sense even if sorting does not make the track shorter.
  private static func sorted(
    _ blocks: [Range<Int>], _ nodes: [TrackProfile.Node],
    isOne: (_ sorted: [Range<Int>], _ nodes: [TrackProfile.Node]) -> Bool = { _, _ in false }
  ) -> [Range<Int>]? {
    func time(_ block: Range<Int>) -> ClosedRange<Double>? {
      guard let first = nodes[block].first(where: { !$0.arrival.isNaN }),
        let last = nodes[block].last(where: { !$0.departure.isNaN }), first.arrival <= last.departure
      else { return nil }
      return first.arrival...last.departure
    }
    let timed = blocks.map { (block: $0, time: time($0)) }
    guard timed.allSatisfy({ $0.time != nil }) else { return nil }
    let sorted = timed.sorted { ($0.time?.lowerBound ?? 0) < ($1.time?.lowerBound ?? 0) }
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      guard let end = one.time?.upperBound, let start = next.time?.lowerBound, end <= start else { return nil }
    }
    let result = sorted.map(\.block)
    let before = length(joints(of: blocks, notOf: result), nodes)
    let after = length(joints(of: result, notOf: blocks), nodes)
    return after < maximumJumpRatio * before || isOne(result, nodes) ? result : nil
  }

  /// The last node of a block, and the first one of the next.
  private typealias Joint = (end: Int, start: Int)

  /// The joints that sorting makes or removes.
  private static func joints(of blocks: [Range<Int>], notOf others: [Range<Int>]) -> [Joint] {
    let next = Dictionary(
      uniqueKeysWithValues: zip(others.lazy.map(\.lowerBound), others.dropFirst().map(\.lowerBound)))
    return zip(blocks, blocks.dropFirst()).filter { next[$0.lowerBound] != $1.lowerBound }
      .map { ($0.upperBound - 1, $1.lowerBound) }
  }

  private static func length(_ joints: [Joint], _ nodes: [TrackProfile.Node]) -> Double {
    joints.reduce(0) { $0 + nodes[$1.end].place.distance(to: nodes[$1.start].place) }
  }
}
