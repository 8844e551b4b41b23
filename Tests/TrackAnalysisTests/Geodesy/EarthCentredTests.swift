import Foundation
import Testing

@testable import TrackAnalysis

@Suite("The distance between two places agrees with the geodesic")
struct EarthCentredTests {
  struct Vector: Sendable {
    var from: (Double, Double)
    var to: (Double, Double)
    var meters: Double
  }

  /// METRICS.md, after Karney.
  static let vectors = [
    Vector(from: (46.5, 7.9), to: (46.501, 7.9), meters: 111.161094),
    Vector(from: (46.5, 7.9), to: (46.5, 7.901), meters: 76.762593),
    Vector(from: (46.5, 7.9), to: (46.55, 7.98), meters: 8280.677983),
    Vector(from: (0, 179.9995), to: (0.0005, -179.9995), meters: 124.292786),
    Vector(from: (89.9999, 0), to: (89.9999, 180), meters: 22.338796),
    Vector(from: (-89.95, 10), to: (-89.96, -100), meters: 8259.375331),
  ]

  /// The vectors are rounded to the micrometre; beyond it 1.2e-9 is the error stated for legs up to 10 km.
  @Test("in both directions", arguments: vectors)
  func agreesWithKarney(_ vector: Vector) {
    let from = EarthCentred(latitude: vector.from.0, longitude: vector.from.1)
    let to = EarthCentred(latitude: vector.to.0, longitude: vector.to.1)
    let allowed = 0.6e-6 + vector.meters * 1.2e-9
    #expect(isClose(from.distance(to: to), vector.meters, within: allowed))
    #expect(from.distance(to: to) == to.distance(to: from))
  }

  /// A meridian is a geodesic, and its length an integral that Simpson's rule gives to the last digits.
  @Test(
    "along meridians at every latitude",
    arguments: [-90.0, -60, -45, -0.01, 0, 12, 46.5, 60, 89, 89.9], [1e-5, 0.001, 0.0089, 0.0899])
  func agreesWithMeridianArc(latitude: Double, degrees: Double) {
    let north = min(90, latitude + degrees)
    let radians = Double.pi / 180
    func curvature(_ latitude: Double) -> Double {
      let sine = sin(latitude * radians)
      let eccentricitySquared = 0.006_694_379_990_141_316_5
      return 6_378_137 * (1 - eccentricitySquared) / pow(1 - eccentricitySquared * sine * sine, 1.5)
    }
    let middle = (latitude + north) / 2
    let arc = (north - latitude) * radians * (curvature(latitude) + 4 * curvature(middle) + curvature(north)) / 6
    let chord = EarthCentred(latitude: latitude, longitude: 33).distance(
      to: EarthCentred(latitude: north, longitude: 33))
    // Coordinates of 6.4e6 m have a last bit of 1e-9 m.
    #expect(isClose(chord, arc, within: 5e-9 + arc * 1.2e-9))
  }

  /// The equator is a geodesic too; longer legs take the whole arc, within the 3e-6 stated up to 1,000 km.
  @Test("on legs longer than the series holds", arguments: [0.05, 0.2, 1, 5, 8.9])
  func longLegs(degrees: Double) {
    let distance = EarthCentred(latitude: 0, longitude: 170).distance(
      to: EarthCentred(latitude: 0, longitude: 170 + degrees))
    let arc = 6_378_137 * degrees * .pi / 180
    #expect(isClose(distance, arc, within: arc * 3e-6))
  }

  /// A quarter meridian of WGS 84 is 10,001,965.729 m.
  @Test("a quarter of the Earth's circumference within 0.1 %, half of it within 5 %")
  func roundTheWorld() {
    let equator = EarthCentred(latitude: 0, longitude: 0)
    let north = EarthCentred(latitude: 90, longitude: 0)
    #expect(isClose(equator.distance(to: north), 10_001_965.729, within: 10_002))
    let quarter = EarthCentred(latitude: 0, longitude: 90)
    #expect(isClose(equator.distance(to: quarter), 6_378_137 * .pi / 2, within: 10_019))
    let antipode = EarthCentred(latitude: 0, longitude: 180)
    #expect(isClose(equator.distance(to: antipode), 20_003_931.458, within: 1_000_197))
    let south = EarthCentred(latitude: -90, longitude: 0)
    #expect(isClose(north.distance(to: south), 20_003_931.458, within: 1_000_197))
  }

  @Test("where the series hands over to the arc there is no step")
  func handover() {
    let from = EarthCentred(latitude: 46.5, longitude: 7.9)
    let before = from.distance(to: EarthCentred(latitude: 46.5 + 0.08995, longitude: 7.9))
    let after = from.distance(to: EarthCentred(latitude: 46.5 + 0.08997, longitude: 7.9))
    #expect(before < 10_000 && after > 10_000)
    #expect(isClose(after - before, 0.00002 * 111_161, within: 0.001))
  }

  @Test("one place has one position, however it is written", arguments: [-90.0, -12, 0, 46.5, 90])
  func samePlace(latitude: Double) {
    let east = EarthCentred(latitude: latitude, longitude: 180)
    let west = EarthCentred(latitude: latitude, longitude: -180)
    #expect(east.distance(to: west) < 1e-8)
    #expect(east.distance(to: east) == 0)
    if abs(latitude) == 90 {
      #expect(east.distance(to: EarthCentred(latitude: latitude, longitude: 7.9)) < 1e-8)
    }
  }
}
