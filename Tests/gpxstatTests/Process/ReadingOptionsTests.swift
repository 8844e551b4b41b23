import Foundation
import Testing

@Suite("How files are read can be asked for")
struct ReadingOptionsTests {
  private let recording = "<gpx><trk><trkseg><trkpt lat=\"46\" lon=\"9\"/></trkseg></trk></gpx>\n"

  @Test("--strict: the first warning is an error, named with its place, and exit 1")
  func strict() throws {
    let scratch = try TemporaryFolder()
    let file = try scratch.write(
      "odd.gpx", "<gpx><trk><trkseg><trkpt lat=\"46\" lon=\"9\"/>\n<trkpt lon=\"9\"/><trkpt/></trkseg></trk></gpx>")
    #expect(try Tool.run(file).status == 0)
    let result = try Tool.run("--strict", file)
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("gpxstat: \(file):2:"))
    #expect(
      result.errors.contains("error: reading strictly: 1 point has no valid latitude and longitude; kept 1 point"))
  }

  @Test("--strict finds nothing where there is nothing")
  func strictAndWhole() throws {
    #expect(try Tool.run("--strict", Tool.fixture("devices/strava.gpx")).status == 0)
  }

  @Test("a recording of today by a receiver that has lost 1,024 weeks is asked about")
  func weekRollover() throws {
    let scratch = try TemporaryFolder()
    for (weeks, isAsked) in [(1024, true), (1000, false), (0, false)] {
      let time = Date(timeIntervalSinceNow: -Double(weeks) * 7 * 86400).formatted(.iso8601)
      let file = try scratch.write(
        "hike.gpx", "<gpx><trk><trkseg><trkpt lat=\"46\" lon=\"9\"><time>\(time)</time></trkpt></trkseg></trk></gpx>")
      let result = try Tool.run("--format", "json", file)
      #expect(result.status == 0)
      #expect(result.text.contains("gps_week_rollover") == isAsked)
    }
  }

  @Test("--concatenated: several recordings in one file are read as one; without it they are a fault")
  func concatenated() throws {
    let scratch = try TemporaryFolder()
    let file = try scratch.write("two.gpx", recording + recording)
    let without = try Tool.run(file)
    #expect(without.status == 1)
    #expect(without.errors.contains("--concatenated") && without.errors.contains("kept 1 point"))
    #expect(try Tool.run("--concatenated", file).status == 0)
  }
}
