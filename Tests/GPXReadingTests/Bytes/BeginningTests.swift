import Testing

@testable import GPXReading

@Suite("What is wrong with the head of a file costs no point")
struct BeginningTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var head: String
    var codes: [GPXWarning.Code]
    var testDescription: String { head.debugDescription }
  }

  static let recording = "<gpx><trk><name>é</name><trkseg><trkpt lat=\"1\" lon=\"2\"/></trkseg></trk></gpx>"
  static let good = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

  static let cases: [Case] = [
    Case(head: "", codes: []), Case(head: "\u{feff}", codes: []), Case(head: good, codes: []),
    Case(head: "<?xml version=\"1.0.0\"?>\n", codes: [.badDeclaration]),
    Case(head: "<?xml version='2'\nencoding=UTF-8?>", codes: [.badDeclaration]),
    Case(head: "<?xml?>\n\n", codes: [.badDeclaration]), Case(head: "<?XML ?>", codes: [.badDeclaration]),
    Case(head: "\n <?xml encoding='utf8'>", codes: [.blankBeforeDeclaration, .badDeclaration]),
    Case(head: "<?xml version=\"1.0\" ", codes: [.badDeclaration]),
    Case(head: "\(good)\n\(good)\n", codes: [.badDeclaration]),
    Case(head: "\(good) \(good)\(good)\n", codes: [.badDeclaration, .badDeclaration]),
    Case(head: "<?xml encoding='UTF-16'?>\n\(good)\n", codes: [.wrongEncoding, .badDeclaration]),
    Case(head: "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n\(good)\n", codes: [.textBeforeStart]),
    Case(head: "Warning: é is deprecated on line 7\n", codes: [.textBeforeStart]),
    Case(head: "\u{200b}\(good)", codes: [.textBeforeStart]),
    Case(head: "x <?xml?>\n", codes: [.textBeforeStart, .badDeclaration]),
    Case(head: "\u{feff}<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", codes: [.wrongEncoding]),
    Case(head: "<?xml version=\"1.0\" encoding=\"UTF_8\"?>", codes: []),
  ]

  @Test("read in the same way from every source", arguments: cases)
  func head(expected: Case) throws {
    let bytes = Array((expected.head + Self.recording).utf8)
    for longestRead in [1, 7, Int.max] {
      let reading = Reading(bytes, longestRead: longestRead)
      #expect(reading.fault == nil)
      #expect(reading.points.count == 1)
      let document = try #require(reading.document)
      #expect(document.tracks.first?.name == "é")
      let told = document.warnings.flatMap { Array(repeating: $0.code, count: $0.count) }
      #expect(told.map(\.rawValue).sorted() == expected.codes.map(\.rawValue).sorted())
    }
  }

  @Test("positions after it are those of the file", arguments: cases)
  func places(expected: Case) throws {
    let text = expected.head + Self.recording.replacing("</trkseg>", with: "&</trkseg>")
    let warnings = try #require(Reading(text).document?.warnings)
    let spoilt = try #require(warnings.first { $0.code == .entityReadLiterally })
    let marked = text.replacing("\u{feff}", with: "").split(separator: "&")[0]
    let lines = marked.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(spoilt.line == lines.count)
    // libxml2 is at the position after the "&".
    #expect(spoilt.column == (lines.last?.unicodeScalars.count ?? 0) + 2)
  }

  @Test("in another encoding, after a declaration that is skipped")
  func decoded() {
    let head = "<?xml encoding='windows-1252' version='1.0'?>\n"
    let bytes = Array((head + Self.recording).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    let reading = Reading(bytes)
    #expect(reading.document?.tracks.first?.name == "é")
    #expect(reading.count(of: .badDeclaration) == 1)
    #expect(reading.count(of: .wrongEncoding) == 0)
  }

  @Test(
    "not what is something else",
    arguments: [
      ("{\"a\": 1}", .notGPX), ("PK\u{3}\u{4}\(recording)", .notGPX), ("<!doctype HTML>\n<html/>", .notGPX),
      ("\n<!DOCTYPE html>", .notGPX), ("<!DOCTYPE gpx>\(recording)", .doctype),
      (String(repeating: "x", count: 5000) + recording, .notGPX),
      (String(repeating: "<?xml?>", count: 100) + recording, .malformed), ("<?xml version=\"1.0\"", .truncated),
      ("<?xml version=\"1.0\"\0\0", .nulByte), ("<?xml version=\"1.0\" encoding=\"EBCDIC\"?>", .encoding),
    ] as [(String, GPXReadError.Code)])
  func refused(text: String, code: GPXReadError.Code) {
    let reading = Reading(text)
    #expect(reading.error?.code == code)
    #expect(reading.points.isEmpty)
  }

  @Test(
    "what is something else by its mark is named, with a command that makes GPX of it",
    arguments: [
      ("\u{e}\u{20}xxxxxx.FIT\u{1}", "a FIT file, not GPX; convert it: gpsbabel -i garmin_fit -f FILE -o gpx"),
      ("PK\u{3}\u{4}x", "a zip archive, not GPX; extract its files: bsdtar -xf FILE"),
      ("BZh91AY", "compressed by bzip2; only gzip is read here: bzip2 -d FILE"),
      ("lat,lon\n", "not a GPX file (not XML)"), ("PK", "not a GPX file (not XML)"),
    ])
  func otherFormats(text: String, message: String) throws {
    let error = try #require(Reading(text).error)
    #expect(error.code == .notGPX && error.message.hasPrefix(message))
  }

  @Test("between recordings, text is a fault")
  func betweenRecordings() {
    var options = ReadingOptions()
    options.readsConcatenated = true
    let reading = Reading("x\(Self.recording)\nx\(Self.recording)", options)
    #expect(reading.points.count == 1)
    #expect(reading.fault?.code == .notGPX)
    #expect(reading.count(of: .textBeforeStart) == 1)
  }
}
