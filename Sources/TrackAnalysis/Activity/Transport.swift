/// Finds what nobody covers on foot: lifts, buses, cars, ferries, and receiver errors that look like them.
///
/// A run of legs is too fast if it is 50 m or longer at more than 12 m/s on every leg (no sprinter sustains that), or
/// if 500 m take less than 67 s (7.5 m/s; the record over 1,000 m is 7.58). It is a lift if 100 m of height are gained
/// without a step back at over 0.75 m/s (2,700 m/h; the record over 1,000 m of height is about 2,080), or lost at over
/// 2 m/s, at over 1.5 m/s along the track and half as fast again as on the whole (courses with times of a single made-up
/// pace go up mountains like that); or gained at over 1 m/s and 2.5 m/s along the track. A gap of more than 200 m is
/// transport if it would have to be covered at over 1.3 times the speed of the hiker, or of an average hiker, at such a
/// grade. In a gap of over 6 hours, nobody walks all the time, nor farther than 8 km or than was recorded; in one of over
/// a day, nobody is on the same hike. A shorter silence of more than 500 m is judged like a gap beside a ride, and
/// like slow traffic elsewhere.
///
/// Slow chairlifts, lifts down and ferries count too, see ``StraightRides``, and so do ``Elevators``. What lies between
/// two rides within 4 minutes and 600 m is slow traffic, and so is what is nearly twice as fast as the hiker there. Our
/// own rule.
struct Transport {
  /// Whether each leg is part of transport.
  private(set) var isTransport: [Bool]
  /// A share of the time on the move, 0…1, not of the distance: a receiver's jump is far, but takes no time.
  private(set) var share = 0.0

  /// Metres of height per second, twice the record; and metres per second along the track that nobody walks, since the
  /// elevations of the mountain above a tunnel can rise as fast.
  private static let impossibleRate = 1.0
  private static let fastWalk = 2.5
  /// The maximum length in metres of a gap that always counts as walked, and the maximum multiple of the hiker's own
  /// speed in a longer one.
  private static let shortGap = 200.0
  private static let gapSpeed = 1.3
  /// The longest walk without a recording: in seconds, and in metres, in a gap that is longer than that.
  private static let longestWalk = (time: 6.0 * 3600, length: 8000.0)

  /// Metres of a shorter silence that can be a ride.
  private static let shortestSilence = 500.0

  /// - Parameters:
  ///   - legs: with times and grades.
  ///   - isRun: whether the recording is known to be a run.
  ///   - nodes: the node where each leg starts; without them, neither straight rides nor elevators are recognised.
  /// - Complexity: O(legs).
  init(_ legs: [Leg], isRun: Bool = false, nodes: [TrackProfile.Node]? = nil) {
    var flags = Array(repeating: false, count: legs.count)
    Self.flagSprints(legs, &flags)
    Self.flagSustained(legs, &flags)
    Self.flagLifts(legs, &flags)
    let ownSpeed = OwnSpeed(legs, isTransport: flags)
    if let nodes { StraightRides(legs, nodes, ownSpeed: ownSpeed, isRun: isRun).flag(&flags) }
    Self.flagGaps(legs, ownSpeed, isRun: isRun, &flags)
    Self.bridge(legs, ownSpeed, &flags)
    if let nodes { Elevators.flag(legs, nodes, &flags) }
    isTransport = flags

    var (timed, fast) = (0.0, 0.0)
    for (leg, flag) in zip(legs, flags) {
      timed += leg.movingTime ?? 0
      if flag { fast += leg.movingTime ?? 0 }
    }
    share = timed > 0 ? fast / timed : 0
  }

  /// Flags legs that are faster than any sprinter, each of them, over the length of a jump.
  private static func flagSprints(_ legs: [Leg], _ flags: inout [Bool]) {
    let (speed, shortest) = PositionOutliers.jump
    var run = 0..<0
    var length = 0.0
    for index in legs.indices {
      let seconds = legs[index].travelTime
      let isFast = seconds.map { $0 > 0 && legs[index].length > speed * $0 } ?? false
      if isFast {
        run = run.isEmpty ? index..<(index + 1) : run.lowerBound..<(index + 1)
        length += legs[index].length
      }
      if !isFast || index == legs.count - 1 {
        if length >= shortest { for leg in run { flags[leg] = true } }
        run = 0..<0
        length = 0
      }
    }
  }

  /// Flags what is faster than any runner over 500 m.
  private static func flagSustained(_ legs: [Leg], _ flags: inout [Bool]) {
    let (speed, window) = (7.5, 500.0)
    var first = 0
    var length = 0.0
    var time = 0.0
    var flagged = 0
    for index in legs.indices {
      guard !flags[index], let seconds = legs[index].travelTime else {
        (first, length, time) = (index + 1, 0, 0)
        continue
      }
      length += legs[index].length
      time += seconds
      while first < index, length - legs[first].length >= window {
        length -= legs[first].length
        time -= legs[first].travelTime ?? 0
        first += 1
      }
      guard length >= window, time > 0, length > speed * time else { continue }
      for leg in max(first, flagged)...index { flags[leg] = true }
      flagged = index + 1
      // A leg as long as the window shows nothing about the next ones.
      if legs[index].length >= window { (first, length, time) = (index + 1, 0, 0) }
    }
  }

  /// Flags what climbs or falls by 100 m without a step back, faster than anybody on foot.
  private static func flagLifts(_ legs: [Leg], _ flags: inout [Bool]) {
    let height = 100.0
    let rises = legs.map { ($0.grade ?? .nan) * $0.length }
    let timed = legs.lazy.filter { ($0.movingTime ?? 0) > 0 }
    let (distance, duration) = timed.reduce((0.0, 0.0)) { ($0.0 + $1.length, $0.1 + ($1.movingTime ?? 0)) }
    let speed = max(1.5, 1.5 * distance / duration)
    for (direction, fastest) in [(1.0, 0.75), (-1.0, 2.0)] {
      var (first, rise, length, time) = (0, 0.0, 0.0, 0.0)
      var flagged = 0
      for index in legs.indices {
        guard !flags[index], let seconds = legs[index].travelTime,
          direction * rises[index] > fastest / 2 * seconds
        else {
          (first, rise, length, time) = (index + 1, 0, 0, 0)
          continue
        }
        rise += direction * rises[index]
        length += legs[index].length
        time += seconds
        while first < index, rise - direction * rises[first] >= height {
          rise -= direction * rises[first]
          length -= legs[first].length
          time -= legs[first].travelTime ?? 0
          first += 1
        }
        guard rise >= height, time > 0, rise > fastest * time,
          length > speed * time
            || direction > 0 && rise > Self.impossibleRate * time && length > Self.fastWalk * time
        else { continue }
        for leg in max(first, flagged)...index { flags[leg] = true }
        flagged = index + 1
      }
    }
  }

  // MARK: Slow traffic

  /// A fast ride between two others: its maximum seconds, without a stop, and its minimum speed in m/s and as a
  /// multiple of the hiker's own.
  private static let fastBridge = (time: 1200.0, speed: 2.8, factor: 1.8)

  /// Flags what lies between two rides: slow traffic, and fast rides.
  private static func bridge(_ legs: [Leg], _ ownSpeed: OwnSpeed, _ flags: inout [Bool]) {
    let fast = max(fastBridge.speed, fastBridge.factor * (ownSpeed.typical ?? 0))
    var last: Int?
    for leg in legs.indices where flags[leg] {
      defer { last = leg }
      guard let last, leg - last > 1 else { continue }
      let between = legs[(last + 1)..<leg]
      let sums = LegSums(between)
      let stopped = between.reduce(0) { $0 + $1.stoppedTime }
      let isSlow = sums.time + stopped <= 240 && sums.length <= 600
      let isFast = stopped == 0 && sums.time <= fastBridge.time && sums.length > fast * sums.time
      if isSlow || isFast {
        for slow in between.indices { flags[slow] = true }
      }
    }
  }

  // MARK: Gaps

  /// Flags gaps that are too long, or too far for their time, to have been walked.
  private static func flagGaps(_ legs: [Leg], _ ownSpeed: OwnSpeed, isRun: Bool, _ flags: inout [Bool]) {
    let onFoot = zip(legs, flags).reduce(0) { $1.1 || $1.0.kind == .gap ? $0 : $0 + $1.0.length }
    let kinds = RideKinds(ownSpeed, isRun: isRun)
    for (index, leg) in legs.enumerated() where leg.length > shortGap {
      // A hiker who seems slow may have stood still in every gap.
      let speed = gapSpeed * max(ownSpeed.speed(grade: leg.grade ?? 0), SwissRule.speed(grade: leg.grade ?? 0))
      guard leg.kind == .gap || leg.movingTime == 0 && leg.stoppedTime == 0 else {
        guard leg.length >= shortestSilence, let time = leg.movingTime else { continue }
        // Beside a ride, it is part of the ride unless somebody walks as far.
        let isBesideRide = index > 0 && flags[index - 1] || index + 1 < legs.count && flags[index + 1]
        let fastest = isBesideRide ? min(kinds.traffic.slowest, speed) : kinds.slowTraffic
        if leg.length > fastest * time { flags[index] = true }
        continue
      }
      let time = (leg.movingTime ?? 0) + leg.gapTime
      let isOvernight = time > longestWalk.time
      let longest = isOvernight ? min(speed * longestWalk.time, max(longestWalk.length, onFoot)) : speed * time
      if leg.length > longest || time > Leg.longestRide { flags[index] = true }
    }
  }
}
