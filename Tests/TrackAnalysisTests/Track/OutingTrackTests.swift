import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Outings of a track")
struct OutingTrackTests {
  /// A walk of 1 km over a hill, in 1,000 s from `seconds` on.
  private func walk(at seconds: Double, from north: Double = 0) -> [TrackPoint] {
    Course.straight(
      (0...100).map { 500 + Double(50 - abs(50 - $0)) }, step: 10, interval: 10, from: north, at: seconds)
  }

  @Test("are cut at pauses of five hours, in a segment and between segments")
  func pauses() {
    for hours in [4.9, 5.1] {
      let later = 1000 + hours * 3600
      let one = AnalysedTrack(Course.profile(walk(at: 0) + walk(at: later, from: 1000)))
      let two = AnalysedTrack(Course.profile(walk(at: 0), walk(at: later, from: 1000)))
      for track in [one, two] {
        let outings = track.outings()
        #expect(outings.count == (hours < 5 ? 1 : 2))
        let length = outings.reduce(0) { $0 + $1.legs.reduce(0) { $0 + $1.length } }
        #expect(isClose(length, 2000, within: 25))
        #expect(outings.first?.start == Course.origin)
        #expect(abs(outings.last?.end?.seconds(since: Course.origin.advanced(bySeconds: later + 1000)) ?? 99) < 11)
        if hours > 5 {
          #expect(abs(outings[0].end?.seconds(since: Course.origin.advanced(bySeconds: 1000)) ?? 99) < 11)
          #expect(abs(outings[1].start?.seconds(since: Course.origin.advanced(bySeconds: later)) ?? 99) < 11)
        }
      }
    }
  }

  @Test("are cut at a night with points, too, whose hours are in neither")
  func night() {
    // Eight hours in the hut, a point every minute.
    let night = (1...480).map { Course.point(north: 1000, elevation: 500, seconds: 1000 + Double($0) * 60) }
    let track = AnalysedTrack(Course.profile(walk(at: 0) + night + walk(at: 1000 + 481 * 60, from: 1000)))
    let outings = track.outings()
    #expect(outings.count == 2)
    let onFeet = outings.compactMap { TimeOnFeet($0.legs)?.total.onFeet }
    #expect(onFeet.allSatisfy { (900...1100).contains($0) }, "\(onFeet)")
  }

  @Test("without times are one")
  func untimed() {
    let points = Course.straight((0...100).map { 500 + Double($0) }, step: 10)
    let outings = AnalysedTrack(Course.profile(points)).outings()
    #expect(outings.count == 1 && outings[0].start == nil)
    #expect(AnalysedTrack(Course.profile([])).outings().isEmpty)
  }

  @Test("waypoints are found on the track, at every passage, and elevations between nodes")
  func passages() throws {
    // There and back.
    let out = walk(at: 0)
    let profile = Course.profile(out + out.reversed())
    let hut = Course.point(north: 300, east: 20)
    let passages = profile.passages(latitude: hut.latitude, longitude: hut.longitude)
    #expect(passages.count == 2)
    #expect(isClose(passages[0], 300, within: 12) && isClose(passages[1], 1700, within: 25))
    let far = Course.point(north: 300, east: 200)
    #expect(profile.passages(latitude: far.latitude, longitude: far.longitude).isEmpty)
    #expect(isClose(try #require(profile.elevation(at: 250)), 525, within: 4))
    #expect(profile.elevation(at: 9000) == nil)
  }
}
