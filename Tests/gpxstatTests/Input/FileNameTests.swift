import Testing

@testable import gpxstat

@Suite("The name of a file")
struct FileNameTests {
  @Test(arguments: ["a.gpx", "A.GPX", "b.Gpx.gZ", "a b.gpx", ".gpx", "\u{65e5}.gpx"])
  func isKnownForARecording(_ name: String) {
    #expect(FileName(name).isGPX)
  }

  @Test(arguments: ["a.gpx.txt", "gpx", "a.gpz", "", "a.gpx.gz.bak", "agpx", "a.gp\u{445}"])
  func isKnownForSomethingElse(_ name: String) {
    #expect(!FileName(name).isGPX)
  }

  @Test(arguments: [("a", "b", "a/b"), ("a/", "b", "a/b"), ("/", "b", "/b")])
  func growsToAPath(_ folder: String, _ name: String, _ path: String) {
    #expect(FileName(folder).appending(FileName(name)) == FileName(path))
  }

  @Test func keepsBytesThatAreNotUTF8() {
    let name = FileName([0x61, 0xff, 0x2e] + Array("gpx".utf8))
    #expect(name.text == "a\u{FFFD}.gpx")
    #expect(name.isGPX)
    let length = name.withSystemName { start in (0..<100).first { start[$0] == 0 } }
    #expect(length == 6)
  }

  @Test func isOrderedByBytes() {
    let names = ["b", "a", "Z", "é", "a/b", "a.b"].map { FileName($0) }
    #expect(names.sorted().map(\.text) == ["Z", "a", "a.b", "a/b", "b", "é"])
  }
}
