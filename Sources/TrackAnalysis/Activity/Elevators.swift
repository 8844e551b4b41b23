/// Finds elevators: straight up or down, faster than anybody climbs stairs.
///
/// On each step, the elevation changes in the same direction at 0.8 to 10 m/s; in all by 12 m or more in 5 s or more;
/// and the position moves at most half as far. An altimeter that is set changes at once. Our own rule.
enum Elevators {
  /// Metres per second. The fastest in the world reach 20, in towers that no hike visits.
  private static let speeds = 0.8...10.0
  /// The minimum metres, seconds and steps.
  private static let minimum = (height: 12.0, time: 5.0, steps: 3)
  /// The maximum metres that the position moves per metre of height.
  private static let sideways = 0.5

  /// - Parameter nodes: the node where each leg starts.
  /// - Complexity: O(legs).
  static func flag(_ legs: [Leg], _ nodes: [TrackProfile.Node], _ flags: inout [Bool]) {
    var first = 0
    var isUp = false
    for leg in legs.indices {
      let step = leg + 1 < legs.count && !legs[leg].isEnd ? change(nodes[leg], nodes[leg + 1]) : nil
      if let step, leg > first, (step > 0) == isUp { continue }
      flag(first..<leg, nodes, &flags)
      first = step == nil ? leg + 1 : leg
      isUp = step ?? 0 > 0
    }
  }

  /// Metres of height from one node to the next; nil if that is not at the speed of an elevator.
  private static func change(_ node: TrackProfile.Node, _ next: TrackProfile.Node) -> Double? {
    let change = next.elevation - node.elevation
    // Either node may include time before it starts, or after it stops.
    let time = min(next.arrival - node.arrival, next.departure - node.departure)
    return time > 0 && speeds ~= abs(change) / time ? change : nil
  }

  private static func flag(_ steps: Range<Int>, _ nodes: [TrackProfile.Node], _ flags: inout [Bool]) {
    guard steps.count >= minimum.steps else { return }
    let (start, end) = (nodes[steps.lowerBound], nodes[steps.upperBound])
    let height = abs(end.elevation - start.elevation)
    guard height >= minimum.height, end.arrival - start.departure >= minimum.time,
      start.place.distance(to: end.place) <= sideways * height
    else { return }
    for step in steps { flags[step] = true }
  }
}
