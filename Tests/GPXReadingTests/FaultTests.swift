import GPXReading
import Testing

@Suite("Every fault has its code, its place, its words, and the points before it")
struct FaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// What follows two whole points; or all, where `isAll`.
    var text: String
    var code: GPXReadError.Code
    var line: Int?
    var kept = 2
    var phrase: String
    var isAll = false
    var testDescription: String { name }
  }

  /// Lines 1 to 4; what a case adds begins on line 5.
  static let beginning = """
    <?xml version="1.0" encoding="UTF-8"?>
    <gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
    <trkpt lat="46.1" lon="9.1"><ele>900</ele></trkpt>
    <trkpt lat="46.2" lon="9.1"><ele>901</ele></trkpt>

    """
  static let end = "</trkseg></trk></gpx>"

  static let cases: [Case] = [
    Case(
      name: "DOCTYPE", text: "<!DOCTYPE gpx><gpx/>", code: .doctype, line: 1, kept: 0, phrase: "DOCTYPE not allowed",
      isAll: true),
    Case(
      name: "external DOCTYPE", text: "<!DOCTYPE gpx SYSTEM \"http://example.org/x.dtd\"><gpx/>", code: .doctype,
      line: 1, kept: 0,
      phrase: "DOCTYPE not allowed", isAll: true),
    Case(
      name: "more bare ampersands than a name plausibly has",
      text: "<name>\(String(repeating: "& ", count: 10_001))</name>\(end)",
      code: .undefinedEntity, line: 5, phrase: "\"&amp;\""),
    Case(
      name: "more undefined entities", text: "<name>\(String(repeating: "&x;", count: 10_001))</name>\(end)",
      code: .undefinedEntity, line: 5, phrase: "\"&x;\" is not defined"),
    Case(
      name: "control character in an attribute", text: "<a b=\"\u{1}\"/>\(end)", code: .invalidCharacter, line: 5,
      phrase: "control character"),
    Case(
      name: "control character in a comment", text: "<!-- \u{1} -->\(end)", code: .invalidCharacter, line: 5,
      phrase: "control character"),
    Case(
      name: "crossed tags", text: "<trkpt lat=\"1\" lon=\"2\"><ele></trkpt>\(end)", code: .malformed, line: 5,
      phrase: "expected </ele>, opened at line 5"),
    Case(name: "bare less-than", text: "<name>a < b</name>\(end)", code: .malformed, line: 5, phrase: "\"&lt;\""),
    Case(
      name: "a start tag without its end", text: "<trkpt lat=\"1\" lon=\"2\" <ele>1</ele></trkpt>\(end)",
      code: .malformed, line: 5, phrase: "a tag without a closing"),
    Case(
      name: "an end tag without its end", text: "<ele>1</ele <time/>\(end)", code: .malformed, line: 5,
      phrase: "a tag without a closing"),
    Case(
      name: "no quotes", text: "<trkpt lat=1 lon=\"2\"/>\(end)", code: .malformed, line: 5,
      phrase: "without a quoted value"),
    Case(name: "no value", text: "<trkpt lat/>\(end)", code: .malformed, line: 5, phrase: "without a quoted value"),
    Case(
      name: "less-than in an attribute", text: "<a b=\"<\"/>\(end)", code: .malformed, line: 5,
      phrase: "without a quoted value"),
    Case(
      name: "an attribute twice", text: "<trkpt lat=\"1\" lon=\"2\" lat=\"3\"/>\(end)", code: .malformed, line: 5,
      phrase: "\"lat\" twice"),
    Case(name: "hyphens in a comment", text: "<!-- -- ->\(end)", code: .malformed, line: 5, phrase: "comment"),
    Case(name: "an end of CDATA", text: "]]>\(end)", code: .malformed, line: 5, phrase: "CDATA"),
    Case(
      name: "a declaration inside", text: "<?xml version=\"1.0\"?>\(end)", code: .malformed, line: 5,
      phrase: "declaration in the middle"),
    Case(name: "an instruction without a name", text: "<?1 ?>\(end)", code: .malformed, line: 5, phrase: "instruction"),
    Case(name: "a bad name", text: "<a 1=\"2\"/>\(end)", code: .malformed, line: 5, phrase: ""),
    Case(
      name: "cut off", text: "<trkpt lat=\"1\" lon=\"2\">\n<ele>9", code: .truncated, line: 6,
      phrase: "the file ends early, inside <ele> opened at line 6"),
    Case(
      name: "cut off in a prefixed element", text: "<extensions xmlns:p=\"urn:p\"><p:hr>9", code: .truncated, line: 5,
      phrase: "inside <p:hr> opened at line 5"),
    Case(
      name: "cut off in the declaration", text: "<?xml version", code: .truncated, line: 1, kept: 0,
      phrase: "truncated before <gpx>", isAll: true),
    Case(
      name: "cut off in the root's tag", text: "<gpx version=\"1.1\"", code: .truncated, line: 1, kept: 0,
      phrase: "truncated before <gpx>", isAll: true),
    Case(name: "NUL bytes", text: "\u{0}\u{0}\u{0}", code: .nulByte, line: 5, phrase: "NUL byte"),
    Case(name: "NUL bytes, and more", text: "<ele>\u{0}</ele>\(end)", code: .nulByte, line: 5, phrase: "NUL byte"),
    Case(
      name: "only NUL bytes", text: "\u{0}\u{0}\u{0}\u{0}\u{0}", code: .nulByte, line: 1, kept: 0, phrase: "NUL byte",
      isAll: true),
    Case(
      name: "NUL bytes and more after the end", text: "\(end)\u{0}\u{0}x", code: .trailingContent, line: 5,
      phrase: "follows the end"),
    Case(
      name: "garbage after the end", text: "\(end)garb\u{7}age", code: .trailingContent, line: 5,
      phrase: "\"garb\u{fffd}age\" follows the end of <gpx>"),
    Case(
      name: "half a declaration after the end", text: "\(end)\n<?xml version=\"1.", code: .trailingContent, line: 6,
      phrase: "a second GPX document follows"),
    Case(
      name: "half a comment after the end", text: "\(end)<!-- \n", code: .trailingContent, line: 6,
      phrase: "an unfinished comment or instruction follows the end of <gpx>"),
    Case(
      name: "another root", text: "\(end)\n<gpx/>", code: .trailingContent, line: 6,
      phrase: "a second GPX document follows"
    ),
    Case(
      name: "another file", text: "\(end)\n<?xml version=\"1.0\"?><gpx/>", code: .trailingContent, line: 6,
      phrase: "a second GPX document follows"),
    Case(name: "empty", text: "", code: .empty, line: nil, kept: 0, phrase: "empty file", isAll: true),
    Case(name: "a mark only", text: "\u{feff}", code: .empty, line: nil, kept: 0, phrase: "empty file", isAll: true),
    Case(
      name: "white space only", text: " \r\n\t", code: .empty, line: nil, kept: 0, phrase: "empty file", isAll: true),
    Case(
      name: "another root element", text: "<kml:kml/>", code: .notGPX, line: 1, kept: 0,
      phrase: "root is <kml:kml>, expected <gpx>", isAll: true),
    Case(name: "no XML", text: "\nlat,lon\n1,2", code: .notGPX, line: 2, kept: 0, phrase: "not XML", isAll: true),
    Case(
      name: "text before the root", text: "<!-- --> text <gpx/>", code: .malformed, line: 1, kept: 0,
      phrase: "first tag", isAll: true),
    Case(
      name: "an encoding that is not read", text: "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><gpx/>",
      code: .encoding, line: 1, kept: 0,
      phrase: "\"Shift_JIS\" is not read", isAll: true),
    Case(
      name: "an encoding of the system's", text: "<?xml version='1.0' encoding = 'UTF-7//IGNORE'?><gpx/>",
      code: .encoding, line: 1,
      kept: 0, phrase: "\"UTF-7//IGNORE\" is not read", isAll: true),
  ]

  @Test("one after the other", arguments: cases)
  func fault(expected: Case) throws {
    let reading = Reading(expected.isAll ? expected.text : Self.beginning + expected.text)
    let fault = try #require(reading.fault)
    #expect(fault.code == expected.code)
    #expect(fault.line == expected.line)
    #expect((fault.column ?? 1) >= 1)
    #expect(fault.message.contains(expected.phrase), "\(fault.message)")
    #expect(reading.points.count == expected.kept)
    #expect(reading.document?.pointCount ?? 0 == expected.kept)
    // Nothing of libxml2's own words.
    #expect(!fault.message.contains("xml") || fault.message.contains("<?xml"))
  }

  @Test(
    "bytes that aren't text in their encoding are replaced, and the rest is read",
    arguments: [
      ("", [0xff]), ("", [0xc3]), ("", [0xe4]), ("", [0xe4, 0x62, 0xfc]),
      ("windows-1253", [0xaa]),
    ] as [(String, [UInt8])])
  func bytes(encoding: String, bytes: [UInt8]) throws {
    let beginning = encoding.isEmpty ? Self.beginning : Self.beginning.replacing("UTF-8", with: encoding)
    let text = Array((beginning + "<name>H").utf8) + bytes + Array("h</name>\(Self.end)".utf8)
    let reading = Reading(text)
    #expect(reading.fault == nil)
    let warning = try #require(reading.document?.warnings.first { $0.code == .entityReadLiterally })
    #expect(warning.count == 1 && warning.line == 5)
    #expect(reading.points.count == Reading(Self.beginning + Self.end).points.count)
    for size in [1, 7, 64] { #expect(Reading(text, longestRead: size) == reading) }
  }

  @Test("a bare less-than in a name is read literally", arguments: ["Col < 2000 m", "a <3", "x <\ny", "< 1 & < 2"])
  func bareLessThan(name: String) throws {
    let text = Array(
      (Self.beginning.replacing("<trkseg>", with: "<name>\(name)</name><trkseg>") + Self.end).utf8)
    let reading = Reading(text)
    #expect(reading.fault == nil)
    #expect(reading.document?.tracks.first?.name == name)
    #expect(reading.document?.warnings.map(\.code) == [.entityReadLiterally])
    #expect(reading.points.count == 2)
    for size in [1, 7, 64] { #expect(Reading(text, longestRead: size) == reading) }
  }

  @Test("names that are Latin-1 under a declaration of UTF-8 are read, and those in UTF-8 beside them")
  func latin1() throws {
    let name = { (bytes: [UInt8]) in Array("<trk><name>".utf8) + bytes + Array("</name></trk>".utf8) }
    let latin1: [UInt8] = [0x48, 0xf6, 0x68, 0x65, 0x6e, 0x77, 0x65, 0x67]
    let reading = Reading(
      Array("<gpx version=\"1.1\">".utf8) + name(Array("Brücke".utf8)) + name(latin1) + name(Array("Straße".utf8))
        + Array("</gpx>".utf8))
    #expect(reading.document?.tracks.map(\.name) == ["Brücke", "Höhenweg", "Straße"])
  }

  @Test("half a pair of surrogates in UTF-8 is no text in any encoding")
  func surrogate() {
    let text = Array((Self.beginning + "<name>").utf8) + [0xed, 0xa0, 0x80] + Array("</name>\(Self.end)".utf8)
    let reading = Reading(text)
    // It is a character to some versions of libxml2.
    #expect(reading.fault == nil || reading.fault?.code == .invalidCharacter && reading.fault?.line == 5)
    #expect(reading.points.count == 2)
  }

  @Test("half a pair of surrogates", arguments: [[0xd8, 0x3d], [0xdd, 0x7e]] as [[UInt8]])
  func surrogates(unit: [UInt8]) {
    func wide(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] } }
    let text = Self.beginning.replacing("UTF-8", with: "UTF-16")
    let reading = Reading(wide(text + "<name>") + unit + wide("</name>" + Self.end))
    #expect(reading.fault == nil)
    #expect(reading.points.count == Reading(Self.beginning + Self.end).points.count)
  }

  @Test(
    "UTF-32 and EBCDIC are refused by name",
    arguments: [
      ("UTF-32", [0xff, 0xfe, 0, 0]), ("UTF-32", [0, 0, 0xfe, 0xff]), ("UTF-32", [0, 0, 0, 0x3c]),
      ("UTF-32", [0x3c, 0, 0, 0]),
      ("EBCDIC", [0x4c, 0x6f, 0xa7, 0x94]),
    ] as [(String, [UInt8])])
  func wide(name: String, bytes: [UInt8]) {
    let error = Reading(bytes + [0x3c, 0, 0, 0, 0x67, 0, 0, 0]).error
    #expect(error?.code == .encoding)
    #expect(error?.message.contains("\"\(name)\"") == true)
  }

  @Test("an archive that is cut or damaged keeps what was unpacked")
  func archive() throws {
    let archive = Gzip.stored(Array((Self.beginning + Self.end).utf8))
    let cut = Reading(Array(archive.dropLast(20)))
    #expect(cut.fault?.code == .gzip)
    #expect(cut.fault?.message.contains("truncated") == true)
    #expect(cut.points.count == 2)
    var damaged = archive
    damaged[damaged.count - 6] ^= 1
    let reading = Reading(damaged)
    #expect(reading.fault?.code == .gzip)
    #expect(reading.points.count == 2)
  }

  @Test("NUL bytes and white space after the end are a warning")
  func padding() {
    for padding in ["\u{0}", "\n\u{0}\u{0}\n", String(repeating: "\u{0}", count: 600_000)] {
      let reading = Reading(Self.beginning + Self.end + padding)
      #expect(reading.fault == nil)
      #expect(reading.document?.warnings.map(\.code) == [.paddingAfterEnd])
    }
  }

  @Test("comments and instructions around the root are valid")
  func comments() {
    let reading = Reading("<?xml version=\"1.0\"?><?a b?><!-- c --><gpx><trk/></gpx>\n<!-- d --><?e f?>\n")
    #expect(reading.fault == nil)
    #expect(reading.document?.tracks.count == 1)
  }

  @Test("every code is reached by some test here or beside")
  func codes() {
    let reached = Set(Self.cases.map(\.code))
    let elsewhere: Set<GPXReadError.Code> = [
      .cannotOpen, .readFailed, .gzip, .limit, .strict, .noTrackPoints, .outOfMemory,
    ]
    let all: Set<GPXReadError.Code> = [
      .cannotOpen, .readFailed, .empty, .notGPX, .doctype, .malformed, .invalidCharacter, .undefinedEntity, .encoding,
      .truncated, .nulByte, .trailingContent, .limit, .gzip, .noTrackPoints, .outOfMemory, .strict,
    ]
    #expect(reached.union(elsewhere) == all)
    #expect(Set(all.map(\.rawValue)).count == all.count)
  }

  @Test("an error has its position")
  func description() {
    #expect(GPXReadError(.empty, "m").description == "m")
    #expect(GPXReadError(.empty, "m", line: 3).description == "line 3: m")
    #expect(GPXReadError(.empty, "m", line: 3, column: 4).description == "line 3, column 4: m")
  }
}
