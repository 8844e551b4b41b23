import Testing

@testable import GPXAnalysis
@testable import TrackReporting

@Suite("A route lies in the middle of its frame")
struct RouteFrameTests {
  private func frame(_ places: [(Double, Double)]) throws -> RouteFrame {
    let lines = places.map { TrackDetails.Place(distance: 0, latitude: $0.0, longitude: $0.1) }
    return try #require(RouteFrame([lines]))
  }

  @Test(
    "with room around it, in moderate proportions",
    arguments: [
      [(46.0, 7.0), (46.1, 7.0)], [(46, 7), (46, 7.1)], [(46, 7), (46.05, 7.1), (45.9, 7.02)], [(46, 7)],
      // Over the antimeridian, and beside the pole.
      [(-16.8, 179.9), (-16.9, -179.9)], [(89.9, 0), (89.9, 90)],
    ])
  func middle(places: [(Double, Double)]) throws {
    let frame = try frame(places)
    #expect(frame.aspect >= 0.899 && frame.aspect <= 2.001)
    let found = places.map { frame($0.0, $0.1) }
    for (x, y) in found { #expect((0.04...0.96).contains(x) && (0.04...0.96).contains(y)) }
    let (xs, ys) = (found.map(\.x), found.map(\.y))
    #expect(abs((xs.min() ?? 0) + (xs.max() ?? 0) - 1) < 1e-6)
    #expect(abs((ys.min() ?? 0) + (ys.max() ?? 0) - 1) < 1e-6)
  }

  @Test("north is up, and lengths are true both ways")
  func north() throws {
    let frame = try frame([(60, 10), (60.1, 10.2)])
    let (start, end) = (frame(60, 10), frame(60.1, 10.2))
    #expect(end.y < start.y && end.x > start.x)
    // A degree of longitude is half one of latitude at 60° north.
    let (east, north) = ((end.x - start.x) * frame.width, (start.y - end.y) * frame.height)
    #expect(abs(east / north - 1) < 0.01)
  }

  @Test func isNoneWithoutPlaces() {
    #expect(RouteFrame([]) == nil)
    #expect(RouteFrame([[]]) == nil)
  }
}
