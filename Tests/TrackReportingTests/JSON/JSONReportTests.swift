import Foundation
import GPXAnalysis
import Testing
import TrackReporting

@Suite("JSON, on one line or indented")
struct JSONReportTests {
  @Test("as it was found right")
  func golden() throws {
    try Golden.expect(JSONReport().element(try Golden.summary("devices/polar.gpx")) + "\n", in: "polar.json")
    try Golden.expect(JSONReport().line(try Golden.summary("broken/truncated.gpx")) + "\n", in: "truncated.ndjson")
    let failure = FileSummary(file: "gone.gpx", failure: GPXReadError(.cannotOpen, "no such file"))
    try Golden.expect(JSONReport().line(failure) + "\n", in: "gone.ndjson")
  }

  @Test("both are the same object", arguments: ["devices/strava.gpx", "devices/route.gpx", "broken/odd-values.gpx"])
  func same(name: String) throws {
    let summary = try Golden.summary(name)
    let line = JSONReport().line(summary)
    let element = JSONReport().element(summary)
    let objects = try [line, element].map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary }
    #expect(objects[0] != nil && objects[0] == objects[1])
    #expect(!line.utf8.contains(UInt8(ascii: "\n")))
    #expect(element.split(separator: "\n").allSatisfy { $0.hasPrefix("  ") })
  }

  @Test(
    "names come back as they were, on one line", arguments: ["a \"b\" \\ c", "line\nfeed\r\u{1B}[31m", "\u{2028}🥾/é"])
  func names(name: String) throws {
    var summary = try Golden.summary("devices/strava.gpx")
    summary.total?.name = name
    let line = JSONReport().line(summary)
    #expect(line.utf8.allSatisfy { $0 >= 0x20 })
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    let found = (object?["total"] as? [String: Any])?["name"] as? String
    #expect(found == name)
  }
}
