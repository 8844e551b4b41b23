import CivilTime

/// Corrects parts of a recording whose clock was off: not yet set at the start, changed by an hour during the hike, or
/// wrong since the GPS weeks rolled over.
///
/// Within a segment, a part is off if the times jump from one node to the next while the positions continue. The jump
/// is
///
/// - backwards, with a long part on either side,
/// - ahead by an hour, as for summer time,
/// - ahead by a day or more, if one part is short,
/// - or ahead by most of a year.
///
/// A part between two jumps that cancel each other is moved alone: the clock was wrong for a while. A jump that the next
/// timestamps undo comes from a few wrong timestamps, not from the clock. Otherwise the part with fewer nodes is moved,
/// since the date of a hike is that of most of its points, until the step between the parts takes the usual interval.
///
/// A segment that begins where the previous one ends, but at an earlier time, has the clock of another time zone: the
/// part with fewer nodes is moved by quarters of an hour until the segments follow each other. Two tracks must overlap
/// in time, and are moved by whole hours; a track that starts at the same place as a round before it may be another
/// round.
///
/// Years of the Buddhist calendar, which some apps write in Thailand, are 543 ahead of the Gregorian ones. Our own
/// rules.
enum ClockOffsets {
  /// A part is short up to this many seconds and nodes.
  private static let shortTime = 600.0
  private static let shortCount = 60
  /// A part with this many nodes is more than a few wrong timestamps.
  private static let longCount = 10
  /// Wrong timestamps return to the time of the others within this many nodes.
  private static let slipCount = 2
  private static let day = 86_400.0
  private static let hour = 3600.0
  private static let mostOfAYear = 300 * day
  /// Seconds by which segments with a correct clock may overlap, and metres from the end of one to the start of the
  /// next.
  private static let tolerance = 60.0
  private static let near = 100.0
  /// Metres between two recordings of one place.
  private static let samePlace = 20.0

  /// - Returns: whether any times were changed.
  static func apply(to draft: inout Draft) -> Bool {
    guard draft.allows(.clockOffset) else { return false }
    let count = draft.repairs.count
    moveBuddhistYears(&draft)
    for index in draft.segments.indices {
      let range = draft.segments[index].nodes
      // After each move, every jump is checked again: a moved part may no longer jump.
      for _ in 0..<8 { if !moveFirst(in: range, &draft) { break } }
    }
    for _ in 0..<8 { if !moveSegments(&draft) { break } }
    return draft.repairs.count > count
  }

  // MARK: Calendar

  /// The present years of the Buddhist calendar, and how far it is ahead.
  private static let buddhistYears = (years: 2500...2699, ahead: 543)

  private static func moveBuddhistYears(_ draft: inout Draft) {
    let nodes = draft.nodes
    guard let date = draft.profile.startTime?.civilDateAndTime.date, buddhistYears.years.contains(date.year) else {
      return
    }
    let gregorian = CivilDate(year: date.year - buddhistYears.ahead, month: date.month, day: date.day)
    let shift = day * Double(gregorian.days(since: date))
    draft.note(.clockOffset, count: nodes.count, amount: .seconds(shift))
    draft.shiftTimes(nodes.indices, by: shift)
  }

  // MARK: Segments

  /// Moves all segments on one side of the first one that begins too early.
  private static func moveSegments(_ draft: inout Draft) -> Bool {
    let nodes = draft.nodes
    let timed = draft.segments.compactMap { segment -> (track: Int, first: Int, last: Int)? in
      guard let first = segment.nodes.first(where: { !nodes[$0].arrival.isNaN }),
        let last = segment.nodes.last(where: { !nodes[$0].departure.isNaN })
      else { return nil }
      return (segment.track, first, last)
    }
    for (before, after) in zip(timed, timed.dropFirst()) {
      let jump = nodes[after.first].arrival - nodes[before.last].departure
      // Rounds from one place may be stored newest first, as tracks of their own.
      let isOneTrack = before.track == after.track
      let overlap = nodes[after.last].departure > nodes[before.first].arrival
      let isRound = nodes[before.first].place.distance(to: nodes[before.last].place) <= 2 * near
      guard jump < -tolerance, jump > -day, isOneTrack || overlap && !isRound,
        nodes[before.last].place.distance(to: nodes[after.first].place) <= near,
        !wasThere(at: nodes[after.first], before.first...before.last, nodes)
      else { continue }
      let zone = isOneTrack ? UTCOffset.zoneStep : hour
      let shift = (-jump / zone).rounded(.up) * zone
      let isFirstMoved = after.first <= nodes.count - after.first
      let moved = isFirstMoved ? 0..<after.first : after.first..<nodes.count
      draft.shiftTimes(moved, by: isFirstMoved ? -shift : shift)
      draft.note(
        .clockOffset, nodes: moved.lowerBound...(moved.upperBound - 1), count: moved.count, amount: .seconds(shift))
      return true
    }
    return false
  }

  /// Whether the earlier segment was at the same place at that time. If so, both clocks are correct, and that part was
  /// recorded twice.
  private static func wasThere(
    at node: TrackProfile.Node, _ range: ClosedRange<Int>, _ nodes: [TrackProfile.Node]
  ) -> Bool {
    let then = range.last { nodes[$0].arrival <= node.arrival }
    return then.map { nodes[$0].place.distance(to: node.place) <= samePlace } ?? false
  }

  // MARK: Parts of a segment

  /// Moves a part at the first jump that requires it.
  private static func moveFirst(in range: Range<Int>, _ draft: inout Draft) -> Bool {
    let nodes = draft.nodes
    // Few recordings have any jump, so most need no closer look.
    guard hasJump(nodes[range]) else { return false }
    var timed = range.filter { !nodes[$0].arrival.isNaN }
    let lone = Set(LoneStamps.find(in: range, nodes))
    timed.removeAll { lone.contains($0) }
    guard timed.count > 2 else { return false }
    let usual = usualInterval(timed, nodes)
    if moveExcursion(timed, usual: usual, &draft) { return true }
    for position in timed.indices.dropFirst() {
      let (before, after) = (timed[position - 1], timed[position])
      let jump = nodes[after].arrival - nodes[before].departure
      guard isJump(jump, usual: usual), lasts(jump, at: position, timed, nodes),
        continues(from: before, to: after, nodes, timed)
      else { continue }
      let parts = (position, timed.count - position)
      guard isOff(jump, parts, timed, position, nodes, usual) else { continue }
      let isFirstMoved = parts.0 <= parts.1
      let moved = isFirstMoved ? range.lowerBound..<after : after..<range.upperBound
      let shift = isFirstMoved ? jump - usual : usual - jump
      draft.shiftTimes(moved, by: shift)
      draft.note(
        .clockOffset, nodes: moved.lowerBound...(moved.upperBound - 1), count: isFirstMoved ? parts.0 : parts.1,
        amount: .seconds(abs(shift)))
      return true
    }
    return false
  }

  /// Whether any time is before the last one, or long after it.
  private static func hasJump(_ nodes: ArraySlice<TrackProfile.Node>) -> Bool {
    var last = Double.nan
    for node in nodes where !node.arrival.isNaN {
      let jump = node.arrival - last
      if jump < 0 || jump > hour / 2 { return true }
      last = node.departure
    }
    return false
  }

  /// The number of jumps after one among which one may cancel it.
  private static let jumpsBetween = 8

  /// Moves the first part between a jump and another one in the opposite direction, if both lead back to the time of the
  /// nodes around that part, to less than a gap.
  private static func moveExcursion(_ timed: [Int], usual: Double, _ draft: inout Draft) -> Bool {
    let nodes = draft.nodes
    let jumps = timed.indices.dropFirst().compactMap { position -> (position: Int, seconds: Double)? in
      let (before, after) = (timed[position - 1], timed[position])
      let jump = nodes[after].arrival - nodes[before].departure
      guard abs(jump) > hour / 2, lasts(jump, at: position, timed, nodes),
        continues(from: before, to: after, nodes, timed)
      else { return nil }
      return (position, jump)
    }
    for (index, out) in jumps.enumerated() {
      // Both jumps include the time from one node to the next.
      let back = jumps[(index + 1)...].prefix(jumpsBetween).first {
        ($0.seconds < 0) != (out.seconds < 0)
          && 0...draft.profile.options.longestPointInterval ~= out.seconds + $0.seconds
      }
      guard let back else { continue }
      // Most clocks are off by whole quarters of an hour.
      let whole = (out.seconds / UTCOffset.zoneStep).rounded(.down) * UTCOffset.zoneStep
      let isWhole = whole >= -back.seconds
      let shift = isWhole ? whole : out.seconds - min(usual, out.seconds + back.seconds)
      let moved = timed[out.position]..<timed[back.position]
      draft.shiftTimes(moved, by: -shift)
      draft.note(
        .clockOffset, nodes: moved.lowerBound...(moved.upperBound - 1), count: back.position - out.position,
        amount: .seconds(abs(shift)))
      return true
    }
    return false
  }

  private static func isJump(_ jump: Double, usual: Double) -> Bool {
    jump < -usual || isAnHour(jump, usual: usual) || jump >= day
  }

  /// Whether at least half of the jump remains if a few timestamps on one side of it are left out.
  private static func lasts(_ jump: Double, at position: Int, _ timed: [Int], _ nodes: [TrackProfile.Node]) -> Bool {
    let earlier = timed[max(0, position - 1 - slipCount)]
    let later = timed[min(timed.count - 1, position + slipCount)]
    let fromEarlier = nodes[timed[position]].arrival - nodes[earlier].departure
    let toLater = nodes[later].arrival - nodes[timed[position - 1]].departure
    return jump < 0 ? max(fromEarlier, toLater) < jump / 2 : min(fromEarlier, toLater) > jump / 2
  }

  /// Whether a clock set ahead by an hour explains the jump. If points are sparse, gaps of that length are common.
  private static func isAnHour(_ jump: Double, usual: Double) -> Bool {
    usual <= 60 && abs(jump - hour) <= 2 + 1.5 * usual
  }

  private static func isOff(
    _ jump: Double, _ parts: (Int, Int), _ timed: [Int], _ position: Int, _ nodes: [TrackProfile.Node], _ usual: Double
  ) -> Bool {
    if jump < 0 {
      // A few wrong timestamps are not the clock's, and are ignored later.
      return min(parts.0, parts.1) >= longCount || jump <= -day && (position == 1 || parts.1 == 1)
    }
    if isAnHour(jump, usual: usual) { return min(parts.0, parts.1) >= longCount }
    if jump >= mostOfAYear { return true }
    let first = nodes[timed[position - 1]].departure - nodes[timed[0]].arrival
    let second = nodes[timed[timed.count - 1]].departure - nodes[timed[position]].arrival
    return parts.0 <= shortCount && first <= shortTime || parts.1 <= shortCount && second <= shortTime
  }

  /// Whether the positions continue: the step is not much longer than usual, or at most 100 m.
  private static func continues(
    from before: Int, to after: Int, _ nodes: [TrackProfile.Node], _ timed: [Int]
  ) -> Bool {
    let run = nodes[after].distance - nodes[before].distance
    let mean = (nodes[timed[timed.count - 1]].distance - nodes[timed[0]].distance) / Double(timed.count)
    return run <= max(100, 3 * mean)
  }

  /// The median time from one node to the next, including stays.
  private static func usualInterval(_ timed: [Int], _ nodes: [TrackProfile.Node]) -> Double {
    zip(timed, timed.dropFirst()).map { nodes[$1].arrival - nodes[$0].departure }.filter { $0 > 0 }.median ?? 1
  }
}
