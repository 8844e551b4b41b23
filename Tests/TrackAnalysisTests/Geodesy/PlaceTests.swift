import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("Short ways over flat ground agree with the ellipsoid")
struct PlaceTests {
  private func place(_ latitude: Double, _ longitude: Double) -> Place {
    var lengths = DegreeLengths()
    return lengths.place(latitude: latitude, longitude: longitude)
  }

  @Test("with the geodesic, in both directions", arguments: EarthCentredTests.vectors)
  func agreesWithKarney(_ vector: EarthCentredTests.Vector) {
    let from = place(vector.from.0, vector.from.1)
    let to = place(vector.to.0, vector.to.1)
    #expect(isClose(from.distance(to: to), vector.meters, within: 0.6e-6 + vector.meters * 1.2e-9))
    #expect(from.distance(to: to) == to.distance(to: from))
  }

  /// Within 1e-10, as stated; Earth-centred coordinates have a last bit of 1e-9 m.
  @Test("with straight lines through the Earth, at every latitude", arguments: 1...8)
  func agreesWithChords(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      // Where the flat ground begins and ends, over the poles and the antimeridian too.
      let reach = Double.random(in: 0...0.0012, using: &random)
      let latitude = [90, -90, 0, 46.5, 89.9].randomElement(using: &random)! + .random(in: -1...1, using: &random)
      let longitude = [180, -180, 7.9].randomElement(using: &random)! + .random(in: -reach...reach, using: &random)
      let from = (latitude: min(90, max(-90, latitude)), longitude: min(180, max(-180, longitude)))
      let north = min(90, max(-90, from.latitude + .random(in: -reach...reach, using: &random)))
      let east = min(180, max(-180, from.longitude + .random(in: -reach...reach, using: &random)))
      let chord = EarthCentred(latitude: from.latitude, longitude: from.longitude)
        .distance(to: EarthCentred(latitude: north, longitude: east))
      let distance = place(from.latitude, from.longitude).distance(to: place(north, east))
      #expect(isClose(distance, chord, within: 5e-9 + chord * 1e-10), "\(from) to \(north), \(east)")
    }
  }

  @Test("nowhere is far from everywhere, and from itself")
  func nowhere() {
    #expect(!(Place().squaredDistance(to: place(0, 0)) <= .infinity))
    #expect(!(Place().squaredDistance(to: Place()) <= .infinity))
  }
}

@Suite("The length of a degree is that of its latitude, whatever the reference")
struct DegreeLengthsTests {
  @Test("on walks within the reach of a reference and beyond it", arguments: [1e-5, 0.001, 0.002, 0.1])
  func walks(stride: Double) {
    var random = SplitMix64(seed: 3)
    for _ in 0..<40 {
      var latitude = Double.random(in: -89...89, using: &random)
      var lengths = DegreeLengths()
      for _ in 0..<50 {
        var fresh = DegreeLengths()
        let (near, exact) = (
          lengths.place(latitude: latitude, longitude: 0), fresh.place(latitude: latitude, longitude: 0)
        )
        #expect(isClose(near.halfDegreeNorth, exact.halfDegreeNorth, within: exact.halfDegreeNorth * 2e-11))
        #expect(isClose(near.halfDegreeEast, exact.halfDegreeEast, within: exact.halfDegreeEast * 2e-11))
        latitude = min(89, max(-89, latitude + .random(in: -stride...stride, using: &random)))
      }
    }
  }

  /// On the equator a degree to the east is 111,319.491 m, one to the north 110,574.276 m; at a pole 0 and 111,693.980 m.
  @Test("as it is known")
  func known() {
    for (latitude, north, east) in [(0.0, 110_574.276, 111_319.491), (90, 111_693.980, 0), (-90, 111_693.980, 0)] {
      var lengths = DegreeLengths()
      let place = lengths.place(latitude: latitude, longitude: 0)
      #expect(isClose(2 * place.halfDegreeNorth, north, within: 0.001))
      #expect(isClose(2 * place.halfDegreeEast, east, within: 0.001))
    }
  }
}
