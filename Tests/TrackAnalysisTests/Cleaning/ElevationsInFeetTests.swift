import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Elevations in feet become metres")
struct ElevationsInFeetTests {
  /// Up and down between two heights over 10 km, with a point every 10 m.
  private func hike(from low: Double, to high: Double, speed: Double = 1, unit: Double = 1) -> AnalysedTrack {
    let elevations = Course.elevations(
      through: [(0, low * unit), (5000, high * unit), (10_000, low * unit)], step: 10)
    return Course.profile(Course.straight(elevations, step: 10, interval: 10 / speed)).measured()
  }

  private static let foot = 1 / ElevationsInFeet.metresPerFoot

  @Test("where metres would be steeper than paths, or higher and faster than anybody walks")
  func converted() throws {
    for (low, high) in [(1000.0, 2100.0), (1800, 2300)] {
      let feet = hike(from: low, to: high, unit: Self.foot)
      #expect(feet.repairs.map(\.kind) == [.elevationFeet])
      #expect(isClose(try #require(feet.gain).gain, high - low, within: 5))
    }
  }

  @Test("but not those of a climb at 6,000 m, of a race up, or of a drive")
  func kept() {
    #expect(hike(from: 5000, to: 6000, speed: 0.3).repairs.isEmpty)
    #expect(hike(from: 500, to: 1800, speed: 1.2).repairs.isEmpty)
    #expect(!hike(from: 3500, to: 5000, speed: 9).repairs.contains { $0.kind == .elevationFeet })
  }

  @Test("nor are those of lifts up and a walk down")
  func lifts() {
    let up = Course.straight((0...90).map { 1000 + 5 * Double($0) }, step: 7, interval: 3)
    let down = Course.straight((0...400).map { 1450 - Double($0) }, step: 6, interval: 5, from: 700, at: 400)
    #expect(!Course.profile(up + down).measured().repairs.contains { $0.kind == .elevationFeet })
  }
}
