import Foundation
import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("Places near a reference are those that sine and cosine give")
struct PlaceConverterTests {
  /// Some last bits of a coordinate of 6.4e6 m.
  private static let allowed = 1e-8

  private func expectSame(
    _ converter: inout PlaceConverter, _ latitude: Double, _ longitude: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let place = converter.place(latitude: latitude, longitude: longitude)
    let exact = EarthCentred(latitude: latitude, longitude: longitude)
    let apart = max(abs(place.x - exact.x), abs(place.y - exact.y), abs(place.z - exact.z))
    #expect(apart <= Self.allowed, "\(latitude), \(longitude)", sourceLocation: sourceLocation)
  }

  @Test("over random places all over the world")
  func randomPlaces() {
    var random = SplitMix64(seed: 1)
    var converter = PlaceConverter()
    for _ in 0..<5_000 {
      expectSame(&converter, .random(in: -90...90, using: &random), .random(in: -180...180, using: &random))
    }
  }

  @Test(
    "over random walks, within the reach of one reference and beyond it", arguments: [1e-6, 1e-4, 0.01, 0.057, 0.1])
  func randomWalks(stride: Double) {
    var random = SplitMix64(seed: 2)
    for _ in 0..<20 {
      var converter = PlaceConverter()
      var latitude = Double.random(in: -90...90, using: &random)
      var longitude = Double.random(in: -180...180, using: &random)
      for _ in 0..<100 {
        expectSame(&converter, latitude, longitude)
        latitude = min(90, max(-90, latitude + .random(in: -stride...stride, using: &random)))
        longitude = min(180, max(-180, longitude + .random(in: -stride...stride, using: &random)))
      }
    }
  }

  @Test("at the poles, on the antimeridian and across it", arguments: [-90.0, -89.9999, 0, 46.5, 89.9999, 90])
  func edges(latitude: Double) {
    var converter = PlaceConverter()
    for longitude in [180, -180, 179.99999, -179.99999, 0, -0.0, 90, -90] {
      expectSame(&converter, latitude, longitude)
    }
  }

  @Test("at the very reach of a reference", arguments: [0.999_999, 1, 1.000_001])
  func reach(share: Double) {
    var converter = PlaceConverter()
    expectSame(&converter, 46.5, 7.9)
    let degrees = share * 1e-3 * 180 / .pi
    expectSame(&converter, 46.5 + degrees, 7.9 - degrees)
    expectSame(&converter, 46.5 - degrees, 7.9 + degrees)
  }
}
