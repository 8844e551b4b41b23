import GPXReading
import Testing
import TrackModel

@Suite("Consecutive recordings are read as one on request")
struct ConcatenatedTests {
  private var options: ReadingOptions {
    var options = ReadingOptions()
    options.readsConcatenated = true
    return options
  }

  private func recording(_ latitude: Int, declaration: String = "<?xml version=\"1.0\"?>\n") -> String {
    "\(declaration)<gpx creator=\"c\(latitude)\"><trk><name>n\(latitude)</name><trkseg>\n<trkpt lat=\"\(latitude)\" lon=\"2\"/></trkseg></trk></gpx>"
  }

  @Test(
    "with and without declarations, blanks and marks between them",
    arguments: ["", "\n", "\n\n  ", "\u{feff}", "<!-- -->"])
  func several(between: String) {
    for declaration in ["<?xml version=\"1.0\"?>\n", ""] where between != "<!-- -->" || declaration.isEmpty {
      let text = (1...4).map { recording($0, declaration: declaration) }.joined(separator: between)
      for length in [1, 7, .max] {
        let reading = Reading(Array(text.utf8), longestRead: length, options)
        #expect(reading.fault == nil)
        #expect(reading.points.map(\.latitude) == [1, 2, 3, 4])
        #expect(reading.document?.tracks.map(\.name) == ["n1", "n2", "n3", "n4"])
        #expect(reading.document?.creator == "c1")
        #expect(reading.document?.recordingCount == 4)
        #expect(reading.stretches.map(\.track) == [0, 1, 2, 3])
      }
    }
  }

  @Test("every fixture twice, with itself", arguments: Fixture.devices)
  func twice(file: String) throws {
    let bytes = try Fixture.bytes(file)
    let once = Reading(bytes)
    let twice = Reading(bytes + bytes, options)
    #expect(twice.fault == nil)
    #expect(twice.points == once.points + once.points)
    #expect(twice.document?.tracks == (once.document?.tracks ?? []) + (once.document?.tracks ?? []))
  }

  @Test("alone it is as it would be without", arguments: Fixture.all)
  func once(file: String) throws {
    let bytes = try Fixture.bytes(file)
    #expect(Reading(bytes, options) == Reading(bytes))
  }

  @Test("places are those of the whole stream")
  func places() throws {
    let reading = Reading(recording(1) + "\n\n" + recording(2).dropLast(20), options)
    let fault = try #require(reading.fault)
    // Three lines each, and an empty one between.
    #expect(fault.line == 7)
    #expect(fault.message == "the file ends early, inside <trkseg> opened at line 6")
    #expect(reading.points.count == 2)
    let sameLine = Reading("<gpx/>  <gpx><a b></gpx>", options)
    #expect(sameLine.fault?.line == 1)
    #expect((sameLine.fault?.column ?? 0) > 15)
  }

  @Test(
    "anything else after recordings is a fault",
    arguments: [("garbage", GPXReadError.Code.notGPX), ("<kml/>", .notGPX), ("<!DOCTYPE gpx><gpx/>", .doctype)])
  func garbage(text: String, code: GPXReadError.Code) {
    let reading = Reading(recording(1) + "\n" + text, options)
    #expect(reading.fault?.code == code)
    #expect(reading.fault?.line == 4)
    #expect(reading.points.count == 1)
  }

  @Test(
    "NUL bytes, comments and white space may follow the last recording",
    arguments: ["\u{0}\u{0}", "\n<!-- end -->\n", " \n"])
  func padding(text: String) {
    let reading = Reading(recording(1) + text, options)
    #expect(reading.fault == nil)
    #expect(reading.document?.recordingCount == 1)
  }

  @Test("in UTF-16, and packed, each in an archive of its own")
  func wideAndPacked() {
    let wide: [UInt8] = (1...2).flatMap {
      [0xff, 0xfe] + recording($0).utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    }
    #expect(Reading(wide, options).points.map(\.latitude) == [1, 2])
    let packed = (1...2).flatMap { Gzip.stored(Array(recording($0).utf8)) }
    #expect(Reading(packed, options).points.map(\.latitude) == [1, 2])
  }

  @Test("a first recording in plain bytes, a second in an encoding of its own")
  func changingEncoding() {
    let second: [UInt8] =
      Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><gpx><trk><name>".utf8) + [0xfc]
      + Array("</name></trk></gpx>".utf8)
    #expect(Reading(Array(recording(1).utf8) + second, options).document?.tracks.map(\.name) == ["n1", "ü"])
    let third = Array(recording(3, declaration: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>").utf8)
    let reading = Reading(second + third, options)
    #expect(reading.points.map(\.latitude) == [3])
    #expect(reading.count(of: .wrongEncoding) == 1)
  }
}
