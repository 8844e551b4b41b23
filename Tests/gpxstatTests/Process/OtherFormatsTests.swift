import Foundation
import Testing

@testable import gpxstat

@Suite("Recordings in other formats, through GPSBabel", .enabled(if: Tool.program("gpsbabel") != nil))
struct OtherFormatsTests {
  private func total(_ outcome: Tool.Outcome) throws -> NSDictionary {
    let records = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [NSDictionary])
    return try #require(records.first?["total"] as? NSDictionary)
  }

  @Test("The pipes of the help give the figures of the recording itself", arguments: ["fit", "tcx", "kml"])
  func pipes(ending: String) throws {
    let folder = try TemporaryFolder()
    let formats = ["fit": "garmin_fit", "tcx": "gtrnctr", "kml": "kml"]
    let format = try #require(formats[ending])
    let hike = Tool.fixture("ridge-loop.gpx")
    let made = try Tool.shell("gpsbabel -i gpx -f \"$1\" -o \(format) -F hike.\(ending)", [hike], in: folder.path)
    try #require(made.status == 0)

    let lines = HelpTopic.input.text.split(separator: "\n").filter { $0.contains("-f hike.\(ending) ") }
    let line = String(try #require(lines.first)).replacing("| gpxstat -", with: "| \"$1\" --json -")
    let piped = try Tool.shell(line, [Tool.path], in: folder.path)
    #expect(piped.status == 0)
    let found = try total(piped)
    let original = try total(try Tool.run("--json", hike))
    for key in ending == "kml" ? ["distance_m"] : ["distance_m", "elapsed_s"] {
      let one: Double = try #require(found[key] as? Double)
      let other: Double = try #require(original[key] as? Double)
      #expect(abs(one - other) <= 0.002 * other, "\(key)")
    }
  }

  @Test("Heart rates come along")
  func heartRate() throws {
    let points = (0..<60).map { index in
      """
      <Trackpoint><Time>2026-06-01T07:\(index < 10 ? "0" : "")\(index):00Z</Time><Position>
      <LatitudeDegrees>\(47 + Double(index) * 5e-4)</LatitudeDegrees><LongitudeDegrees>11.5</LongitudeDegrees></Position>
      <AltitudeMeters>\(600 + index * 5)</AltitudeMeters><HeartRateBpm><Value>\(110 + index % 20)</Value></HeartRateBpm>
      </Trackpoint>
      """
    }
    let folder = try TemporaryFolder()
    try folder.write(
      "hike.tcx",
      """
      <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
      <Activity Sport="Other"><Id>2026-06-01T07:00:00Z</Id><Lap StartTime="2026-06-01T07:00:00Z"><Track>
      \(points.joined(separator: "\n"))
      </Track></Lap></Activity></Activities></TrainingCenterDatabase>
      """)
    let piped = try Tool.shell(
      "gpsbabel -i gtrnctr -f hike.tcx -o gpx,garminextensions -F - | \"$1\" --json -", [Tool.path], in: folder.path)
    let heartRate = try #require(try total(piped)["heart_rate"] as? NSDictionary)
    #expect(heartRate["max_bpm"] as? Double == 129)
  }
}
