import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Heart load")
struct HeartTests {
  private func histogram(_ parts: [(rate: Double, minutes: Double)]) -> HeartRateHistogram {
    parts.reduce(into: HeartRateHistogram()) { $0.add($1.rate, seconds: $1.minutes * 60) }
  }

  @Test(
    "Banister's impulse",
    arguments: [
      (60.0, 155.0, 55.0, 190.0, Sex.male, 117.940), (60, 155, 55, 190, .female, 131.690),
      (30, 130, 60, 200, .male, 25.072),
    ])
  func banister(minutes: Double, rate: Double, resting: Double, maximum: Double, sex: Sex, impulse: Double) throws {
    let limits = HeartLimits(resting: resting, maximum: maximum, sex: sex)
    let found = try #require(TrainingImpulse.banister(histogram([(rate, minutes)]), limits: limits))
    #expect(abs(found - impulse) < 5.1e-4)
  }

  @Test("Without a limit or the sex there is no impulse of Banister's")
  func missing() {
    let rates = histogram([(120, 30)])
    #expect(TrainingImpulse.banister(rates, limits: HeartLimits(resting: 50, maximum: 190)) == nil)
    #expect(TrainingImpulse.banister(rates, limits: HeartLimits(maximum: 190, sex: .male)) == nil)
    #expect(TrainingImpulse.banister(rates, limits: HeartLimits(resting: 190, maximum: 190, sex: .male)) == nil)
    #expect(TrainingImpulse.zones(rates, limits: HeartLimits(resting: 50)) == nil)
  }

  @Test("Edwards: 10, 20, 30, 5 and 1 minutes in zones 1 to 5 are 165")
  func edwards() throws {
    let rates = histogram([(80, 60), (110, 10), (120, 5), (139, 15), (150, 30), (160, 5), (180, 0.5), (200, 0.5)])
    let zones = try #require(TrainingImpulse.zones(rates, limits: HeartLimits(maximum: 200)))
    #expect(zones == [600, 1200, 1800, 300, 60])
    #expect(abs(TrainingImpulse.edwards(zones: zones) - 165) < 1e-9)
  }

  @Test("Decoupling: 3.0 m/s at 140, then 2.9 at 147, is 7.9365 %")
  func decoupling() throws {
    let found = try #require(
      Decoupling(first: .init(speed: 3, heartRate: 140), second: .init(speed: 2.9, heartRate: 147)))
    #expect(abs(found.ratio - 0.079365) < 5.1e-7)
    #expect(Decoupling(first: .init(speed: 0, heartRate: 140), second: .init(speed: 2.9, heartRate: 147)) == nil)
  }

  private func load(
    _ hike: SampleHike, limits: HeartLimits = HeartLimits(resting: 50, maximum: 190), eccentricLoad: Double? = 0.5
  ) -> HeartLoad {
    var sensors = SensorMeans()
    for point in hike.points { sensors.add(point) }
    return HeartLoad(
      sensors, hike.profile.legs(), start: hike.points.first?.time, eccentricLoad: eccentricLoad,
      options: .init(limits: limits))
  }

  @Test(
    "A heart rate rising from 120 to 132 at the same speed is a decoupling of a tenth; a gap in the middle hides it")
  func drift() throws {
    var even = SampleHike()
    even.walk(1800, speed: 1.2, heartRate: 120)
    even.walk(1800, speed: 1.2, heartRate: 132)
    let found = try #require(load(even).decoupling)
    #expect(abs(found - (1 - 120 / 132.0)) < 0.005)

    var interrupted = SampleHike()
    interrupted.walk(1800, speed: 1.2, heartRate: 120)
    interrupted.pauseRecording(3600)
    interrupted.walk(1800, speed: 1.2, heartRate: 132)
    #expect(load(interrupted).decoupling == nil)
  }

  /// 1,900 m on foot at 1 m/s and 120 beats a minute, a lift of 10 minutes at 80, and the same distance on foot at 150.
  private func withLift() -> (legs: [Leg], sensors: SensorMeans, start: Timestamp) {
    let walk = Array(repeating: Leg(length: 20, grade: 0, movingTime: 20), count: 95)
    var lift = Leg(length: 3000, movingTime: 600)
    lift.setTransport()
    let start = Timestamp(seconds: 1_780_000_000)
    var sensors = SensorMeans()
    for second in 0...4400 {
      let rate = second <= 1900 ? 120.0 : second <= 2500 ? 80 : 150
      sensors.add(
        TrackPoint(
          latitude: 46, longitude: 8, time: start.advanced(bySeconds: Double(second)),
          sensors: SensorReadings(heartRate: rate)))
    }
    return (walk + [lift] + walk, sensors, start)
  }

  @Test("The time of a lift passes, no stretch runs across it, and no heart rate is read at the wrong time")
  func liftInTheMiddle() {
    let (legs, sensors, start) = withLift()
    var stretches: [HeartStretch] = []
    HeartStretch.forEach(of: legs, series: sensors.heartRateSeries, start: start, length: 200) { stretches.append($0) }
    // Half of the last stretch before the lift is left, and another at the end.
    #expect(
      stretches.map(\.length) == Array(repeating: 200, count: 9) + [100] + Array(repeating: 200, count: 9) + [100])
    let rates = stretches.map { $0.heartRate ?? 0 }
    #expect(rates.prefix(10).allSatisfy { abs($0 - 120) < 1 }, "\(rates)")
    #expect(rates.suffix(10).allSatisfy { abs($0 - 150) < 1 }, "\(rates)")
  }

  @Test("A lift interrupts a steady track as a gap does")
  func liftAndDecoupling() {
    let (legs, sensors, start) = withLift()
    #expect(HeartLoad(sensors, legs, start: start, eccentricLoad: nil).decoupling == nil)
    let onFoot = legs.filter { $0.kind != .transport }
    #expect(HeartLoad(sensors, onFoot, start: start, eccentricLoad: nil).decoupling != nil)
  }

  @Test("Under 40 minutes, or in fits and starts, there is no decoupling")
  func unsteady() {
    var short = SampleHike()
    short.walk(2600, speed: 1.2, heartRate: 120)
    #expect(load(short).decoupling == nil)

    var uneven = SampleHike()
    for _ in 0..<10 {
      uneven.walk(400, speed: 2.4, heartRate: 150)
      uneven.walk(200, speed: 0.6, heartRate: 110)
    }
    #expect(load(uneven).decoupling == nil)
  }

  @Test("A low heart rate is recovery, unless the legs braked for long, or it was low for too short a time")
  func recovery() throws {
    var easy = SampleHike()
    easy.walk(1900, speed: 1.2, heartRate: 100)
    easy.walk(100, speed: 1.2, heartRate: 150)
    #expect(load(easy).isActiveRecovery == true)
    #expect(abs(try #require(load(easy).recoveryShare) - 0.95) < 0.03)
    #expect(load(easy, eccentricLoad: 1.2).isActiveRecovery == false)
    #expect(load(easy, eccentricLoad: nil).isActiveRecovery == nil)
    #expect(load(easy, limits: HeartLimits()).isActiveRecovery == nil)
    easy.walk(400, speed: 1.2, heartRate: 150)
    #expect(load(easy).isActiveRecovery == false)
  }

  @Test("The threshold is 40 % of the reserve, or 64 % of the maximum")
  func threshold() {
    let both = HeartLimits(resting: 50, maximum: 190)
    #expect(both.isRecovery(at: 105) == true && both.isRecovery(at: 107) == false)
    let maximum = HeartLimits(maximum: 200)
    #expect(maximum.isRecovery(at: 127) == true && maximum.isRecovery(at: 129) == false)
    #expect(HeartLimits(resting: 50).isRecovery(at: 90) == nil)
    #expect(both.reserve(at: 250) == 1 && both.reserve(at: 30) == 0)
  }
}
