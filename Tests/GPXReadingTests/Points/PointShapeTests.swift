import TestSupport
import Testing
import TrackModel

@testable import GPXReading

@Suite("Points that are read by their shape are what the parser makes of them")
struct PointShapeTests {
  /// Everything that a reader returns and reports, with positions.
  private struct Told: Equatable {
    var reading: Reading
    var warnings: [GPXWarning]
  }

  private func told(_ bytes: [UInt8], _ options: ReadingOptions, usesFastPath: Bool) -> Told {
    var options = options
    options.usesFastPath = usesFastPath
    var warnings: [GPXWarning] = []
    let reading = Reading(GPXReader(bytes: bytes, options: options), onWarning: { warnings.append($0) })
    return Told(reading: reading, warnings: warnings)
  }

  private func expectSame(_ bytes: [UInt8], _ options: ReadingOptions = .init()) {
    let (parsed, read) = (told(bytes, options, usesFastPath: false), told(bytes, options, usesFastPath: true))
    if parsed != read { Issue.record("\(String(decoding: bytes.prefix(4000), as: UTF8.self))\n\(parsed)\n\(read)") }
  }

  @Test("every fixture", arguments: Fixture.all)
  func fixtures(name: String) throws {
    expectSame(try Fixture.bytes(name))
  }

  static let points = [
    "\n<trkpt lat=\"46.5\" lon=\"7.9\">\n<ele>900.5</ele>\n<time>2026-06-01T07:00:00Z</time></trkpt>",
    "<trkpt lon='7.9' lat='46.5'><ele> 900 </ele><extensions><g:hr>1</g:hr>a<x> b </x><fix>2d</fix></extensions></trkpt>",
  ]

  @Test("a byte of a point is another one", arguments: points)
  func anotherByte(point: String) {
    let values: [UInt8] =
      Effort.isFull
      ? Array(0...255) : [0, 0x0a, 0x0d, 0x20, 0x22, 0x26, 0x2d, 0x2e, 0x30, 0x3c, 0x3e, 0x5d, 0x61, 0xc3]
    let before = "<gpx xmlns:g='g'><trk><trkseg>" + String(repeating: point, count: 3)
    var bytes = Array((before + String(repeating: point, count: 3) + "</trkseg></trk></gpx>").utf8)
    for index in before.utf8.count..<(before.utf8.count + point.utf8.count) {
      let original = bytes[index]
      for value in values where value != original {
        bytes[index] = value
        expectSame(bytes)
      }
      bytes[index] = original
    }
  }

  @Test("recorders of every kind, faults among them", arguments: 0..<(Effort.isFull ? 20_000 : 600))
  func recorders(seed: Int) {
    var recorder = Recorder(seed: UInt64(seed))
    var options = ReadingOptions()
    options.isStrict = recorder.one(in: 10)
    if recorder.one(in: 10) { options.limits.textBytes = 6 }
    if recorder.one(in: 10) { options.limits.segments = 2 }
    if recorder.one(in: 10) { options.limits.bufferedBytes = 4096 }
    options.readsConcatenated = recorder.one(in: 5)
    expectSame(recorder.recording(), options)
  }

  /// How many shapes are known at the end, and how many points in a row were not read by one.
  private func shapes(_ text: String) throws -> (known: Int, missed: Int)? {
    let bytes = Array(gpx(text).utf8)
    var shapes: (known: Int, missed: Int)?
    _ = try GPXParse.run(MemorySource(bytes), options: .init(), onWarning: nil) { _ in
    } atEnd: { handler in
      shapes = (handler.fastPath.shapes.count, handler.fastPath.missCount)
    }
    return shapes
  }

  @Test("points of one recorder need no parser, be they all alike or of two kinds by turns")
  func used() throws {
    let plain = String(repeating: Self.points[0], count: 100)
    let byTurns = String(
      repeating: Self.points[0] + "\n<trkpt lat=\"46.5\" lon=\"7.9\"><ele>9</ele></trkpt>", count: 50)
    let (alike, mixed) = (try #require(try shapes(plain)), try #require(try shapes(byTurns)))
    #expect(alike == (1, 0))
    #expect(mixed == (2, 0))
  }

  @Test("points of which each is another kind are left to the parser")
  func unlike() throws {
    let text = (0..<100).map { "<trkpt lat=\"46.5\" lon=\"7.9\"><ele>9</ele><x\($0)/></trkpt>" }.joined()
    let unlike = try #require(try shapes(text))
    #expect(unlike.missed == 100)
  }

  @Test("the consumer's error ends the reading at once")
  func consumerError() {
    struct Enough: Error {}
    let bytes = Array(("<gpx><trk><trkseg>" + String(repeating: Self.points[0], count: 5000)).utf8)
    for limit in [1, 700, 1024] {
      var count = 0
      #expect(throws: Enough.self) {
        try GPXReader(bytes: bytes).forEachBatch { batch in
          count += batch.points.count
          if count >= limit { throw Enough() }
        }
      }
      #expect(count < limit + 512)
    }
  }
}

/// Writes recordings in the various styles of recorders, with occasional faults.
private struct Recorder {
  private var random: SplitMix64
  private let lineEnd: String
  private let indent: String
  private let prefix: String
  private let quote: String
  private let sensors: String
  private let isOdd: Bool
  /// Whether every other point has no elevation.
  private let takesTurns: Bool

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    lineEnd = ["\n", "", "\r\n", " ", "\n\n"].randomElement(using: &random) ?? ""
    indent = ["  ", "", "\t"].randomElement(using: &random) ?? ""
    prefix = Int.random(in: 0..<6, using: &random) == 0 ? "g:" : ""
    quote = Bool.random(using: &random) ? "\"" : "'"
    sensors = ["", "gpxtpx:", "ns3:", "undeclared:"].randomElement(using: &random) ?? ""
    isOdd = Bool.random(using: &random)
    takesTurns = Int.random(in: 0..<4, using: &random) == 0
  }

  mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  mutating func recording() -> [UInt8] {
    let namespace = "http://www.topografix.com/GPX/1/1"
    var text = "<?xml version=\"1.0\"?>\(lineEnd)<\(prefix)gpx creator=\"t\" "
    text += prefix.isEmpty ? "xmlns=\"\(namespace)\"" : "xmlns:g=\"\(namespace)\""
    text += " xmlns:gpxtpx=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\" xmlns:ns3=\"urn:x\">"
    text += tag("trk") + tag("name") + "A" + tag("/name")
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      text += one(in: 8) ? "<\(prefix)trkseg xmlns:ns3=\"urn:y\">" : tag("trkseg")
      for index in 0..<Int.random(in: 0...60, using: &random) { text += point(index) }
      text += tag("/trkseg")
    }
    text += tag("/trk") + tag("/gpx")
    var bytes = Array(text.utf8)
    if isOdd, one(in: 3) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
    if isOdd, one(in: 3) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
    }
    return bytes
  }

  private func tag(_ name: String) -> String {
    lineEnd + indent + (name.hasPrefix("/") ? "</\(prefix)\(name.dropFirst())>" : "<\(prefix)\(name)>")
  }

  private mutating func element(_ name: String, _ text: String) -> String {
    var text = text
    if isOdd, one(in: 40) {
      text =
        [
          "", " ", " \(text)", "\(text)\n", "<!-- -->\(text)", "<![CDATA[\(text)]]>", "&#49;", "&lt;", "x",
          "\(text)<a>1</a>", "\(text)<speed>1.5</speed>", "\(text.prefix(1))<a>2</a>\(text.dropFirst(1))", "\n\(text)",
          "\(text.prefix(1))\n\(text.dropFirst(1))", "\(text.dropLast())\n\(text.suffix(1))",
          "\(text.dropLast())\n+00:00",
          "\(text.dropLast())[Europe/Zurich]", "<Value>7</Value>", "255", "1e308", "\(text) & x", "&eacute;",
          "&#xFFFF;",
          "\u{8}", "46,5",
        ]
        .randomElement(using: &random) ?? ""
    }
    let space = isOdd && one(in: 40) ? " xmlns=\"\"" : isOdd && one(in: 40) ? " xmlns:ns3=\"urn:z\"" : ""
    return "\(lineEnd)\(indent)\(indent)<\(name)\(space)>\(text)</\(name)>"
  }

  private mutating func number(_ range: ClosedRange<Double>) -> String {
    let value = Double.random(in: range, using: &random)
    switch Int.random(in: 0..<(isOdd ? 30 : 4), using: &random) {
    case 0: return "\(Int(value))"
    case 5: return "\(value)00000000012345678901"
    case 6: return "\(value)e0"
    case 7: return "+\(Int(value))"
    case 8: return "\(value * 1e4)"
    case 9: return "1,5"
    default: return "\((value * 1e5).rounded() / 1e5)"
    }
  }

  private mutating func point(_ index: Int) -> String {
    let (latitude, longitude) = (number(46...46.001), number(-8 ... -7.999))
    var text = lineEnd + indent
    if isOdd, one(in: 40) {
      text +=
        ["<!-- \n-->", "<?p q?>", "<x><y/></x>", "<\(prefix)wpt lat=\"1\" lon=\"2\"/>"].randomElement(using: &random)
        ?? ""
    }
    let attributes = "lat=\(quote)\(latitude)\(quote) lon=\(quote)\(longitude)\(quote)"
    if isOdd, one(in: 60) { return text + "<\(prefix)trkpt \(attributes)/>" }
    text += "<\(prefix)trkpt \(attributes)\(isOdd && one(in: 40) ? " x=\"1\"" : "")>"
    if !takesTurns || index % 2 == 0 { text += element("\(prefix)ele", number(0...2000)) }
    if !isOdd || !one(in: 20) { text += element("\(prefix)time", time(index)) }
    text += element("\(prefix)cmt", isOdd && one(in: 20) ? "Größe & so" : "at \(index)")
    text += element("\(prefix)hdop", number(0...9)) + element("\(prefix)fix", one(in: 2) ? "2d" : "3d")
    let inner =
      element("\(sensors)hr", "\(Int.random(in: 60...180, using: &random))") + element("\(sensors)cad", number(0...90))
    text += element("\(prefix)extensions", isOdd && one(in: 30) ? "<trkpt lat=\"1\" lon=\"2\"/>" : inner)
    return text + lineEnd + "</\(prefix)trkpt>"
  }

  private mutating func time(_ index: Int) -> String {
    let seconds = isOdd && one(in: 20) ? 0 : index
    let day = "2026-06-0\(isOdd && one(in: 20) ? "x" : "1")"
    return
      "\(day)T07:00:\(seconds < 10 ? "0" : "")\(seconds)\(isOdd && one(in: 20) ? "" : isOdd && one(in: 20) ? "+02:00" : "Z")"
  }
}
