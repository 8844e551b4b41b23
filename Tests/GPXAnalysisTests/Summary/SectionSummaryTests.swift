import Testing

@testable import GPXAnalysis

@Suite("The table by waypoint and kilometre")
struct SectionSummaryTests {
  @Test(
    "sums to the track: lengths to 0.01 m, times to 0.1 s",
    arguments: ["ridge-loop.gpx", "devices/two-tracks.gpx", "devices/strava.gpx", "devices/route.gpx"])
  func sums(name: String) throws {
    let file = try FileSummary(contentsOf: Fixture.path(name))
    for track in file.tracks + [try #require(file.total)] where track.activity.isOnFoot {
      func sum(_ figure: (AnalysedTrack.Section) -> Double?) -> Double {
        track.sections.reduce(0) { $0 + (figure($1.section) ?? 0) }
      }
      #expect(abs(sum(\.distance) - track.distance) < 0.01)
      #expect(abs(sum(\.gain) - (track.elevation?.gain ?? 0)) < 0.01)
      #expect(abs(sum(\.loss) - (track.elevation?.loss ?? 0)) < 0.01)
      #expect(abs(sum(\.eccentricLoad) - (track.descent?.eccentricLoad ?? 0)) < 1e-6)
      #expect(abs(sum(\.elapsedTime) - (track.elapsedTime ?? 0)) < 0.1)
      #expect(abs(sum(\.timeOnFeet) - (track.timeOnFeet ?? 0)) < 0.1)
      #expect(abs(sum(\.plannedTime) - (track.effort?.times.swiss ?? sum(\.plannedTime))) < 0.1)
    }
  }

  @Test("has a row for each time that the track passes a waypoint")
  func waypoints() throws {
    // 1.5 km to the north and back; the hut is 0.6 km from the start.
    let there = Fixture.segment((0...150).map { 600 + Double($0) / 2 })
    let back = Fixture.segment((0...150).map { 675 - Double($0) / 2 }, step: -10, at: 1510, north: 1500)
    let hut = "<wpt lat=\"\(46.5 + 600 / 111_161.094)\" lon=\"7.9\"><name>Hut</name></wpt>"
    // Nobody looks for a place without a name.
    let nameless = "<wpt lat=\"\(46.5 + 300 / 111_161.094)\" lon=\"7.9\"/>"
    let total = try #require(Fixture.summary(xml: Fixture.gpx("\(hut)\(nameless)<trk>\(there)\(back)</trk>")).total)
    #expect(total.sections.map(\.section.mark.name) == ["Hut", nil, nil, "Hut", nil])
    for (row, offset) in zip(total.sections, [600.0, 1000, 2000, 2400, 3000]) {
      let elevation = 600 + min(offset, 3000 - offset) / 20
      #expect(abs(row.section.mark.offset - offset) < 15 && abs((row.elevation ?? 0) - elevation) < 1.5)
    }
  }
}
