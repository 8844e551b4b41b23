import Foundation
import TestSupport
import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Segments are in the order of their times")
struct SegmentOrderTests {
  private static let whole = Round.profile(tracks: [[Round.points()]]).measured()
  private static let parts = (0..<5).map { Round.points(Double($0) / 5...Double($0 + 1) / 5) }

  private func isWhole(_ track: AnalysedTrack) -> Bool {
    isClose(distance(track), Round.length, within: 20)
      && isClose(track.gain?.gain ?? 0, Self.whole.gain?.gain ?? 0, within: 2)
      && TimeOnFeet(track.legs)?.total.elapsed == Round.duration
      && track.profile.startTime == Course.origin
      && track.profile.endTime == Course.origin.advanced(bySeconds: Round.duration)
  }

  private func distance(_ track: AnalysedTrack) -> Double { track.legs.reduce(0) { $0 + $1.length } }

  @Test("in whatever order they are stored, as segments or as tracks", arguments: 1...20)
  func shuffled(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let shuffled = Self.parts.shuffled(using: &random)
    for tracks in [[shuffled], shuffled.map { [$0] }] {
      #expect(isWhole(Round.profile(tracks: tracks).measured()))
    }
  }

  @Test("points that are out of order by seconds are sorted", arguments: 1...10)
  func jitter(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let points = Round.points()
    let keys = points.indices.map { Double($0) + Double.random(in: 0...4, using: &random) }
    let jittered = points.indices.sorted { keys[$0] < keys[$1] }.map { points[$0] }
    var swapped = points
    for place in stride(from: 10, to: points.count - 1, by: 30) { swapped.swapAt(place, place + 1) }
    for points in [jittered, swapped] {
      let track = Round.profile(tracks: [[points]]).measured()
      #expect(isWhole(track) && track.repairs.map(\.kind) == [.order])
    }
  }

  @Test("points that are sent in batches, newest first, are sorted", arguments: 1...10)
  func batches(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var points = Round.points()
    for start in stride(from: 12, to: points.count - 24, by: 12) where Bool.random(using: &random) {
      points[start..<(start + 12)].reverse()
    }
    let track = Round.profile(tracks: [[points]]).measured()
    #expect(isWhole(track) && track.repairs.map(\.kind) == [.order])
  }

  @Test("a part that was recorded twice, and ends where it began, has the right clock")
  func overlap() {
    func points(_ seconds: ClosedRange<Int>) -> [TrackPoint] {
      seconds.map { second in
        // Turns round at 3,046 s.
        let walked = 1.2 * Double(min(second, 6092 - second))
        return Course.point(north: walked, elevation: 500 + walked / 20, seconds: Double(second))
      }
    }
    let track = Round.profile(tracks: [[points(0...3600)], [points(2493...6000)]]).measured()
    #expect(track.repairs.allSatisfy { $0.kind != .clockOffset })
    #expect(TimeOnFeet(track.legs)?.total.elapsed == 6000)
  }

  @Test("but a wrong timestamp moves no point")
  func wrongTimestamp() {
    var points = Round.points()
    points[200].time = points[200].time?.advanced(bySeconds: -60)
    points[300].time = points[300].time?.advanced(bySeconds: 90)
    let track = Round.profile(tracks: [[points]]).measured()
    #expect(isWhole(track) && track.repairs.map(\.kind) == [.timestamps])
  }

  @Test("a round that is stored from its second part on")
  func rotated() {
    let rotated = Array(Self.parts.dropFirst() + Self.parts.prefix(1))
    let track = Round.profile(tracks: [rotated]).measured()
    #expect(isWhole(track) && track.repairs.contains { $0.kind == .order })
  }

  @Test("days of a tour, newest first, are sorted; rounds from one place keep their figures")
  func newestFirst() {
    let days = (0..<3).map { day in
      Course.straight(
        Array(repeating: 500, count: 301), step: 10, interval: 10, from: 3000 * Double(day), at: 86_400 * Double(day))
    }
    let tour = Round.profile(tracks: days.reversed().map { [$0] }).measured()
    #expect(isClose(distance(tour), 9000, within: 10) && tour.repairs.contains { $0.kind == .order })
    let three = Round.profile(tracks: [20_000.0, 10_000, 0].map { [Round.points(at: $0)] }).measured()
    #expect(TimeOnFeet(three.legs)?.total.elapsed == 20_000 + Round.duration)
    #expect(isClose(distance(three), 3 * Round.length, within: 60))
    let rounds = Round.profile(tracks: [[Round.points(at: 50_000)], [Round.points()]]).measured()
    #expect(isClose(distance(rounds), 2 * Round.length, within: 40))
    #expect(!rounds.repairs.contains { $0.kind == .clockOffset || $0.kind == .repeatedTrack })
    #expect(rounds.profile.startTime == Course.origin)
    #expect(rounds.profile.endTime == Course.origin.advanced(bySeconds: 50_000 + Round.duration))
    #expect(TimeOnFeet(rounds.legs)?.total.elapsed == 50_000 + Round.duration)
    #expect(rounds.outings().count == 2)
  }

  @Test(
    "outings in any order and at any place are sorted", arguments: [[1, 0, 2], [0, 2, 1], [2, 0, 1], [1, 2, 0]])
  func outings(order: [Int]) {
    let days = (0..<3).map { day in
      Course.straight(
        Array(repeating: 500, count: 301), step: 10, interval: 10, from: Double([0, 20_000, 5000][day]),
        at: 86_400 * Double(day))
    }
    for track in [
      Round.profile(tracks: order.map { [days[$0]] }).measured(),
      Round.profile(tracks: [order.map { days[$0] }]).measured(),
    ] {
      #expect(isClose(TimeOnFeet(track.legs)?.total.elapsed ?? 0, 2 * 86_400 + 3000, within: 0.01))
      #expect(track.outings().map { $0.legs.reduce(0) { $0 + $1.length }.rounded() } == [3000, 3000, 3000])
    }
  }

  @Test("a clock set to another zone between two segments is set back", arguments: [-8.0, -2, -1, -0.25])
  func zone(hours: Double) {
    let second = Round.points(0.5...1, at: hours * 3600 + 60)
    let track = Round.profile(tracks: [[Round.points(0...0.5), second]]).measured()
    #expect(isClose(distance(track), Round.length, within: 20))
    #expect(TimeOnFeet(track.legs)?.total.elapsed == Round.duration + 60)
    #expect(track.repairs.contains { $0.kind == .clockOffset })
  }
}

@Suite("The same hike is counted once")
struct RepeatedTracksTests {
  private func distance(_ tracks: [[TrackPoint]]) -> Double {
    Round.profile(tracks: tracks.map { [$0] }).measured().legs.reduce(0) { $0 + $1.length }
  }

  @Test("a plan beside the recording, whichever comes first, with few points or many", arguments: [1, 20])
  func plan(every: Int) {
    let plan =
      Round.points(at: nil).enumerated().filter { $0.offset % every == 0 }.map(\.element) + [Round.points(at: nil)[0]]
    for tracks in [[plan, Round.points()], [Round.points(), plan]] {
      #expect(isClose(distance(tracks), Round.length, within: 30))
    }
  }

  @Test("a segment that begins anew, and goes on or not", arguments: [0.3, 0.7, 1])
  func within(share: Double) {
    for points in [
      Round.points(0...share) + Round.points(), Round.points() + Round.points(0...share),
      Round.points(0...share) + Round.points(0...share) + Round.points(),
    ] {
      let track = Round.profile(tracks: [[points]]).measured()
      #expect(isClose(track.legs.reduce(0) { $0 + $1.length }, Round.length, within: 20))
      #expect(TimeOnFeet(track.legs)?.total.elapsed == Round.duration)
      #expect(Set(track.repairs.map(\.kind)) == [.repeatedTrack])
    }
  }

  @Test("a recording stored again in another time zone", arguments: [-7200, -3600, 1800, 3600, 20_700, 28_800.0])
  func zone(shift: Double) {
    let other = Round.points(at: shift + 20, north: 4)
    #expect(isClose(distance([Round.points(), other]), Round.length, within: 30))
  }

  @Test("a plan of another hike, the return and rounds that were walked again count")
  func others() {
    let away = Round.points(0...0.5, at: 0)
    let back = Round.points(0...0.5, at: nil).reversed().enumerated().map { number, point in
      TrackPoint(
        latitude: point.latitude, longitude: point.longitude, elevation: point.elevation,
        time: Course.origin.advanced(bySeconds: 3600 + 10 * Double(number)))
    }
    #expect(isClose(distance([away, back]), Round.length, within: 30))
    #expect(isClose(distance([Round.points(), Round.points(at: nil, north: 1500)]), 2 * Round.length, within: 40))
    // On the hour and as fast, but not at every moment.
    let uneven = Round.points().enumerated().map { number, point in
      var point = point
      let drift = 25 * sin(Double(number) / 60)
      point.time = Course.origin.advanced(bySeconds: 7200 + 10 * Double(number) + drift)
      return point
    }
    #expect(isClose(distance([Round.points(), uneven]), 2 * Round.length, within: 40))
    // On the hour, but a tenth slower.
    let slower = Round.points(at: 7200, speed: 1.08)
    #expect(isClose(distance([Round.points(), slower]), 2 * Round.length, within: 40))
    #expect(isClose(distance([Round.points(), Round.points(at: 6300 + 400)]), 2 * Round.length, within: 40))
  }

  @Test("on a round, a clock that was set back is no order of blocks", arguments: [7200.0, 14_400, 21_600])
  func clockSetBack(shift: Double) {
    let points = Round.points().enumerated().map { index, point in
      var point = point
      if index > 300 { point.time = point.time?.advanced(bySeconds: -shift) }
      return point
    }
    let track = Round.profile(tracks: [[points]]).measured()
    #expect(track.repairs.map(\.kind) == [.clockOffset])
    #expect(isClose(TimeOnFeet(track.legs)?.total.elapsed ?? 0, Round.duration, within: 20))
  }
}
