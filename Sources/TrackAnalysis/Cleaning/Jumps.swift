/// Ways that nobody goes on foot: the receiver jumped, or there was a lift, a bus or a car.
///
/// A run of legs is too fast where it is 50 m or longer at more than 12 m/s on every leg (no sprinter holds that), or
/// where 500 m take less than 67 s (7.5 m/s; the record over 1,000 m is 7.58). And where 100 m of height are gained
/// without a step back at over 0.75 m/s (2,700 m/h; the record over 1,000 m of height is some 2,080), or lost at over
/// 2 m/s, while the way goes on at over 1.5 m/s and half as fast again as on the whole: those are lifts. (Courses with
/// times of one made-up pace go up mountains like that.) And where 1 km or more, in a straight line, was made in no time,
/// or over a gap in the recording at over 3 m/s and twice as fast as on the move: who switched off in the car park did
/// not run home. Our own rule.
public struct Jumps: Sendable, Hashable {
  /// Runs of legs.
  public private(set) var count = 0
  /// Metres.
  public private(set) var length = 0.0
  /// Of the time on the move, 0…1. Not of the way: a receiver's leap is far, but takes no time.
  public private(set) var share = 0.0
  /// A leap: metres per second that nobody runs, over metres that are no jitter.
  static let leap = (speed: 12.0, length: 50.0)
  /// Whether each leg belongs to one.
  let isJump: [Bool]

  /// More of the time than this, and the whole of it was not gone on foot, or its times are made up.
  public static let mostOnFoot = 0.3

  /// - Complexity: O(legs).
  public init(_ legs: [Leg]) {
    var flags = Array(repeating: false, count: legs.count)
    Self.flagSprints(legs, &flags)
    Self.flagSustained(legs, &flags)
    Self.flagLifts(legs, &flags)
    Self.flagRides(legs, &flags)
    isJump = flags

    var timed = 0.0
    var fast = 0.0
    var wasJump = false
    for (leg, flag) in zip(legs, flags) {
      timed += leg.movingTime ?? 0
      if flag {
        fast += leg.movingTime ?? 0
        length += leg.length
        if !wasJump { count += 1 }
      }
      wasJump = flag
    }
    share = timed > 0 ? fast / timed : 0
  }

  /// - Parameter leg: a position among the legs.
  func contains(_ leg: Int) -> Bool { isJump.indices.contains(leg) && isJump[leg] }

  private static func flagSprints(_ legs: [Leg], _ flags: inout [Bool]) {
    let (speed, shortest) = leap
    var run = 0..<0
    var length = 0.0
    for index in legs.indices {
      let seconds = seconds(legs[index])
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

  private static func flagSustained(_ legs: [Leg], _ flags: inout [Bool]) {
    let (speed, window) = (7.5, 500.0)
    var first = 0
    var length = 0.0
    var time = 0.0
    var flagged = 0
    for index in legs.indices {
      guard !flags[index], let seconds = seconds(legs[index]) else {
        (first, length, time) = (index + 1, 0, 0)
        continue
      }
      length += legs[index].length
      time += seconds
      while first < index, length - legs[first].length >= window {
        length -= legs[first].length
        time -= self.seconds(legs[first]) ?? 0
        first += 1
      }
      guard length >= window, time > 0, length > speed * time else { continue }
      for leg in max(first, flagged)...index { flags[leg] = true }
      flagged = index + 1
    }
  }

  private static func flagLifts(_ legs: [Leg], _ flags: inout [Bool]) {
    let height = 100.0
    let timed = legs.lazy.filter { ($0.movingTime ?? 0) > 0 }
    let (way, duration) = timed.reduce((0.0, 0.0)) { ($0.0 + $1.length, $0.1 + ($1.movingTime ?? 0)) }
    let speed = max(1.5, 1.5 * way / duration)
    for (direction, fastest) in [(1.0, 0.75), (-1.0, 2.0)] {
      var (first, rise, length, time) = (0, 0.0, 0.0, 0.0)
      var flagged = 0
      for index in legs.indices {
        guard !flags[index], let seconds = seconds(legs[index]),
          direction * legs[index].rise > fastest / 2 * seconds
        else {
          (first, rise, length, time) = (index + 1, 0, 0, 0)
          continue
        }
        rise += direction * legs[index].rise
        length += legs[index].length
        time += seconds
        while first < index, rise - direction * legs[first].rise >= height {
          rise -= direction * legs[first].rise
          length -= legs[first].length
          time -= self.seconds(legs[first]) ?? 0
          first += 1
        }
        guard rise >= height, time > 0, rise > fastest * time, length > speed * time else { continue }
        for leg in max(first, flagged)...index { flags[leg] = true }
        flagged = index + 1
      }
    }
  }

  private static func flagRides(_ legs: [Leg], _ flags: inout [Bool]) {
    var way = 0.0
    var duration = 0.0
    for (leg, isJump) in zip(legs, flags) where !isJump && leg.gapTime == 0 {
      guard let moving = leg.movingTime, moving > 0 else { continue }
      way += leg.length
      duration += moving
    }
    guard duration > 0 else { return }
    let speed = max(3, 2 * way / duration)
    for (index, leg) in legs.enumerated() where leg.length >= 1000 {
      guard let moving = leg.movingTime, leg.gapTime > 0 || moving == 0 else { continue }
      if leg.length > speed * (leg.gapTime + moving) { flags[index] = true }
    }
  }

  /// What the leg took, standing not counted; nil without times, and where a long way has the same time at both ends:
  /// the clock stood, or the points between have none.
  private static func seconds(_ leg: Leg) -> Double? {
    guard let moving = leg.movingTime else { return nil }
    let seconds = moving + leg.gapTime
    return seconds == 0 && leg.length > 20 ? nil : seconds
  }
}

extension [Leg] {
  /// Those too fast for feet are no longer moved over: their time is not recorded time, and they have neither grade nor
  /// rise. Their length stays.
  ///
  /// - Complexity: O(legs).
  public mutating func setApart(_ jumps: Jumps) {
    guard jumps.count > 0, jumps.isJump.count == count else { return }
    for index in indices where jumps.isJump[index] {
      self[index].isJump = true
      self[index].gapTime += self[index].movingTime ?? 0
      self[index].movingTime = 0
      self[index].climb = 0
      self[index].descent = 0
      self[index].grade = nil
    }
  }
}

extension [Leg] {
  /// Where it would go up or down steeper than 45° over 50 m the grade is not believed: it is taken for unknown.
  ///
  /// - Complexity: O(legs).
  public mutating func believeGrades(upTo steepest: Double = 1) {
    for index in indices where abs(self[index].grade ?? 0) > steepest { self[index].grade = nil }
  }
}
