/// Finds rides that are no faster than a runner, but straighter, more even and longer than anybody goes on foot.
///
/// All are judged by the hiker's own speed, the median over the time on the move:
/// - lifts up: 60 m of height over 150 m or more on grades over 12 %, over 1,440 m/h, twice the hiker's speed at such
///   grades;
/// - lifts down: 60 m of height on grades over 18 %, at an even speed over 2 m/s, 1.7 times the hiker's speed; or on grades
///   over 8 % for two and a half minutes, over 4.8 m/s, 2.5 times the hiker's speed; or, in runs too, 120 m of height in
///   three minutes or more on grades over 15 %, over 3.8 m/s, 1.2 times the own speed;
/// - crossings: 3 minutes at over 5.5 m/s, 2.5 times the hiker's speed;
/// - ferries: a level kilometre at over 3.5 m/s, 2.5 times the hiker's speed;
/// - glides on skis or wheels, which need not be straight: 3 minutes at over 5 m/s and not downhill, 5 minutes at over
///   4.6 m/s, or 8 minutes at over 4.2 m/s, 3 times the hiker's speed; downhill, where runners are as fast, at over
///   4.8 m/s, 3.6 times the hiker's speed;
/// - drives up, which need not be straight either: 5 minutes at over 5 % and 1,080 m/h, 3 times the hiker's speed at such
///   grades, faster along the track than the hiker is on the level;
/// - cars in town: a minute at over 6.5 m/s, in runs 7.5 m/s, or two at over 5.5 m/s and not downhill, 4 times the hiker's speed.
///
/// A straight ride ends where the hiker stands still, and where the track turns. The others go on after a halt of 90 s
/// and 100 m; halts do not count in their speed. Our own rule.
struct StraightRides {
  /// The least ratio of straight line to track for a lift, and for a crossing, since ropes are straighter than helmsmen;
  /// and the length in metres from which it is judged.
  private static let liftStraightness = 0.985
  private static let crossingStraightness = 0.97
  private static let rideLength = 150.0
  /// The relative deviation of a leg's speed from that of the ride.
  private static let unevenness = 0.35
  /// The largest median deviation from the mean speed over so many seconds of a ride that has to be even. A rope and a
  /// receiver have about 0.04, somebody who runs down scree 0.1.
  private static let evenPart = 20.0
  private static let evenness = 0.065
  /// A lift up is nowhere flatter than this, so that a fast walk to its station does not count.
  private static let flattestLift = 0.06
  /// The least speed of a crossing, and of a ferry, in m/s; and as a multiple of the hiker's own speed.
  private static let crossingSpeed = 5.5
  private static let ferrySpeed = 3.5
  private static let crossingFactor = 2.5
  /// The same of glides: seconds and m/s. On steeper descents, where runners are as fast, sledges have to be faster, and
  /// the shortest glide does not count.
  private static let glides = (
    short: (time: 180.0, speed: 5.0), middle: (time: 300.0, speed: 4.6), long: (time: 480.0, speed: 4.2)
  )
  private static let glideFactor = 3.0
  private static let downhill = -0.03
  private static let sledgeSpeed = 4.8
  private static let sledgeFactor = 3.6
  /// The least speed of a car in town for a minute, in m/s, also in a run, and as a multiple of the hiker's own.
  private static let carSpeed = 6.5
  private static let racingCarSpeed = 7.5
  private static let carFactor = 4.0
  /// The least speed of a drive up as a multiple of the hiker's own on the level: made-up times keep one pace uphill.
  private static let driveFactor = 1.5
  /// Seconds and metres of a halt in a ride, and the least metres between two halts.
  private static let longestHalt = (time: 90.0, length: 100.0)
  private static let shortestPart = 100.0
  /// The least speed of a lift down, of a drive up, and of rides in a run other than lifts up, in m/s.
  private static let slowestLiftDown = 2.0
  private static let slowestDrive = 2.5
  private static let runningSpeed = 6.0
  /// The same of a lift down that is less steep; and of one as long and steep as no path is straight, which counts in runs
  /// too, also as a multiple of the own speed.
  private static let slowestGondola = 4.8
  private static let slowestRope = 3.8
  private static let ropeFactor = 1.2

  private struct Kind {
    /// The least ratio of straight line to track; 0 if it need not be straight.
    var straightness = 0.0
    /// The least speed in m/s at any grade, so that most legs need no closer look.
    var slowest: Double
    /// The least speed in m/s at this grade, for the whole ride and, almost, for each leg.
    var least: (_ grade: Double?) -> Double
    /// Whether the speed must be even: people go as fast, but not as evenly.
    var isEven = false
    /// The other conditions for a ride.
    var isRide: (_ sums: Sums) -> Bool
  }

  struct Sums {
    /// Metres, seconds, metres of height.
    var (length, time, rise) = (0.0, 0.0, 0.0)

    init(_ legs: ArraySlice<Leg>) { for leg in legs { add(leg) } }

    mutating func add(_ other: Sums) {
      length += other.length
      time += other.time
      rise += other.rise
    }

    mutating func add(_ leg: Leg) {
      length += leg.length
      time += leg.secondsOfWay ?? 0
      rise += (leg.grade ?? 0) * leg.length
    }

    var grade: Double { length > 0 ? rise / length : 0 }
  }

  private let legs: [Leg]
  /// m/s of each leg on the move; 0 without times.
  private let speeds: [Double]
  private let place: (_ leg: Int) -> EarthCentred
  private let kinds: [Kind]

  /// - Parameters:
  ///   - place: the position where a leg starts.
  ///   - isRun: whether the recording is known to be a run, in which only lifts up and what is faster count.
  init(_ legs: [Leg], place: @escaping (_ leg: Int) -> EarthCentred, ownSpeed: OwnSpeed, isRun: Bool = false) {
    self.legs = legs
    speeds = legs.map { leg in leg.secondsOfWay.map { leg.length > 0 ? leg.length / $0 : 0 } ?? 0 }
    self.place = place
    let own = ownSpeed.typical ?? Tobler.speed(grade: 0)
    let floor = isRun ? Self.runningSpeed : 0
    let crossing = max(floor, Self.crossingSpeed, Self.crossingFactor * own)
    let liftDown = max(floor, Self.slowestLiftDown, 1.7 * own)
    let gondola = max(floor, Self.slowestGondola, Self.crossingFactor * own)
    let rope = max(Self.slowestRope, Self.ropeFactor * own)
    let ferry = max(floor, Self.ferrySpeed, Self.crossingFactor * own)
    let car = max(isRun ? Self.racingCarSpeed : Self.carSpeed, Self.carFactor * own)
    let drive = max(floor, Self.slowestDrive, Self.driveFactor * own)
    func glide(_ least: (time: Double, speed: Double), steepest: Double = -.infinity) -> Kind {
      let speed = max(floor, least.speed, Self.glideFactor * own)
      let downhill = max(speed, Self.sledgeSpeed, Self.sledgeFactor * own)
      return Kind(
        slowest: speed, least: { ($0 ?? 0) < Self.downhill ? downhill : speed },
        isRide: { $0.time >= least.time && $0.grade > steepest })
    }
    kinds = [
      Kind(
        straightness: Self.liftStraightness, slowest: 0,
        least: { ($0 ?? 0) < Self.flattestLift ? .infinity : 2 * ownSpeed.speed(grade: max(0.12, $0 ?? 0)) },
        isRide: {
          $0.time >= 60 && $0.length >= Self.rideLength && $0.rise >= 60 && $0.grade >= 0.12
            && $0.rise >= 0.4 * $0.time
        }),
      Kind(
        straightness: Self.liftStraightness, slowest: liftDown, least: { _ in liftDown }, isEven: true,
        isRide: { $0.time >= 60 && $0.rise <= -60 && $0.grade <= -0.18 }),
      Kind(
        straightness: Self.liftStraightness, slowest: gondola, least: { _ in gondola },
        isRide: { $0.time >= 150 && $0.rise <= -60 && $0.grade <= -0.08 }),
      Kind(
        straightness: Self.liftStraightness, slowest: rope, least: { _ in rope },
        isRide: { $0.time >= 180 && $0.rise <= -120 && $0.grade <= -0.15 }),
      Kind(
        straightness: Self.crossingStraightness, slowest: crossing, least: { _ in crossing },
        isRide: { $0.time >= 180 }),
      Kind(
        straightness: Self.crossingStraightness, slowest: ferry, least: { _ in ferry },
        isRide: { $0.length >= 1000 && abs($0.grade) <= 0.005 }),
      glide(Self.glides.short, steepest: Self.downhill),
      glide(Self.glides.middle),
      glide(Self.glides.long),
      Kind(slowest: car, least: { _ in car }, isRide: { $0.time >= 60 }),
      Kind(
        slowest: crossing, least: { _ in crossing },
        isRide: { $0.time >= 120 && $0.grade > Self.downhill && $0.length >= Self.carFactor * own * $0.time }),
      Kind(
        slowest: drive, least: { max(drive, 3 * ownSpeed.speed(grade: max(0.05, $0 ?? 0))) },
        isRide: { $0.time >= 300 && $0.grade >= 0.05 && $0.rise >= 0.3 * $0.time }),
    ]
  }

  /// - Complexity: O(legs).
  func flag(_ flags: inout [Bool]) {
    for kind in kinds {
      var ride: Range<Int>?
      var sums = Sums([])
      func close() {
        guard let ride, kind.isRide(sums), !kind.isEven || isEven(ride, sums) else { return }
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
  }

  /// Calls `body` with the longest ranges of legs that are fast enough, each and together, without a stop, and straight
  /// where they have to be.
  private func forEachPart(of kind: Kind, _ body: (Range<Int>, Sums) -> Void) {
    var first = 0
    var sums = Sums([])
    for leg in 0...legs.count {
      let isEnd = leg == legs.count || isTooSlow(leg, for: kind)
      if isEnd, leg == first {
        first = leg + 1
        continue
      }
      if isEnd || legs[leg].stoppedTime > 0 || isBent(first, leg + 1, sums, legs[leg], kind.straightness) {
        if sums.time > 0, sums.length >= kind.least(sums.grade) * sums.time,
          kind.straightness > 0 || sums.length >= Self.shortestPart
        {
          body(first..<leg, sums)
        }
        first = isEnd ? leg + 1 : leg
        sums = Sums([])
      }
      if !isEnd { sums.add(legs[leg]) }
    }
  }

  /// Whether somebody who rides only stopped between two parts: at a light, for passengers. The first leg after them
  /// may begin with the stop.
  private func isHalt(_ between: Range<Int>) -> Bool {
    let sums = Sums(legs[between])
    let stopped = legs[between.lowerBound...min(between.upperBound, legs.count - 1)].reduce(0) { $0 + $1.stoppedTime }
    return sums.time + stopped <= Self.longestHalt.time && sums.length <= Self.longestHalt.length
  }

  /// Whether the parts of a ride differ little in their speed.
  private func isEven(_ ride: Range<Int>, _ sums: Sums) -> Bool {
    let speed = sums.length / sums.time
    var deviations: [Double] = []
    var part = Sums([])
    for leg in ride {
      part.add(legs[leg])
      guard part.time >= Self.evenPart else { continue }
      deviations.append(abs(part.length / part.time - speed))
      part = Sums([])
    }
    // A median, since a ride may begin and end slowly.
    return deviations.median ?? 0 <= Self.evenness * speed
  }

  private func isTooSlow(_ leg: Int, for kind: Kind) -> Bool {
    isTooSlow(leg, kind.slowest) || isTooSlow(leg, kind.least(legs[leg].grade))
  }

  private func isTooSlow(_ leg: Int, _ least: Double) -> Bool { speeds[leg] <= (1 - Self.unevenness) * least }

  private func isBent(_ first: Int, _ end: Int, _ sums: Sums, _ leg: Leg, _ straightness: Double) -> Bool {
    let length = sums.length + leg.length
    guard straightness > 0, length >= Self.rideLength else { return false }
    guard end < legs.count else { return true }
    return place(first).distance(to: place(end)) < straightness * length
  }

  /// The ride began before it was known to be straight, and ended after: extends it by all neighbours that continue
  /// like it.
  private func flagAll(of ride: Range<Int>, _ sums: Sums, straightness: Double, _ flags: inout [Bool]) {
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
