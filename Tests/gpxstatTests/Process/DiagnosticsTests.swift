import Foundation
import Testing

@Suite("Messages on standard error")
struct DiagnosticsTests {
  @Test("file, line, column, what, and how much was kept")
  func partial() throws {
    let file = Tool.fixture("broken/truncated.gpx")
    let result = try Tool.run(file)
    #expect(
      result.errors
        == "gpxstat: \(file):39:18: error: the file ends early, inside <ele> opened at line 39; kept 8 points\n")
  }

  @Test("one point is a point")
  func onePoint() throws {
    let scratch = try TemporaryFolder()
    let file = try scratch.write("one.gpx", "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"1\"/>")
    #expect(try Tool.run(file).errors.hasSuffix("; kept 1 point\n"))
  }

  @Test("nothing kept, nothing said of it", arguments: ["empty.gpx", "not-gpx.kml", "missing.gpx"])
  func failed(name: String) throws {
    let file = Tool.fixture("broken/\(name)")
    let result = try Tool.run(file)
    #expect(result.errors.hasPrefix("gpxstat: \(file):"))
    #expect(result.errors.contains(": error: ") && !result.errors.contains("kept"))
    #expect(result.messages.count == 1)
  }

  @Test("the system's own words for what the system refused")
  func system() throws {
    let scratch = try TemporaryFolder()
    #expect(try Tool.run(scratch.path + "/missing.gpx").errors.lowercased().contains("no such file or directory"))
    #expect(try Tool.run(scratch.path).errors.contains("no .gpx or .gpx.gz files in this folder"))
    let loop = scratch.path + "/loop.gpx"
    try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
    let result = try Tool.run(loop)
    #expect(result.status == 1 && result.errors.lowercased().contains("symbolic links"))
  }

  @Test(
    "control characters in names are shown, not sent", arguments: ["a\u{1B}[31m.gpx", "line\nfeed.gpx", "bell\u{7}"])
  func controlCharacters(name: String) throws {
    let scratch = try TemporaryFolder()
    let file = try scratch.write(name, "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"1\"/>")
    for path in [file, file + "-missing"] {
      let result = try Tool.run(path)
      #expect(result.status == 1 && result.messages.count == 1)
      #expect(result.errors.unicodeScalars.dropLast().allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  @Test("no text of the parser's library reaches the screen", arguments: ["doctype.gpx", "wrong-end-tag.gpx"])
  func ownWords(name: String) throws {
    let result = try Tool.run(Tool.fixture("broken/\(name)"))
    for word in ["parser error", "xmlParse", "Extra content", "EntityRef"] {
      #expect(!result.errors.contains(word))
    }
  }
}
