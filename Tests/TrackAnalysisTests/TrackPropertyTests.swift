import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

/// What has to hold of any track, whatever estimator makes the figures.
@Suite("Laws that hold on any track")
struct TrackPropertyTests {
  /// A walk over hills, with a point every 5 to 12 m, a stop now and then, a gap now and then. There and
  /// back it climbs no faster than a runner: that would be a lift.
  private func walk(seed: UInt64, points count: Int = 500) -> [TrackPoint] {
    var random = SplitMix64(seed: seed)
    var (north, east, elevation, seconds) = (0.0, 0.0, 800.0, 0.0)
    var slope = 0.1
    return (0..<count).map { index in
      let step = Double.random(in: 5.5...12, using: &random)
      if index % 60 == 0 { slope = .random(in: -0.3...0.3, using: &random) }
      north += step * 0.8
      east += step * 0.6
      elevation += step * slope
      seconds += (step / 1.2).rounded()
      if Int.random(in: 0..<60, using: &random) == 0 { seconds += .random(in: 60...290, using: &random).rounded() }
      if Int.random(in: 0..<150, using: &random) == 0 { seconds += .random(in: 301...5000, using: &random).rounded() }
      return Course.point(
        north: north, east: east, elevation: elevation + .random(in: -0.5...0.5, using: &random), seconds: seconds)
    }
  }

  private struct Totals {
    var distance: Double
    var gain: ElevationGain
    var time: TimeOnFeet.Division
    var grades: GradeDistribution
    var terrain: ByTerrain<TerrainTotals.Part>
    var descent: DescentLoad
    /// Over gaps, and where a grade is too steep to be believed.
    var ungraded: (gain: Double, loss: Double, distance: Double)
    var gaps: Int

    init(_ segments: [[TrackPoint]]) throws {
      let legs = Course.profile(segments: segments).legs()
      distance = legs.reduce(0) { $0 + $1.length }
      gain = try #require(ElevationGain(legs))
      time = try #require(TimeOnFeet(legs)?.total)
      grades = GradeDistribution(legs)
      terrain = TerrainTotals(legs).parts
      descent = DescentLoad(legs)
      ungraded = legs.reduce((0, 0, 0)) {
        $1.grade == nil ? ($0.0 + $1.climb, $0.1 + $1.descent, $0.2 + $1.length) : $0
      }
      gaps = legs.count { $0.kind == .gap }
    }
  }

  @Test("the parts add up to the whole", arguments: 1...20)
  func sums(seed: UInt64) throws {
    let track = walk(seed: seed)
    let segments = seed % 2 == 0 ? [track] : [Array(track[..<200]), Array(track[200..<201]), Array(track[201...])]
    let totals = try Totals(segments)
    let bands = totals.grades.bands
    #expect(isClose(bands.reduce(totals.ungraded.gain) { $0 + $1.gain }, totals.gain.gain, within: 1e-6))
    #expect(isClose(bands.reduce(totals.ungraded.loss) { $0 + $1.loss }, totals.gain.loss, within: 1e-6))
    #expect(isClose(bands.reduce(totals.ungraded.distance) { $0 + $1.distance }, totals.distance, within: 1e-6))
    #expect(isClose(totals.descent.bands.reduce(0) { $0 + $1.descent }, totals.gain.loss, within: 1e-6))
    #expect(isClose(totals.descent.work, totals.gain.loss * 9.80665 / 1000, within: 1e-9))
    #expect(totals.descent.eccentricLoad <= totals.descent.work)
    #expect(totals.descent.longest <= totals.gain.loss + 1e-6)
    let terrain = Terrain.allCases.map { totals.terrain[$0] }
    #expect(isClose(terrain.reduce(totals.ungraded.distance) { $0 + $1.distance }, totals.distance, within: 1e-6))

    let (first, last) = (try #require(track.first?.time), try #require(track.last?.time))
    #expect(isClose(totals.time.elapsed, last.seconds(since: first), within: 1e-6))
    #expect(isClose(totals.time.moving + totals.time.stopped + totals.time.gap, totals.time.elapsed, within: 1e-6))
    #expect(totals.time.moving >= 0 && totals.time.resting <= totals.time.stopped && totals.time.gap >= 0)
    #expect(totals.time.stopped > 0, "the walk has stops")
  }

  @Test("the way back climbs what the way descended", arguments: 1...20)
  func reversal(seed: UInt64) throws {
    let track = walk(seed: seed)
    let origin = Course.origin
    let back = track.reversed().map { point in
      var point = point
      point.time = point.time.map { origin.advanced(bySeconds: -$0.seconds(since: origin)) }
      return point
    }
    let there = try Totals([track])
    let andBack = try Totals([back])
    #expect(there.gain.gain > 0 && there.gain.loss > 0)
    #expect(isClose(andBack.gain.gain, there.gain.loss, within: 1e-6))
    #expect(isClose(andBack.gain.loss, there.gain.gain, within: 1e-6))
    // But for where a stay begins, which is seen from the other side.
    #expect(isClose(andBack.distance, there.distance, within: 1e-2))
    #expect(isClose(andBack.time.elapsed, there.time.elapsed, within: 1e-6))
    #expect(isClose(andBack.time.gap, there.time.gap, within: 1e-6))
  }

  @Test("gain less loss is the difference between the ends, but for what no turn confirms", arguments: 1...20)
  func difference(seed: UInt64) throws {
    let track = walk(seed: seed)
    let totals = try Totals([track])
    let ends = try #require(track.last?.elevation) - #require(track.first?.elevation)
    #expect(isClose(totals.gain.gain - totals.gain.loss, ends, within: 2 * 3 * Double(totals.gaps + 1) + 2))
  }

  @Test("a split takes out no more than the leg between its points", arguments: 1...20)
  func split(seed: UInt64) throws {
    let track = walk(seed: seed)
    var random = SplitMix64(seed: seed &+ 1000)
    let cut = Int.random(in: 1..<track.count, using: &random)
    let whole = try Totals([track])
    let parts = try Totals([Array(track[..<cut]), Array(track[cut...])])
    let (before, after) = (track[cut - 1], track[cut])
    let leg = EarthCentred(latitude: before.latitude, longitude: before.longitude)
      .distance(to: EarthCentred(latitude: after.latitude, longitude: after.longitude))
    let interval = try #require(after.time).seconds(since: #require(before.time))
    #expect(whole.distance - parts.distance <= leg + 0.1 && whole.distance - parts.distance >= -0.1)
    #expect(isClose(parts.time.elapsed, whole.time.elapsed, within: 1e-6))
    // The interval becomes a gap if it was none; a stop that it cuts may fall short of a minute on both sides.
    #expect(parts.time.gap >= whole.time.gap - 1e-6 && parts.time.gap <= whole.time.gap + interval + 1e-6)
    #expect(abs(parts.time.moving - whole.time.moving) <= interval + 120)
    // The cut can take the climb of its leg, and on either side what is no longer confirmed.
    let rise = abs(try #require(after.elevation) - #require(before.elevation)) + 1
    #expect(abs(parts.gain.gain - whole.gain.gain) <= rise + 2 * 3)
    #expect(abs(parts.gain.loss - whole.gain.loss) <= rise + 2 * 3)
  }

  @Test("with the cut's point in both parts, nothing is lost", arguments: 1...20)
  func splitAtPoint(seed: UInt64) throws {
    let track = walk(seed: seed)
    var random = SplitMix64(seed: seed &+ 2000)
    let cut = Int.random(in: 0..<track.count, using: &random)
    let whole = try Totals([track])
    let parts = try Totals([Array(track[...cut]), Array(track[cut...])])
    #expect(isClose(parts.distance, whole.distance, within: 1e-6))
    #expect(isClose(parts.time.elapsed, whole.time.elapsed, within: 1e-6))
    #expect(isClose(parts.time.gap, whole.time.gap, within: 1e-6))
    #expect(abs(parts.gain.gain - whole.gain.gain) <= 2 * 3 + 1)
    #expect(abs(parts.gain.loss - whole.gain.loss) <= 2 * 3 + 1)
  }

  @Test("where and when a track was made changes nothing", arguments: [-60.0, 0, 46.5, 80])
  func shifted(latitude: Double) throws {
    let track = walk(seed: 5)
    let moved = track.map { point in
      var point = point
      // East to west, over the antimeridian; and 100 years earlier.
      point.longitude = point.longitude - Course.start.longitude + 179.99
      if point.longitude > 180 { point.longitude -= 360 }
      point.time = point.time?.advanced(bySeconds: -100 * 365 * 86_400)
      return point
    }
    let (here, there) = (try Totals([track]), try Totals([moved]))
    #expect(isClose(here.distance, there.distance, within: 1e-3))
    #expect(isClose(here.gain.gain, there.gain.gain, within: 1e-3))
    #expect(isClose(here.time.moving, there.time.moving, within: 1e-3))
    #expect(isClose(here.time.stopped, there.time.stopped, within: 1e-3))
    #expect(here.time.gap == there.time.gap)
  }
}

/// No recorder writes such tracks; whoever does must get figures all the same, or none, but neither a trap nor a NaN.
@Suite("Wild input gives finite figures")
struct WildInputTests {
  private static let elevations: [Double?] = [
    nil, 0, -0.0, 500, 8848, -430, 1e5, -1e6, 1e300, -1e300, .nan, .infinity, -.infinity, .leastNonzeroMagnitude,
  ]
  private static let latitudes = [90, -90, 0, 46.5, 89.999_999_9, -1e-300, .nan, .infinity, 91, -1e9]
  private static let longitudes = [180, -180, 0, 7.9, 179.999_999_9, -179.999_999_9, .nan, -.infinity, 181, 1e300]
  private static let times: [Int64?] = [nil, 0, 1, -1, .max, .min, 1_780_297_200_000_000, 253_402_300_800_000_000]

  private func points(seed: UInt64, count: Int) -> [TrackPoint] {
    var random = SplitMix64(seed: seed)
    var (north, seconds) = (0.0, 0.0)
    return (0..<count).map { _ in
      north += .random(in: -20...40, using: &random)
      seconds += .random(in: -100...400, using: &random)
      var point = Course.point(north: north, elevation: .random(in: 0...3000, using: &random), seconds: seconds)
      if Int.random(in: 0..<4, using: &random) == 0 {
        point.elevation = Self.elevations.randomElement(using: &random) ?? nil
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        point.latitude = Self.latitudes.randomElement(using: &random) ?? 0
        point.longitude = Self.longitudes.randomElement(using: &random) ?? 0
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        let time = Self.times.randomElement(using: &random) ?? nil
        point.time = time.map(Timestamp.init(microseconds:))
      }
      return point
    }
  }

  private func expectFinite(_ profile: TrackProfile, sourceLocation: SourceLocation = #_sourceLocation) {
    let track = profile.measured(by: .zigzag(threshold: 3))
    let legs = track.legs
    func check(_ name: String, _ values: Double?...) {
      let areFinite = values.allSatisfy { $0?.isFinite ?? true }
      #expect(areFinite, "\(name)", sourceLocation: sourceLocation)
    }
    func checkPositive(_ name: String, _ values: Double?...) {
      let arePositive = values.allSatisfy { ($0 ?? 0) >= 0 }
      #expect(arePositive, "\(name)", sourceLocation: sourceLocation)
    }
    for leg in legs {
      check("leg", leg.startOffset, leg.length, leg.rise, leg.grade, leg.movingTime)
      check("leg", leg.stoppedTime, leg.restingTime, leg.gapTime)
      checkPositive("leg", leg.length, leg.movingTime, leg.stoppedTime, leg.restingTime, leg.gapTime)
    }
    if let time = TimeOnFeet(legs) {
      check("time", time.total.elapsed, time.total.onFeet, time.longestStretch)
      checkPositive("time", time.total.elapsed, time.total.onFeet, time.longestStretch)
    }
    if let gain = ElevationGain(legs) {
      check("gain", gain.gain, gain.loss)
      checkPositive("gain", gain.gain, gain.loss)
    }
    let grades = GradeDistribution(legs)
    check("grades", grades.steepestUp, grades.steepestDown)
    for band in grades.bands { check("band", band.distance, band.movingTime, band.gain, band.loss) }
    for terrain in Terrain.allCases {
      let part = TerrainTotals(legs).parts[terrain]
      check("terrain", part.distance, part.vertical, part.rate)
    }
    let descent = DescentLoad(legs, options: .init(packMass: 10))
    check("descent", descent.work, descent.eccentricLoad, descent.rate, descent.longest)
    for climb in Climbs(legs).climbs + Climbs(legs).descents {
      check(
        "climb", climb.startOffset, climb.length, climb.steepest, climb.movingTime, climb.verticalRate, climb.pauseShare
      )
      checkPositive(
        "climb", climb.length, climb.height, climb.grade, climb.movingTime, climb.verticalRate, climb.pauseShare)
    }
    for model in EnergyModel.allCases {
      guard let energy = Energy(legs, options: .init(model: model, packMass: 10)) else { continue }
      let effort = Effort(legs, gain: 100, loss: 100, energy: energy)
      check("energy", energy.perKilogram, energy.netPerKilogram, energy.kilocalories, effort?.runningEquivalent)
      checkPositive("energy", energy.perKilogram, energy.netPerKilogram, energy.kilocalories, energy.shareOutside)
      check("effort", effort?.flatEquivalent, effort?.itraKilometers, effort?.times.tobler, effort?.times.langmuir)
      checkPositive("effort", effort?.flatEquivalent, effort?.itraKilometers, effort?.times.tobler)
    }
    let variability = TerrainVariability(profile, legs)
    check("variability", variability.gradeDeviation, variability.gradeRoughness, variability.turnRate)
    check("variability", variability.sinuosity, variability.undulations, variability.paceVariability)
    check("elevations", track.profile.elevationRange?.lowerBound, track.profile.elevationRange?.upperBound)
    check("coverage", track.coverage.elevation, track.coverage.time, track.activityConfidence)
    for repair in track.repairs { check("repair", repair.startOffset, repair.endOffset, repair.amount?.value) }
    for segment in profile.segments { check("segment", segment.rawDistance) }
    for stop in track.stops {
      check("stop", stop.offset, stop.duration)
      checkPositive("stop", stop.offset, stop.duration)
    }
  }

  @Test("random tracks of everything that a point can hold", arguments: 1...60)
  func random(seed: UInt64) {
    var random = SplitMix64(seed: seed &+ 77)
    var options = TrackProfile.Options()
    if seed % 2 == 0 { options.nodeLimit = 20 }
    let segments = (0..<Int.random(in: 1...4, using: &random)).map { index in
      points(seed: seed * 10 + UInt64(index), count: Int.random(in: 0...200, using: &random))
    }
    expectFinite(Course.profile(segments: segments, options: options))
  }

  @Test("one point, two points and the same point, of every wild kind")
  func fewPoints() {
    let candidates =
      Self.elevations.map { Course.point(north: 0, elevation: $0, seconds: 0) }
      + Self.times.map { TrackPoint(latitude: 0, longitude: 0, time: $0.map(Timestamp.init(microseconds:))) }
      + zip(Self.latitudes, Self.longitudes).map { TrackPoint(latitude: $0, longitude: $1, elevation: 5) }
    for first in candidates {
      expectFinite(Course.profile([first]))
      for second in candidates { expectFinite(Course.profile([first, second])) }
      expectFinite(Course.profile(Array(repeating: first, count: 50)))
    }
  }

  @Test("one point gives no way, no time and no gain, and no figure that would need more")
  func onePoint() throws {
    let legs = Course.profile([Course.point(north: 0, elevation: 500, seconds: 0)]).legs()
    #expect(legs.reduce(0) { $0 + $1.length } == 0)
    #expect(try #require(TimeOnFeet(legs)).total == .init())
    #expect(ElevationGain(legs) == nil)
    #expect(GradeDistribution(legs).steepestUp == nil)
    #expect(TerrainTotals(legs).parts.uphill.rate == nil)
    #expect(DescentLoad(legs).rate == nil)
  }
}
