import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Elevations with a fault in one part keep the climbs of the others")
struct ElevationFaultTests {
  /// 6 km at 1.2 m/s over hills of 120 m, with a point every 5 s; `fault` changes the elevation of a point by its number.
  private func walk(base: Double = 700, fault: (_ number: Int, _ elevation: Double) -> Double) -> AnalysedTrack {
    Course.profile(
      (0..<1000).map { number in
        let distance = 6 * Double(number)
        let ground = base + 60 * sin(distance / 500)
        return Course.point(north: distance, elevation: fault(number, ground), seconds: 5 * Double(number))
      }
    ).measured()
  }

  private static func part(_ random: inout SplitMix64, _ share: ClosedRange<Double>) -> Range<Int> {
    let count = Int(1000 * Double.random(in: share, using: &random))
    let start = Int.random(in: 60...(940 - count), using: &random)
    return start..<start + count
  }

  @Test("zeros for a part are missing elevations, however long", arguments: 1...20)
  func zeros(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let part = Self.part(&random, 0.01...0.3)
    let (whole, track) = (walk { $1 }, walk { part.contains($0) ? 0 : $1 })
    #expect(track.repairs.map(\.kind) == [.elevationZeros])
    // What the zeros hide is unknown.
    let hidden = part.map { 60 * abs(sin(6 * Double($0 + 1) / 500) - sin(6 * Double($0) / 500)) }.reduce(0, +)
    let (gain, expected) = (try #require(track.gain).gain, try #require(whole.gain).gain)
    #expect(gain < expected + 5 && gain > expected - hidden - 5)
    #expect(try #require(track.elevationRange).lowerBound > 630)
  }

  @Test("zeros at the start or the end too", arguments: [0..<60, 900..<1000])
  func zerosAtAnEnd(part: Range<Int>) throws {
    let track = walk { part.contains($0) ? 0 : $1 }
    #expect(track.repairs.map(\.kind) == [.elevationZeros])
    #expect(try #require(track.elevationRange).lowerBound > 630)
  }

  @Test("zeros of a beach are real")
  func beach() throws {
    let track = walk(base: 20) { max(0, $1.rounded()) }
    #expect(track.repairs.isEmpty)
    #expect(try #require(track.elevationRange).lowerBound == 0)
  }

  @Test("a part in feet is converted, at the start, in the middle and at the end", arguments: 1...20)
  func feet(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var part = Self.part(&random, 0.15...0.6)
    if seed.isMultiple(of: 4) { part = part.lowerBound..<1000 }
    if seed % 4 == 1 { part = 0..<part.upperBound }
    let (whole, track) = (walk { $1 }, walk { part.contains($0) ? $1 / 0.3048 : $1 })
    #expect(track.repairs.map(\.kind) == [.elevationFeet])
    #expect(isClose(try #require(track.gain).gain, try #require(whole.gain).gain, within: 3))
    #expect(isClose(try #require(track.gain).loss, try #require(whole.gain).loss, within: 3))
    #expect(isClose(try #require(track.elevationRange).upperBound, 760, within: 3))
  }

  @Test("a calibration of an altimeter is no part in feet", arguments: [-300.0, -150, 150, 300])
  func calibration(step: Double) {
    let track = walk { $0 < 400 ? $1 + step : $1 }
    #expect(track.repairs.map(\.kind) == [.elevationStep])
  }

  @Test("a watch that was started again where it stopped was set; on the way up, it climbs", arguments: [15.0, -25])
  func restart(step: Double) throws {
    // 100 m up on 1 km, four minutes without a recording, and on.
    func track(moved: Double, risen: Double) -> AnalysedTrack {
      let first = Course.straight((0...200).map { 500 + 0.5 * Double($0) }, step: 5, interval: 5)
      let second = Course.straight(
        (0...200).map { 600 + risen + 0.5 * Double($0) }, step: 5, interval: 5, from: 1000 + moved, at: 1240)
      return Course.profile(first, second).measured()
    }
    let again = track(moved: 3, risen: step)
    #expect(
      again.repairs.contains { $0.kind == .elevationStep && isClose($0.amount?.value ?? 0, abs(step), within: 1) })
    #expect(isClose(try #require(again.gain).gain, 200, within: 3))
    let onward = track(moved: 60, risen: step)
    #expect(!onward.repairs.contains { $0.kind == .elevationStep })
    let gain = try #require(onward.gain)
    #expect(isClose(gain.gain - gain.loss, 200 + step, within: 3))
  }
}
