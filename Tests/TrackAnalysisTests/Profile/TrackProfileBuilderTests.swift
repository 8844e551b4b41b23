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

  @Test("one point is one node, without way or time")
  func onePoint() throws {
    let profile = Course.profile([Course.point(north: 0, elevation: 500, seconds: 0)])
    let segment = try #require(profile.segments.first)
    #expect(profile.segments.count == 1 && profile.nodes.count == 1)
    #expect(segment.pointCount == 1 && segment.rawDistance == 0)
    #expect(segment.elevationRange == 500...500)
    #expect(segment.startTime == Course.origin && segment.endTime == Course.origin)
    #expect(profile.legs() == [Leg(length: 0, movingTime: 0)])
  }

  @Test("segments know their track, points, raw way, heights and times; empty ones leave no trace")
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
    #expect(profile.segments.map(\.elevationRange) == [500...502, nil])
    #expect(profile.segments.map(\.startTime) == [Course.origin, nil])
    #expect(profile.segments.map(\.endTime) == [Course.origin.advanced(bySeconds: 20), nil])
    #expect(profile.filter { $0.track == 4 }.legs().count == 2)
    #expect(profile.filter { _ in false }.legs().isEmpty)
  }

  @Test("wild elevations are not the highest or the lowest")
  func spikes() {
    var points = Course.straight([Double?](repeating: 500, count: 40), step: 2, interval: 1)
    points[20].elevation = 8000
    points[30].elevation = -400
    #expect(Course.profile(points).segments[0].elevationRange == 500...500)
  }

  @Test(
    "a time years ahead of the next ones is forgotten, and the clock goes on",
    arguments: [0..<1, 0..<3, 7..<8, 100..<103, 1500..<1501])
  func farAhead(wrong: Range<Int>) throws {
    var points = Course.straight([Double?](repeating: 500, count: 2000), step: 1, interval: 1)
    for index in wrong { points[index].time = Course.origin.advanced(bySeconds: 6e8) }
    let profile = Course.profile(points)
    // The first time behind might have been the slip.
    let first = wrong.lowerBound == 0 ? wrong.upperBound + 1 : 0
    let segment = try #require(profile.segments.first)
    #expect(segment.startTime == Course.origin.advanced(bySeconds: Double(first)))
    #expect(segment.endTime == Course.origin.advanced(bySeconds: 1999))
    let legs = profile.legs()
    #expect(legs.reduce(0) { $0 + ($1.movingTime ?? 0) } == Double(1999 - first))
    #expect(legs.allSatisfy { $0.gapTime == 0 })
  }

  @Test("a time years behind the next one is passed over", arguments: [1, 7, 1998])
  func farBehind(wrong: Int) throws {
    var points = Course.straight([Double?](repeating: 500, count: 2000), step: 1, interval: 1)
    points[wrong].time = Course.origin.advanced(bySeconds: -6e8)
    let segment = try #require(Course.profile(points).segments.first)
    #expect(segment.startTime == Course.origin && segment.endTime == Course.origin.advanced(bySeconds: 1999))
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
    #expect(profile.segments[0].elevationRange == 500...503)
  }
}
