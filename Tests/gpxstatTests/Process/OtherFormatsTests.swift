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
    for key in ["distance_m", "elapsed_s"] {
      let one: Double = try #require(found[key] as? Double)
      let other: Double = try #require(original[key] as? Double)
      #expect(abs(one - other) <= 0.002 * other, "\(key)")
    }
    if ending != "kml" { #expect(found["heart_rate"] is NSDictionary) }
  }
}
