/// How to recognise a ride that is no faster than a runner.
struct RideKind {
  /// The minimum ratio of straight line to track; 0 if it need not be straight.
  var straightness = 0.0
  /// The minimum speed in m/s at any grade, so that most legs need no closer look.
  var slowest: Double
  /// The minimum speed in m/s at a grade, for the whole ride and, almost, for each leg; nil if it is the same at all
  /// grades.
  var minimumByGrade: ((_ grade: Double?) -> Double)?
  /// Whether it must be as even and as straight as a rope: people go as fast, but not so steadily.
  var isRope = false
  /// The other conditions for a ride.
  var isRide: (_ sums: LegSums) -> Bool

  /// The minimum speed in m/s at this grade.
  func minimumSpeed(at grade: Double?) -> Double { minimumByGrade?(grade) ?? slowest }
}

/// The kinds of rides, judged by the hiker's own speed: the median over the time on the move.
///
/// In a recording that is known to be a run, only lifts up, long steep ropes, what is over 6 m/s, and slow traffic beside a
/// ride count. Our own rules.
struct RideKinds {
  /// The minimum length in metres at which straightness is judged.
  static let rideLength = 150.0

  /// The minimum ratio of straight line to track: cables are straighter than helmsmen.
  private static let rope = 0.985
  private static let helm = 0.97
  /// On steeper descents, runners are as fast.
  private static let downhill = -0.03
  /// Multiples of the hiker's speed: of any vehicle, and of a car that stops at lights.
  private static let vehicle = 2.5
  private static let car = 4.0
  /// Multiples of the hiker's speed at the same grade, which is highest on gentle descents: of a vehicle, and of a rope in
  /// the recording of a runner.
  private static let vehicleDownhill = 3.0
  private static let ropeDownhill = 2.1

  private let ownSpeed: OwnSpeed
  /// m/s.
  private let own: Double
  private let isRun: Bool

  init(_ ownSpeed: OwnSpeed, isRun: Bool) {
    self.ownSpeed = ownSpeed
    own = ownSpeed.typical ?? Tobler.speed(grade: 0)
    self.isRun = isRun
  }

  var all: [RideKind] {
    [liftUp, liftDown, gondola, longRope, crossing, ferry]
      + [
        glide(seconds: 180, speed: 5.0, steepest: Self.downhill), glide(seconds: 300, speed: 4.6),
        glide(seconds: 480, speed: 4.2),
      ] + [fastCar, car, driveUp]
  }

  /// What is only a halt away from a ride: slow traffic, over 3.3 m/s and 2.5 times the hiker's speed; in a run over 4.5
  /// m/s and 1.5 times the runner's.
  var traffic: RideKind { RideKind(slowest: isRun ? max(4.5, 1.5 * own) : slowTraffic) { _ in true } }

  /// The minimum m/s of slow traffic that is not beside a ride.
  var slowTraffic: Double { speed(3.3, times: Self.vehicle) }

  /// The minimum speed of a ride in m/s, also as a multiple of the hiker's own.
  private func speed(_ minimum: Double, times factor: Double) -> Double { max(isRun ? 6.0 : 0, minimum, factor * own) }

  /// The minimum speed in m/s by grade: downhill also a multiple of the hiker's own at the same grade.
  private func minimum(_ slowest: Double, downhill factor: Double) -> (_ grade: Double?) -> Double {
    { grade in
      guard let grade, grade < Self.downhill else { return slowest }
      return max(slowest, factor * ownSpeed.speed(grade: grade))
    }
  }

  // MARK: Ropes

  /// 60 m of height in a minute or more on grades over 8 %, at over 1,440 m/h and twice the hiker's speed on grades of 12
  /// %; nowhere flatter than 5 %, so that a fast walk to its station does not count. Nothing shorter is a lift: a receiver
  /// that cuts off a bend is as steep and as fast.
  private var liftUp: RideKind {
    RideKind(
      straightness: Self.rope, slowest: 0,
      minimumByGrade: { ($0 ?? 0) < 0.05 ? .infinity : 2 * ownSpeed.speed(grade: max(0.12, $0 ?? 0)) },
      isRide: {
        $0.time >= 60 && $0.length >= Self.rideLength && $0.rise >= 60 && $0.grade >= 0.08 && $0.rise >= 0.4 * $0.time
      })
  }

  /// 60 m of height in a minute or more on grades over 18 %, at an even speed over 2 m/s, 1.7 times the hiker's.
  private var liftDown: RideKind {
    RideKind(straightness: Self.rope, slowest: speed(2, times: 1.7), isRope: true) {
      $0.time >= 60 && $0.rise <= -60 && $0.grade <= -0.18
    }
  }

  /// 60 m of height down on grades over 8 % in two and a half minutes or more, over 4.8 m/s, 3 times the hiker's speed
  /// there.
  private var gondola: RideKind {
    let slowest = speed(4.8, times: Self.vehicle)
    return RideKind(
      straightness: Self.rope, slowest: slowest, minimumByGrade: minimum(slowest, downhill: Self.vehicleDownhill),
      isRide: { $0.time >= 150 && $0.rise <= -60 && $0.grade <= -0.08 })
  }

  /// Longer and steeper than any path is straight, so it counts in runs too: 120 m of height down on grades over 15 %
  /// in three minutes or more, at an even speed over 3.8 m/s, 1.2 times the own speed, and 2.1 times that at the grade.
  private var longRope: RideKind {
    let slowest = max(3.8, 1.2 * own)
    return RideKind(
      straightness: Self.rope, slowest: slowest, minimumByGrade: minimum(slowest, downhill: Self.ropeDownhill),
      isRope: true, isRide: { $0.time >= 180 && $0.rise <= -120 && $0.grade <= -0.15 })
  }

  // MARK: Water

  /// 3 minutes at over 5.5 m/s, downhill at over 3 times the hiker's speed there.
  private var crossing: RideKind {
    let slowest = speed(5.5, times: Self.vehicle)
    return RideKind(
      straightness: Self.helm, slowest: slowest, minimumByGrade: minimum(slowest, downhill: Self.vehicleDownhill),
      isRide: { $0.time >= 180 })
  }

  /// A level kilometre at over 3.5 m/s.
  private var ferry: RideKind {
    RideKind(straightness: Self.helm, slowest: speed(3.5, times: Self.vehicle)) {
      $0.length >= 1000 && abs($0.grade) <= 0.005
    }
  }

  // MARK: Wheels and runners, which need not be straight

  /// On skis, sledges or wheels, 3 times as fast as the hiker; downhill over 4.8 m/s, 3.6 times as fast.
  private func glide(seconds: Double, speed minimum: Double, steepest: Double = -.infinity) -> RideKind {
    let speed = speed(minimum, times: 3)
    let downhill = max(speed, 4.8, 3.6 * own)
    return RideKind(
      slowest: speed, minimumByGrade: { ($0 ?? 0) < Self.downhill ? downhill : speed },
      isRide: { $0.time >= seconds && $0.grade > steepest })
  }

  /// A minute at over 6.5 m/s, in a run at over 7.5 m/s, which few can run for so long.
  private var fastCar: RideKind {
    RideKind(slowest: isRun ? 7.5 : max(6.5, Self.car * own)) { $0.time >= 60 }
  }

  /// Two minutes at over 5.5 m/s, in a run at over 6.5 m/s, and not downhill.
  private var car: RideKind {
    let average = isRun ? 6.5 : Self.car * own
    return RideKind(slowest: isRun ? 6.0 : speed(5.5, times: Self.vehicle)) {
      $0.time >= 120 && $0.grade > Self.downhill && $0.length >= average * $0.time
    }
  }

  /// 5 minutes on grades over 5 % at over 1,080 m/h, 3 times the hiker's speed there; and faster than the hiker is on the
  /// level, since made-up times keep one pace uphill.
  private var driveUp: RideKind {
    let slowest = speed(2.5, times: 1.5)
    return RideKind(
      slowest: slowest, minimumByGrade: { max(slowest, 3 * ownSpeed.speed(grade: max(0.05, $0 ?? 0))) },
      isRide: { $0.time >= 300 && $0.grade >= 0.05 && $0.rise >= 0.3 * $0.time })
  }
}
