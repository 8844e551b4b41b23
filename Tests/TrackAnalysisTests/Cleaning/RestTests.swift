import Foundation
import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("A rest adds no distance and hides no climb")
struct RestTests {
  /// Half an hour's walk at 1 m/s, an hour in a hut where the receiver wanders, half an hour on; a point every 5 s.
  private func day(seed: UInt64 = 1) -> [TrackPoint] {
    var random = SplitMix64(seed: seed)
    var (north, east) = (0.0, 0.0)
    return (0...1440).map { number in
      let seconds = 5 * Double(number)
      let isResting = (360..<1080).contains(number)
      if isResting {
        north = 0.9 * north + Double.random(in: -4...4, using: &random)
        east = 0.9 * east + Double.random(in: -4...4, using: &random)
      } else {
        (north, east) = (0, 0)
      }
      let walked = min(seconds, 1800) + max(0, seconds - 5400)
      return Course.point(north: walked + north, east: east, elevation: 500, seconds: seconds)
    }
  }

  @Test("in one segment, or in a new one every few minutes", arguments: 1...10)
  func acrossSegments(seed: UInt64) {
    let points = day(seed: seed)
    for length in [1441, 120, 60, 37] {
      let segments = stride(from: 0, to: points.count, by: length).map {
        Array(points[$0..<min(points.count, $0 + length)])
      }
      let track = Course.profile(segments: segments).measured()
      #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, 3600, within: 80), "\(length)")
      #expect(isClose(TimeOnFeet(track.legs)?.total.moving ?? 0, 3600, within: 180), "\(length)")
      #expect(track.profile.segments.map(\.nodes).allSatisfy { !$0.isEmpty })
    }
  }

  @Test("coming up a steep path to a rest is no drift of the altimeter", arguments: [0.2, 0.35, 0.5])
  func slope(grade: Double) throws {
    let points = (0...2000).map { second -> TrackPoint in
      let walked = 0.5 * Double(min(second, 900) + max(0, second - 1200))
      return Course.point(north: walked, elevation: 800 + grade * walked, seconds: Double(second))
    }
    let track = Course.profile(points).measured()
    #expect(track.repairs.isEmpty)
    #expect(isClose(try #require(track.gain).gain, grade * 850, within: 3))
  }

  @Test("a storm overnight is no climb and no descent", arguments: [-50.0, -20, 20, 50])
  func storm(drift: Double) throws {
    let night = 32_400.0
    let points = stride(from: 0, through: 3600 + night, by: 30).map { second -> TrackPoint in
      let walked = min(second, 1800) + max(0, second - 1800 - night)
      // Up first, in any case.
      let share = min(1, max(0, (second - 1800) / night))
      let weather = 40 * sin(share * .pi) + drift * share
      return Course.point(north: walked, elevation: 800 + 0.1 * walked + weather, seconds: second)
    }
    let track = Course.profile(points).measured()
    let gain = try #require(track.gain)
    #expect(isClose(gain.gain, 360, within: 4))
    #expect(gain.loss < 4)
    #expect(track.repairs.contains { $0.kind == .elevationDrift })
  }

  @Test("drift while standing is removed, on level ground and on a slope", arguments: [0, 0.3])
  func drift(grade: Double) throws {
    let points = (0...2400).map { second -> TrackPoint in
      let walked = 0.5 * Double(min(second, 900) + max(0, second - 1500))
      let drift = 25 * min(1, max(0, Double(second - 900) / 600))
      return Course.point(north: walked, elevation: 800 + grade * walked + drift, seconds: Double(second))
    }
    let track = Course.profile(points).measured()
    #expect(track.repairs.map(\.kind) == [.elevationDrift])
    #expect(isClose(track.repairs.first?.amount?.value ?? 0, 25, within: 4))
    #expect(isClose(track.gain?.gain ?? 0, grade * 900, within: 5))
  }

  /// Up and down at a rate in metres per second, while the horizontal place stays or zigzags within some metres, after and
  /// before a walk of 10 minutes on the level; a point every 5 s.
  private func climb(_ height: Double, rate: Double, zigzag: Double = 0, rest: Double = 60) throws -> AnalysedTrack {
    let up = height / rate
    let points = stride(from: 0.0, through: 1200 + 2 * up + rest, by: 5).map { second -> TrackPoint in
      let since = min(max(0, second - 600), 2 * up + rest)
      let walked = min(second, 600) + max(0, second - 600 - 2 * up - rest)
      let rise = min(height, rate * since, rate * (2 * up + rest - since))
      let east = zigzag * abs((rise / 6).truncatingRemainder(dividingBy: 2) - 1)
      return Course.point(
        north: walked + 0.6 * rise * (zigzag > 0 ? 1 : 0), east: since > 0 && since < 2 * up + rest ? east : 0,
        elevation: 700 + rise, seconds: second)
    }
    return Course.profile(points).measured()
  }

  @Test("zigzags up to a top and down again are a climb", arguments: [50, 80], [0.1, 0.2])
  func zigzags(height: Double, rate: Double) throws {
    let track = try climb(height, rate: rate, zigzag: 15)
    // Somebody who turns at the top within a stay's radius rests there.
    #expect(try #require(track.gain).gain > 0.8 * height)
    #expect(try #require(track.elevationRange).upperBound > 700 + height - 6)
  }

  @Test("a tower is a climb", arguments: [35, 45], [0.1, 0.15])
  func tower(height: Double, rate: Double) throws {
    #expect(isClose(try #require(try climb(height, rate: rate).gain).gain, height, within: 4))
  }

  @Test("a slow climb is no chain of rests", arguments: [0.04, 0.055], [0.2, 0.3])
  func slow(rate: Double, speed: Double) throws {
    let points = (0...600).map { number in
      let second = 10 * Double(number)
      return Course.point(north: speed * second, elevation: 4500 + rate * second, seconds: second)
    }
    let track = Course.profile(points).measured()
    #expect(track.repairs.isEmpty)
    #expect(isClose(try #require(TimeOnFeet(track.legs)).total.moving, 6000, within: 60))
  }
}
