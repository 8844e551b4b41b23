import TestSupport
import Testing
import TrackAnalysis
import TrackModel

/// Hills of 20 to 90 m at grades of 5 to 25 %, gone at 0.8 to 1.6 m/s, with some rests; a point every second.
private func hike(seed: UInt64) -> SampleHike {
  var generator = SplitMix64(seed: seed)
  var hike = SampleHike()
  for part in 0..<6 {
    let height = Double.random(in: 40...90, using: &generator)
    let grade = Double.random(in: 0.05...0.25, using: &generator)
    let speed = Double.random(in: 0.8...1.6, using: &generator)
    hike.walk(height / grade, speed: speed, grade: part % 2 == 0 ? grade : -grade, heartRate: 110)
    if part % 3 == 1 { hike.stand(400) }
  }
  return hike
}

private func legs(_ points: [TrackPoint]) -> [Leg] {
  var builder = TrackProfile.Builder()
  builder.append(points)
  return builder.finish().legs()
}

@Suite("Laws of the metrics, on any hike")
struct MetricPropertyTests {
  @Test("The opposite direction turns climbs into descents", arguments: 1...8)
  func reversal(seed: UInt64) throws {
    let points = hike(seed: seed).points
    let times = points.map(\.time)
    let back = zip(points.reversed(), times).map { point, time in
      var point = point
      point.time = time
      return point
    }
    let (there, reversed) = (Climbs(legs(points)), Climbs(legs(back)))
    #expect(there.climbs.count == reversed.descents.count && there.descents.count == reversed.climbs.count)
    for (climb, descent) in zip(there.climbs, reversed.descents.reversed()) {
      #expect(abs(climb.height - descent.height) < 3)
      #expect(abs(climb.length - descent.length) < 40)
    }
    let (grades, mirrored) = (GradeDistribution(legs(points)), GradeDistribution(legs(back)))
    for (up, down) in zip(grades.bands, mirrored.bands.reversed()) {
      // A leg or two at either end of a hill, whose grade lies near the edge of a band.
      #expect(abs(up.distance - down.distance) < 50)
      #expect(abs(up.gain - down.loss) < 9 && abs(up.loss - down.gain) < 9)
    }
    #expect(abs(try #require(grades.steepestUp) + (try #require(mirrored.steepestDown))) < 0.01)
  }

  /// 2 % of the figures, which is what the recording's own steps are to them.
  @Test("Half the points give the same figures, but for 2 %", arguments: 1...8)
  func resampling(seed: UInt64) throws {
    let points = hike(seed: seed).points
    let half = points.enumerated().filter { $0.offset % 2 == 0 || $0.offset == points.count - 1 }.map(\.element)
    let (all, some) = (legs(points), legs(half))
    func same(_ metric: ([Leg]) -> Double?) throws {
      let (whole, part) = (try #require(metric(all)), try #require(metric(some)))
      #expect(abs(part / whole - 1) < 0.02)
    }
    try same { $0.reduce(0) { $0 + $1.length } }
    try same { ElevationGain($0)?.gain }
    try same { ElevationGain($0)?.loss }
    try same { DescentLoad($0).eccentricLoad }
    try same { DescentLoad($0).work }
    try same { TimeOnFeet($0)?.total.stopped }
    try same { Energy($0)?.perKilogram }
    try same { Effort($0, gain: 0, loss: 0, energy: nil)?.flatEquivalent }
    try same { TimeOnFeet($0)?.total.moving }
    try same { PlannedTimes($0, gain: 0, loss: 0).tobler }
    try same { Climbs($0).climbs.map(\.height).max() }
    #expect(Climbs(all).climbs.count == Climbs(some).climbs.count)
  }

  @Test("Half a world further east nothing changes", arguments: [0, 3, 172.1, 180])
  func shift(degrees: Double) throws {
    let points = hike(seed: 4).points
    let moved = points.map { point in
      var point = point
      point.longitude += degrees
      if point.longitude > 180 { point.longitude -= 360 }
      return point
    }
    func figures(_ points: [TrackPoint]) throws -> [Double] {
      var builder = TrackProfile.Builder()
      builder.append(points)
      let profile = builder.finish()
      let legs = profile.legs()
      let variability = TerrainVariability(profile, legs)
      return [
        try #require(Energy(legs)).perKilogram, try #require(variability.gradeRoughness),
        try #require(variability.sinuosity), Climbs(legs).climbs.reduce(0) { $0 + $1.height },
        Coverage(legs).elevation, try #require(TimeOnFeet(legs)).total.moving, DescentLoad(legs).eccentricLoad,
        try #require(variability.turnRate), try #require(variability.paceVariability),
        legs.reduce(0) { $0 + $1.length }, PlannedTimes(legs, gain: 0, loss: 0).tobler,
      ]
    }
    for (here, there) in zip(try figures(points), try figures(moved)) {
      #expect(abs(here - there) <= 1e-4 * max(1, abs(here)))
    }
  }

  /// But for the grade at the cut, which either part takes from its own last 50 m.
  @Test("A split with its point in both parts changes no total", arguments: 1...8)
  func split(seed: UInt64) throws {
    let points = hike(seed: seed).points
    let cut = points.count / 2
    var builder = TrackProfile.Builder()
    builder.append(Array(points[...cut]))
    builder.beginSegment()
    builder.append(Array(points[cut...]))
    let (whole, parts) = (legs(points), builder.finish().legs())
    func same(_ metric: ([Leg]) -> Double?) throws {
      let (one, two) = (try #require(metric(whole)), try #require(metric(parts)))
      #expect(abs(two / one - 1) < 0.02)
    }
    try same { $0.reduce(0) { $0 + $1.length } }
    try same { ElevationGain($0)?.gain }
    try same { ElevationGain($0)?.loss }
    try same { DescentLoad($0).eccentricLoad }
    try same { GradeDistribution($0).bands.reduce(0) { $0 + $1.distance } }
    try same { PlannedTimes($0, gain: 0, loss: 0).tobler }
    try same { Energy($0)?.perKilogram }
    try same { Effort($0, gain: 0, loss: 0, energy: nil)?.flatEquivalent }
    try same { TimeOnFeet($0)?.total.elapsed }
    try same { TimeOnFeet($0)?.total.moving }
  }

  @Test("A pack of 0 is no pack, in every model and in the load", arguments: EnergyModel.allCases)
  func pack(model: EnergyModel) throws {
    let way = legs(hike(seed: 2).points)
    func energy(body: Double, pack: Double) throws -> Double {
      try #require(Energy(way, options: .init(model: model, bodyMass: body, packMass: pack))).perKilogram
    }
    let bare = try energy(body: 70, pack: 0)
    // Without a pack no model but Santee's downhill term knows the body's mass.
    #expect(abs(try energy(body: 90, pack: 0) - bare) <= (model == .pandolf ? 0.05 * bare : 1e-9 * bare))
    #expect(try energy(body: 70, pack: 20) > bare)
    let load = DescentLoad(way, options: .init(bodyMass: 70, packMass: 0))
    #expect(load == DescentLoad(way, options: .init(bodyMass: 90, packMass: 0)))
    #expect(abs(DescentLoad(way, options: .init(bodyMass: 70, packMass: 7)).work / load.work - 1.1) < 1e-9)
  }
}
