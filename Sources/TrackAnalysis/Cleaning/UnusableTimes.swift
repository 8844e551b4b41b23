/// Treats all times of a segment as absent if they come from a planner or an exporter instead of a clock, or if they
/// are too sparse to show anything about the hike.
///
/// - The same interval between all points, though the steps differ in length, at speeds that nobody walks. The whole is
///   slower than 0.1 m/s; or half of the steps are over 7 m/s, and no vehicle could accelerate and brake as hard as
///   their lengths change; or most steps are over 3 m/s, and neighbours differ by over a quarter of their length, which
///   is harder than anybody accelerates and brakes all the time.
/// - The same interval between all points, and nearly all steps slower than 0.1 m/s, though the track leads farther
///   than 100 m from its start.
/// - The same pace of over 0.8 m/s on every step, uphill, downhill and on the level, to the second.
/// - Most intervals longer than two hours: the path in between is unknown.
///
/// A receiver that jumps about also makes long steps at even intervals, so fast steps count only if they lead on. Our
/// own rule.
enum UnusableTimes {
  private static let minimumSteps = 10
  private static let nearlyAll = 0.95
  /// Metres per second.
  private static let fastest = 7.0
  /// Metres per second.
  private static let slowest = 0.1
  /// Metres that a receiver in one place may wander.
  private static let farthest = 100.0
  /// Seconds.
  private static let longestInterval = 7200.0
  /// Metres per second.
  private static let minimumPaceSpeed = 0.8
  /// Seconds over which a pace is compared with that of the whole.
  private static let pacePart = 120.0
  /// Metres per second squared, on average from step to step: no vehicle accelerates and brakes so hard all the time.
  private static let strongestBraking = 3.0
  /// The minimum average difference between neighbouring steps, as a share of their mean length.
  private static let minimumUnevenness = 0.2
  /// The same by medians, for steps mostly faster than ``minimumFastSpeed``, and the acceleration in metres per second
  /// squared that it requires. On public recordings, riders and vehicles differ by up to 0.12, a planner's points by
  /// 0.4.
  private static let minimumFastUnevenness = 0.25
  private static let minimumFastSpeed = 3.0
  private static let strongAcceleration = 0.5
  /// The minimum ratio of straight line to track over four steps.
  private static let minimumStraightness = 0.8

  /// From one node to the next.
  private struct Step {
    /// Metres.
    let length: Double
    /// Seconds from one arrival to the next.
    let seconds: Double
    /// Seconds from the last point of one node to the first of the next, however many points each one holds.
    let interval: Double
  }

  static func apply(to draft: inout Draft) {
    guard draft.allows(.clockUnusable) else { return }
    for segment in draft.segments {
      let timed = segment.nodes.filter { !draft.nodes[$0].arrival.isNaN }
      guard timed.count > 1, areUnusable(timed, draft.nodes) else { continue }
      for node in segment.nodes { draft.setTimes(arrival: .nan, departure: .nan, at: node) }
      draft.note(.clockUnusable, nodes: timed[0]...timed[timed.count - 1], count: timed.count)
    }
  }

  /// Whether the times of these nodes do not come from a clock, or are too sparse.
  private static func areUnusable(_ timed: [Int], _ nodes: [TrackProfile.Node]) -> Bool {
    let steps = zip(timed, timed.dropFirst()).map { pair in
      Step(
        length: nodes[pair.1].distance - nodes[pair.0].distance,
        seconds: nodes[pair.1].arrival - nodes[pair.0].arrival,
        interval: nodes[pair.1].arrival - nodes[pair.0].departure)
    }
    // The median exceeds a value if at most half of the steps do not.
    let half = steps.count / 2
    if steps.count > 1, steps.count(where: { $0.seconds <= longestInterval }) <= half { return true }
    guard steps.count >= minimumSteps, steps.count(where: { $0.seconds <= 0 }) <= half else { return false }
    let even = evenSteps(steps)
    if let even, areTooSlow(even), leadsFar(timed, nodes) { return true }
    return (even.map(areJerky) ?? false || hasOnePace(steps)) && leadOn(timed, nodes)
  }

  /// Whether the track leads farther from its start than a receiver wanders.
  private static func leadsFar(_ timed: [Int], _ nodes: [TrackProfile.Node]) -> Bool {
    timed.contains { nodes[$0].place.distance(to: nodes[timed[0]].place) > farthest }
  }

  /// Whether the straight line over four steps is mostly nearly as long as they are.
  private static func leadOn(_ timed: [Int], _ nodes: [TrackProfile.Node]) -> Bool {
    let ratios = stride(from: 4, to: timed.count, by: 8).compactMap { end -> Double? in
      let (from, to) = (nodes[timed[end - 4]], nodes[timed[end]])
      let length = to.distance - from.distance
      return length > 0 ? from.place.distance(to: to.place) / length : nil
    }
    return ratios.median ?? 0 > minimumStraightness
  }

  /// The steps that take the usual interval; nil if not nearly all do.
  private static func evenSteps(_ steps: [Step]) -> [Step]? {
    let usual = steps.map(\.interval).median ?? 0
    // Without pauses and gaps, which real clocks show as well.
    let tolerance = usual > 60 ? max(1, 0.001 * usual) : max(0.001, 0.001 * usual)
    func isEven(_ step: Step) -> Bool { abs(step.interval - usual) <= tolerance }
    guard usual > 0, Double(steps.count(where: isEven)) >= nearlyAll * Double(steps.count) else { return nil }
    return steps.filter(isEven)
  }

  /// By how much each step differs from the next, in metres.
  private static func changes(_ steps: [Step]) -> [Double] {
    zip(steps, steps.dropFirst()).map { abs($1.length - $0.length) }
  }

  /// Whether even steps are too slow to get anywhere.
  private static func areTooSlow(_ even: [Step]) -> Bool {
    let slow = even.count { $0.length < slowest * $0.interval }
    if Double(slow) >= nearlyAll * Double(even.count) { return true }
    let (length, seconds) = even.reduce((0.0, 0.0)) { ($0.0 + $1.length, $0.1 + $1.seconds) }
    return length < slowest * seconds && changes(even).reduce(0, +) > minimumUnevenness * length
  }

  /// Whether even steps are fast, and change more abruptly than anything that moves.
  private static func areJerky(_ even: [Step]) -> Bool {
    // By medians, since a single wrong position is a long step.
    guard let time = even.map(\.seconds).median, let step = even.map(\.length).median else { return false }
    if step > minimumFastSpeed * time, let change = changes(even).median, change > minimumFastUnevenness * step,
      change > strongAcceleration * time * time
    {
      return true
    }
    guard 2 * even.count(where: { $0.length > fastest * $0.seconds }) > even.count,
      let interval = even.map(\.interval).median
    else { return false }
    return changes(even).reduce(0, +) / (interval * interval * Double(even.count)) > strongestBraking
  }

  /// Whether a single pace explains the time of every step to the second, with steps of different lengths.
  private static func hasOnePace(_ steps: [Step]) -> Bool {
    let (length, seconds) = steps.reduce((0.0, 0.0)) { ($0.0 + $1.length, $0.1 + $1.seconds) }
    guard seconds > 0, length > 0 else { return false }
    let speed = length / seconds
    guard speed > minimumPaceSpeed else { return false }
    // Over some minutes, since a runner's steps are even to the second as well.
    var parts: [(length: Double, seconds: Double)] = []
    var part = (length: 0.0, seconds: 0.0)
    for step in steps {
      part.length += step.length
      part.seconds += step.seconds
      guard part.seconds >= pacePart else { continue }
      parts.append(part)
      part = (0, 0)
    }
    let even = parts.count { abs($0.seconds - $0.length / speed) <= 1.01 + 0.005 * $0.seconds }
    guard parts.count >= minimumSteps, Double(even) >= nearlyAll * Double(parts.count) else { return false }
    // Steps of equal length at one pace can come from a recorder.
    let lengths = steps.map(\.length)
    guard let short = lengths.quantile(0.1), let usual = lengths.median, let long = lengths.quantile(0.9) else {
      return false
    }
    return long > 1.5 * short && usual > 3 * speed
  }
}
