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

  /// Every pair of bytes, alone and within text: each kind of valid and invalid sequence begins with one.
  @Test func travelsAsAnArgumentByteByByte() {
    var arguments: Set<[Unicode.Scalar]> = []
    for first in UInt8(1)...255 {
      for second in UInt8(1)...255 {
        for name in [[first, second], [0x61, first, second, 0xA9, 0x2E]] {
          let argument = FileName(name).argument
          #expect(FileName(argument).bytes == name)
          arguments.insert(Array(argument.unicodeScalars))
        }
      }
    }
    #expect(arguments.count == 2 * 255 * 255)
    #expect(FileName("caf\u{E9} \u{65e5}.gpx").argument == "caf\u{E9} \u{65e5}.gpx")
  }

  @Test func hasAnEndingInAnyCase() {
    #expect(FileName("a.FIT").hasEnding("fit") && FileName("a.tcx.GZ").hasEnding("tcx"))
    #expect(!FileName("afit").hasEnding("fit") && !FileName("a.fit.bak").hasEnding("fit"))
  }

  @Test func isOrderedByBytes() {
    let names = ["b", "a", "Z", "é", "a/b", "a.b"].map { FileName($0) }
    #expect(names.sorted().map(\.text) == ["Z", "a", "a.b", "a/b", "b", "é"])
  }
}
