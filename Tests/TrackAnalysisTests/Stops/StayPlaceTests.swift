import Testing

@testable import TrackAnalysis

@Suite("A stay is where most of its time was spent")
struct StayPlaceTests {
  private func node(_ latitude: Double, _ longitude: Double, seconds: Double) -> TrackProfile.Node {
    TrackProfile.Node(
      distance: 0, elevation: .nan, arrival: 100, departure: 100 + seconds, latitudeE7: Int32(latitude * 1e7),
      longitudeE7: Int32(longitude * 1e7))
  }

  @Test("on either side of the antimeridian as anywhere", arguments: [(179.9999, -179.9999), (7.9999, 8.0001)])
  func mean(longitudes: (west: Double, east: Double)) {
    var place = StayPlace()
    place.add(node(46, longitudes.west, seconds: 0))
    place.add(node(46.0004, longitudes.east, seconds: 2))
    #expect(isClose(place.latitude, 46.0003, within: 1e-7))
    // 15.4 m are the 0.0002 degrees between them.
    #expect(isClose(place.distance(to: node(46.0003, longitudes.west, seconds: 0)), 11.6, within: 0.1))
    #expect(isClose(place.distance(to: node(46.0003, longitudes.east, seconds: 0)), 3.9, within: 0.1))
    #expect((-180...180).contains(place.longitude))
  }

  @Test("a node without times counts as a single point, and spoils nothing")
  func untimed() {
    var place = StayPlace()
    place.add(node(46, 8, seconds: .nan))
    place.add(node(46.0004, 8, seconds: 2))
    #expect(isClose(place.latitude, 46.0003, within: 1e-7))
  }
}
