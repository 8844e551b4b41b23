import Foundation
import Testing

@Suite("A plan adds up as it is printed")
struct PlanTests {
  /// A level course of 10 km without elevations.
  private static let level = """
    <gpx><rte><rtept lat="46.5" lon="7.9"/><rtept lat="46.52" lon="7.9"/><rtept lat="46.54" lon="7.9"/>
    <rtept lat="46.56" lon="7.9"/><rtept lat="46.59" lon="7.9"/></rte></gpx>
    """

  @Test("arrival is the start plus the time on feet and the rests")
  func arrival() throws {
    let hike = Tool.fixture("ridge-loop.gpx")
    let start = ["--start", "07:00", "--today", "2026-06-20", "--timezone", "+02:00"]
    let text = try Tool.run(["plan"] + start + ["--every", "0", hike, hike]).text
    let total = try #require(text.firstMatch(of: /, ([0-9]+) h ([0-9]+) with ([0-9]+) min of rests/))
    let onFeet = try #require(text.firstMatch(of: /([0-9]+) h ([0-9]+) on feet/))
    let likely = try #require(text.firstMatch(of: /end .* ([0-9]+):([0-9]+)  +[0-9]+:[0-9]+\n/))
    let hours = { (hours: Substring, minutes: Substring) in 60 * (Int(hours) ?? 0) + (Int(minutes) ?? 0) }
    #expect(hours(likely.1, likely.2) == 7 * 60 + hours(total.1, total.2))
    #expect(hours(total.1, total.2) == hours(onFeet.1, onFeet.2) + (Int(total.3) ?? 0))
  }

  @Test("a course without elevations is planned as level ground, and says so")
  func level() throws {
    let folder = try TemporaryFolder()
    try folder.write("course.gpx", Self.level)
    let text = try Tool.run(["plan", "course.gpx"], in: folder.path).text
    #expect(text.contains("no elevations in the file: planned as level ground, so expect"))
    let hike = Tool.fixture("ridge-loop.gpx")
    #expect(!(try Tool.run(["plan", hike]).text.contains("planned as level ground")))
  }

  @Test("a planned track beside its recording is one course")
  func planned() throws {
    let folder = try TemporaryFolder()
    let recording = try String(contentsOfFile: Tool.fixture("ridge-loop.gpx"), encoding: .utf8)
    let track = try #require(recording.firstMatch(of: /(?s)<trk>.*<\/trk>/)).output
    let plan = track.replacing(/<time>[^<]*<\/time>/, with: "")
    try folder.write("both.gpx", recording.replacing(track, with: plan + track, maxReplacements: 1))
    let rows = { (file: String) in
      try Tool.run(["plan", "--every", "0", file], in: folder.path).text.split(separator: "\n").dropFirst().first
    }
    #expect(try rows("both.gpx") == rows(Tool.fixture("ridge-loop.gpx")))
  }

  @Test("a match without hikes says so, and shows no empty columns")
  func noHikes() throws {
    let folder = try TemporaryFolder()
    try folder.write("hikes/note.txt", "")
    let outcome = try Tool.run(
      ["match", "--today", "2026-06-06", Tool.fixture("ridge-loop.gpx"), "hikes"], in: folder.path)
    #expect(outcome.text.contains("no hikes or runs to compare with from 2026-04-12 to 2026-06-06"))
    #expect(!outcome.text.contains("n/a"))
  }
}
