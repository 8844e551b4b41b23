import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Points become a profile as they pass")
struct TrackProfileBuilderTests {
  @Test("no points, no segments")
  func nothing() {
    var builder = TrackProfile.Builder()
    builder.beginSegment(track: 0)
    builder.beginSegment(track: 1)
    let profile = builder.finish()
    #expect(profile.nodes.isEmpty && profile.segments.isEmpty && profile.timeOrigin == nil)
    #expect(profile.legs().isEmpty)
  }

  @Test("one point is one node, without distance or time")
  func onePoint() throws {
    let profile = Course.profile([Course.point(north: 0, elevation: 500, seconds: 0)])
    let segment = try #require(profile.segments.first)
    #expect(profile.segments.count == 1 && profile.nodes.count == 1)
    #expect(segment.pointCount == 1 && segment.rawDistance == 0)
    #expect(profile.elevationRange == 500...500)
    #expect(profile.startTime == Course.origin && profile.endTime == Course.origin)
    #expect(profile.legs() == [Leg(length: 0, movingTime: 0)])
  }

  @Test("segments have their track, points, raw distance, ascent and times; empty ones leave no trace")
  func segments() throws {
    var builder = TrackProfile.Builder()
    builder.append(Course.straight([500, 502, 501], step: 10, interval: 10))
    builder.beginSegment(track: 3)
    builder.beginSegment(track: 4)
    builder.append(Course.straight([nil, nil], step: 7))
    let profile = builder.finish()
    #expect(profile.segments.map(\.track) == [0, 4])
    #expect(profile.segments.map(\.pointCount) == [3, 2])
    #expect(profile.segments.map { ($0.rawDistance * 1000).rounded() } == [20_000, 7_000])
    #expect(profile.elevationRange == 500...502)
    #expect(profile.startTime == Course.origin && profile.endTime == Course.origin.advanced(bySeconds: 20))
    #expect(profile.filter { $0.track == 4 }.legs().count == 2)
    #expect(profile.filter { _ in false }.legs().isEmpty)
  }

  @Test("single wild elevations are left out")
  func spikes() {
    var points = Course.straight([Double?](repeating: 500, count: 40), step: 2, interval: 1)
    points[20].elevation = 8000
    points[30].elevation = -400
    let profile = Course.profile(points)
    #expect(profile.elevationRange == 500...500)
    #expect(profile.segments[0].spikeCount == 2)
  }

  @Test("times are those of the recording, whatever they are")
  func recordedTimes() {
    var points = Course.straight([Double?](repeating: 500, count: 6), step: 10, interval: 10)
    points[2].time = Course.origin.advanced(bySeconds: 6e8)
    #expect(Course.profile(points).nodes.map(\.arrival) == [0, 10, 6e8, 30, 40, 50])
  }

  @Test("an intermediate profile is that of the points so far, and more can follow")
  func profileOnTheWay() {
    let points = Course.straight(Array(repeating: 500, count: 200), step: 3, interval: 3)
    var builder = TrackProfile.Builder()
    for (index, point) in points.enumerated() {
      builder.append(point)
      if index % 20 == 0 { #expect(builder.profile().nodes == Course.profile(Array(points[...index])).nodes) }
    }
    #expect(builder.finish().nodes == Course.profile(points).nodes)
  }

  @Test("the same profile, however the points are handed over", arguments: [1, 3, 1000])
  func parts(size: Int) {
    let elevations = Course.elevations(through: [(0, 500), (9000, 1400)], step: 1.3)
    let points = Course.straight(elevations, step: 1.3, interval: 1)
    var builder = TrackProfile.Builder()
    for start in stride(from: 0, to: points.count, by: size) {
      builder.append(Array(points[start..<min(points.count, start + size)]))
    }
    #expect(builder.finish().nodes == Course.profile(points).nodes)
  }

  @Test(
    "a point that is nowhere on Earth is left out",
    arguments: [(Double.nan, 0.0), (0, .nan), (.infinity, 0), (90.1, 0), (-1000, 0), (0, 180.1), (0, -1e300)])
  func nowhere(latitude: Double, longitude: Double) {
    let points = Course.straight([500, 501, 502], step: 10, interval: 10)
    let wild = TrackPoint(latitude: latitude, longitude: longitude, elevation: 9, time: Course.origin)
    let profile = Course.profile([wild] + points + [wild])
    #expect(profile.nodes == Course.profile(points).nodes)
    #expect(profile.segments == Course.profile(points).segments)
  }

  @Test("an elevation that is no number is absent", arguments: [Double.nan, .infinity, -.infinity])
  func noNumber(elevation: Double) {
    var points = Course.straight([500, 501, 502, 503], step: 10)
    points[1].elevation = elevation
    let profile = Course.profile(points)
    #expect(profile.nodes.map(\.meanElevation) == [500, nil, 502, 503])
    #expect(profile.elevationRange == 500...503)
  }
}
