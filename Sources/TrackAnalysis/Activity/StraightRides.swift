/// Finds rides that are no faster than a runner, but straighter, more even or longer than anybody goes on foot: see
/// ``RideKinds``.
///
/// A straight ride ends at a stop or a turn. The other kinds continue after a halt of up to 90 s and 100 m, which does
/// not count in their speed. What is only a halt away from a ride is slow traffic. Our own rule.
struct StraightRides {
  /// The maximum relative deviation of a leg's speed from that of the ride.
  private static let unevenness = 0.35
  /// The seconds of the parts of a rope whose speeds are compared; the scales of their median deviation from the mean
  /// speed, and of the root mean square distance from the straight line per metre; and the metres of a rope from which the
  /// sum of both squares may be 1. Shorter ropes have to be more even and straighter, since people also run straight down
  /// a short slope.
  private static let rope = (part: 20.0, unevenness: 0.065, waviness: 0.016, length: 1000.0)
  /// The maximum seconds and metres of a halt in a ride, and the minimum metres between two halts.
  private static let longestHalt = (time: 90.0, length: 100.0)
  private static let shortestPart = 100.0

  private let legs: [Leg]
  /// m/s of each leg on the move; 0 without times.
  private let speeds: [Double]
  private let nodes: [TrackProfile.Node]
  private let kinds: RideKinds

  /// - Parameters:
  ///   - nodes: the node where each leg starts.
  ///   - isRun: whether the recording is known to be a run, in which only lifts up and what is faster count.
  init(_ legs: [Leg], _ nodes: [TrackProfile.Node], ownSpeed: OwnSpeed, isRun: Bool = false) {
    self.legs = legs
    speeds = legs.map { leg in leg.travelTime.map { leg.length > 0 ? leg.length / $0 : 0 } ?? 0 }
    self.nodes = nodes
    kinds = RideKinds(ownSpeed, isRun: isRun)
  }

  /// - Complexity: O(legs).
  func flag(_ flags: inout [Bool]) {
    for kind in kinds.all {
      var ride: Range<Int>?
      var sums = LegSums()
      func close() {
        guard let ride, kind.isRide(sums), !kind.isRope || isRope(ride, sums) else { return }
        flagAll(of: ride, sums, straightness: kind.straightness, &flags)
      }
      forEachPart(of: kind) { part, partSums in
        if let begun = ride, kind.straightness == 0, isHalt(begun.upperBound..<part.lowerBound) {
          ride = begun.lowerBound..<part.upperBound
          sums.add(partSums)
        } else {
          close()
          (ride, sums) = (part, partSums)
        }
      }
      close()
    }
    flagTraffic(&flags)
  }

  private func flagTraffic(_ flags: inout [Bool]) {
    guard flags.contains(true) else { return }
    let traffic = kinds.traffic
    var parts: [Range<Int>] = []
    forEachPart(of: traffic) { part, _ in
      // Without the ride itself, which would be fast enough for both.
      var first = part.lowerBound
      while first < part.upperBound {
        let end = part[first...].first { flags[$0] != flags[first] } ?? part.upperBound
        let sums = LegSums(legs[first..<end])
        if !flags[first], sums.length >= max(Self.shortestPart, traffic.slowest * sums.time) {
          parts.append(first..<end)
        }
        first = end
      }
    }
    // After a ride, then before one.
    for part in parts where isNextToRide(stride(from: part.lowerBound - 1, through: 0, by: -1), flags) {
      for leg in part { flags[leg] = true }
    }
    for part in parts.reversed() where isNextToRide(stride(from: part.upperBound, to: legs.count, by: 1), flags) {
      for leg in part { flags[leg] = true }
    }
  }

  /// Whether there is only a halt between a part and a ride.
  private func isNextToRide(_ neighbours: some Sequence<Int>, _ flags: [Bool]) -> Bool {
    var halt = LegSums()
    var stopped = 0.0
    for leg in neighbours {
      if flags[leg] { return true }
      halt.add(legs[leg])
      stopped += legs[leg].stoppedTime
      if halt.time + stopped > Self.longestHalt.time || halt.length > Self.longestHalt.length { return false }
    }
    return false
  }

  /// Calls `body` with the longest ranges of legs without a stop that are fast enough, each leg and as a whole, and
  /// straight if required.
  private func forEachPart(of kind: RideKind, _ body: (Range<Int>, LegSums) -> Void) {
    let slowest = (1 - Self.unevenness) * kind.slowest
    let minimum = kind.minimumByGrade ?? { _ in kind.slowest }
    var (leg, first) = (0, 0)
    var start: EarthCentred?
    var sums = LegSums()
    while leg <= legs.count {
      if leg == first {
        // Most legs of a hike are too slow at any grade.
        while leg < legs.count, speeds[leg] <= slowest { leg += 1 }
        first = leg
      }
      defer { leg += 1 }
      let isEnd =
        leg == legs.count || speeds[leg] <= slowest || isTooSlow(leg, minimum(legs[leg].grade))
      if isEnd, leg == first {
        first = leg + 1
        continue
      }
      if isEnd || legs[leg].stoppedTime > 0 || isBent(first, leg + 1, sums, legs[leg], kind.straightness, &start) {
        if sums.time > 0, sums.length >= kind.minimumSpeed(at: sums.grade) * sums.time,
          kind.straightness > 0 || sums.length >= Self.shortestPart
        {
          body(first..<leg, sums)
        }
        first = isEnd ? leg + 1 : leg
        (start, sums) = (nil, LegSums())
      }
      if !isEnd { sums.add(legs[leg]) }
    }
  }

  /// Whether a ride only stopped between two parts, at a light or for passengers. The first leg after them may begin
  /// with the stop.
  private func isHalt(_ between: Range<Int>) -> Bool {
    let sums = LegSums(legs[between])
    let stopped = legs[between.lowerBound...min(between.upperBound, legs.count - 1)].reduce(0) { $0 + $1.stoppedTime }
    return sums.time + stopped <= Self.longestHalt.time && sums.length <= Self.longestHalt.length
  }

  /// Whether a ride is as even and as straight as a rope, as far as receivers show it.
  private func isRope(_ ride: Range<Int>, _ sums: LegSums) -> Bool {
    let (limits, speed) = (Self.rope, sums.length / sums.time)
    var deviations: [Double] = []
    var part = LegSums()
    for leg in ride {
      part.add(legs[leg])
      guard part.time >= limits.part else { continue }
      deviations.append(abs(part.length / part.time - speed))
      part = LegSums()
    }
    // A median, since a ride may begin and end slowly.
    let unevenness = (deviations.median ?? 0) / speed / limits.unevenness
    let waviness = waviness(of: ride) / limits.waviness
    return unevenness * unevenness + waviness * waviness <= min(1, sums.length / limits.length)
  }

  /// The root mean square distance of the nodes of a ride from the straight line between its ends, divided by the length
  /// of that line.
  private func waviness(of ride: Range<Int>) -> Double {
    let (first, last) = (nodes[ride.lowerBound], nodes[min(ride.upperBound, nodes.count - 1)])
    let ground = FlatGround(latitude: first.latitude, longitude: first.longitude)
    let line = ground.offset(from: first, to: last)
    let squaredLength = line.north * line.north + line.east * line.east
    guard squaredLength > 0 else { return .infinity }
    let squares = nodes[ride].reduce(0) { sum, node in
      let offset = ground.offset(from: first, to: node)
      let across = offset.north * line.east - offset.east * line.north
      return sum + across * across
    }
    return (squares / Double(ride.count)).squareRoot() / squaredLength
  }

  private func isTooSlow(_ leg: Int, _ minimum: Double) -> Bool { speeds[leg] <= (1 - Self.unevenness) * minimum }

  private func isBent(_ first: Int, _ end: Int, _ sums: LegSums, _ leg: Leg, _ straightness: Double) -> Bool {
    var start: EarthCentred?
    return isBent(first, end, sums, leg, straightness, &start)
  }

  /// - Parameter start: the position where `first` starts, as soon as it is needed.
  private func isBent(
    _ first: Int, _ end: Int, _ sums: LegSums, _ leg: Leg, _ straightness: Double, _ start: inout EarthCentred?
  ) -> Bool {
    let length = sums.length + leg.length
    guard straightness > 0, length >= RideKinds.rideLength else { return false }
    guard end < legs.count else { return true }
    let from = start ?? nodes[first].place
    start = from
    return from.distance(to: nodes[end].place) < straightness * length
  }

  /// Flags a ride, and all neighbouring legs that continue like it: it began before it was known to be straight, and
  /// ended after.
  private func flagAll(of ride: Range<Int>, _ sums: LegSums, straightness: Double, _ flags: inout [Bool]) {
    let speed = sums.length / sums.time
    var (first, end, grown) = (ride.lowerBound, ride.upperBound, sums)
    while first > 0, legs[first].stoppedTime == 0, !isTooSlow(first - 1, speed),
      !isBent(first - 1, end, grown, legs[first - 1], straightness)
    {
      first -= 1
      grown.add(legs[first])
    }
    while end < legs.count, legs[end].stoppedTime == 0, !isTooSlow(end, speed),
      !isBent(first, end + 1, grown, legs[end], straightness)
    {
      grown.add(legs[end])
      end += 1
    }
    for leg in first..<end { flags[leg] = true }
  }
}
