/// Moves parts of a segment whose clock was off onto the clock of the rest: a clock that was not set yet at the start,
/// one that is set back or ahead by an hour on the way, weeks that rolled over.
///
/// A part is off where its times leap from one node to the next while its positions go on as before: backwards, with
/// a long part on either side; ahead by an hour, as summer time does; by a day and more, where one part is short; or by
/// most of a year. A leap that the next stamps undo is no clock's but a few wrong stamps'. The part with fewer nodes is
/// moved so that it takes one usual interval to get from one to the other: a hike's date is that of most of its points.
/// Our own rule.
enum ClockOffsets {
  /// Seconds, and nodes, up to which a part is short.
  private static let shortTime = 600.0
  private static let shortCount = 60
  /// A part that has so many nodes is no slip of a few stamps.
  private static let longCount = 10
  /// Nodes after which wrong stamps have returned to the time of the others.
  private static let slipCount = 2
  private static let day = 86_400.0
  private static let hour = 3600.0
  private static let mostOfAYear = 300 * day

  static func apply(to draft: inout Draft) {
    guard draft.allows(.clockOffset) else { return }
    for index in draft.segments.indices {
      let range = draft.segments[index].nodes
      // Every leap is looked at again after each move, since a part that was moved may leap no more.
      for _ in 0..<8 { if !moveFirst(in: range, &draft) { break } }
    }
  }

  /// Moves a part at the first leap that calls for it.
  private static func moveFirst(in range: Range<Int>, _ draft: inout Draft) -> Bool {
    let nodes = draft.nodes
    let timed = range.filter { !nodes[$0].arrival.isNaN }
    guard timed.count > 2 else { return false }
    let usual = usualInterval(timed, nodes)
    for position in timed.indices.dropFirst() {
      let (before, after) = (timed[position - 1], timed[position])
      let leap = nodes[after].arrival - nodes[before].departure
      guard isLeap(leap, usual: usual), lasts(leap, at: position, timed, nodes),
        goesOn(from: before, to: after, nodes, usual: usual, timed)
      else { continue }
      let parts = (position, timed.count - position)
      guard isOff(leap, parts, timed, position, nodes, usual) else { continue }
      let isFirstMoved = parts.0 <= parts.1
      let moved = isFirstMoved ? range.lowerBound..<after : after..<range.upperBound
      let shift = isFirstMoved ? leap - usual : usual - leap
      draft.shiftTimes(moved, by: shift)
      draft.note(
        .clockOffset, nodes: moved.lowerBound...(moved.upperBound - 1), count: isFirstMoved ? parts.0 : parts.1,
        amount: abs(shift), unit: .seconds)
      return true
    }
    return false
  }

  private static func isLeap(_ leap: Double, usual: Double) -> Bool {
    leap < -usual || isAnHour(leap, usual: usual) || leap >= day
  }

  /// Whether the times on either side stay as far apart, at least by half, if a few stamps are left out on one of them.
  private static func lasts(_ leap: Double, at position: Int, _ timed: [Int], _ nodes: [TrackProfile.Node]) -> Bool {
    let earlier = timed[max(0, position - 1 - slipCount)]
    let later = timed[min(timed.count - 1, position + slipCount)]
    let fromEarlier = nodes[timed[position]].arrival - nodes[earlier].departure
    let toLater = nodes[later].arrival - nodes[timed[position - 1]].departure
    return leap < 0 ? max(fromEarlier, toLater) < leap / 2 : min(fromEarlier, toLater) > leap / 2
  }

  /// Whether a clock set ahead by an hour explains the leap; recorders that write seldom have gaps as long.
  private static func isAnHour(_ leap: Double, usual: Double) -> Bool {
    usual <= 60 && abs(leap - hour) <= 2 + 1.5 * usual
  }

  private static func isOff(
    _ leap: Double, _ parts: (Int, Int), _ timed: [Int], _ position: Int, _ nodes: [TrackProfile.Node], _ usual: Double
  ) -> Bool {
    if leap < 0 {
      // A slip of few stamps returns at once, and is ignored as such.
      return min(parts.0, parts.1) >= longCount || leap <= -day && (position == 1 || parts.1 == 1)
    }
    if isAnHour(leap, usual: usual) { return min(parts.0, parts.1) >= longCount }
    if leap >= mostOfAYear { return true }
    let first = nodes[timed[position - 1]].departure - nodes[timed[0]].arrival
    let second = nodes[timed[timed.count - 1]].departure - nodes[timed[position]].arrival
    return parts.0 <= shortCount && first <= shortTime || parts.1 <= shortCount && second <= shortTime
  }

  /// Whether the track goes on where it was, no further than it usually gets from one node to the next, or a walker in
  /// a minute.
  private static func goesOn(
    from before: Int, to after: Int, _ nodes: [TrackProfile.Node], usual: Double, _ timed: [Int]
  ) -> Bool {
    let run = nodes[after].distance - nodes[before].distance
    let mean = (nodes[timed[timed.count - 1]].distance - nodes[timed[0]].distance) / Double(timed.count)
    return run <= max(100, 3 * mean)
  }

  /// The median time from one node to the next, stays included.
  private static func usualInterval(_ timed: [Int], _ nodes: [TrackProfile.Node]) -> Double {
    zip(timed, timed.dropFirst()).map { nodes[$1].arrival - nodes[$0].departure }.filter { $0 > 0 }.median ?? 1
  }
}
