import Testing
import TrackModel

@testable import GPXReading

@Suite("Reading on several threads gives what reading in one go gives")
struct ParallelParseTests {
  /// Everything that a reader of the file can tell.
  struct Reading: Equatable {
    struct Place: Equatable {
      var track: Int
      var segment: Int
      var kind: GPXTrack.Kind
      var point: TrackPoint
    }
    var places: [Place] = []
    var document: GPXDocument?
    var error: GPXReadError?

    init(_ read: ((GPXBatch) throws -> Void) throws -> GPXDocument) {
      var places: [Place] = []
      do {
        document = try read { batch in
          places += batch.points.map {
            Place(track: batch.trackIndex, segment: batch.segmentIndex, kind: batch.kind, point: $0)
          }
        }
      } catch {
        self.error = error as? GPXReadError
      }
      self.places = places
    }
  }

  private func serial(_ bytes: [UInt8]) -> Reading {
    Reading { try GPXReader(bytes: bytes).forEachBatch($0) }
  }

  private func parallel(_ bytes: [UInt8], pieceSize: Int, threads: Int) -> Reading {
    Reading { body in
      try withoutActuallyEscaping(body) {
        try ParallelParse(.memory(bytes), options: .init(threads: threads), pieceSize: pieceSize).run(consume: $0)
      }
    }
  }

  static let point = "<trkpt lat=\"46.5\" lon=\"7.9\"><ele>900</ele><time>2026-06-01T07:00:00Z</time></trkpt>\n"

  static func points(_ count: Int, from first: Int = 0) -> String {
    (first..<(first + count)).map { index in
      let second = index % 60 < 10 ? "0\(index % 60)" : "\(index % 60)"
      return """
        <trkpt lat="46.500\(10 + index)" lon="7.9"><ele>\(900 + index)</ele>
        <time>2026-06-01T07:00:\(second)Z</time></trkpt>

        """
    }.joined()
  }

  static let root = "<gpx version=\"1.1\" creator=\"t\" xmlns=\"http://www.topografix.com/GPX/1/1\">"

  static func document(_ body: String, root: String = root) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(root)\n<time>2026-06-02T07:00:00Z</time>\(body)\n</gpx>\n"
  }

  static let hazards: [(name: String, text: String)] = [
    ("plain", document("<trk><name>A</name><trkseg>\(points(12))</trkseg></trk>")),
    (
      "tracks, segments, names behind them, routes and waypoints between",
      document(
        """
        <wpt lat="1" lon="2"/><trk><trkseg>\(points(3))</trkseg><trkseg></trkseg><trkseg>\(points(2, from: 3))</trkseg>
        <name>behind</name><type>hiking</type></trk><wpt lat="1" lon="2"/>
        <rte><rtept lat="1" lon="2"/><rtept lat="1" lon="3"/></rte><name>late</name>
        <trk><name>B</name><trkseg>\(points(4, from: 5))</trkseg></trk><trk/><trk><trkseg>\(points(2, from: 9))</trkseg></trk>
        """)
    ),
    ("points straight in a track", document("<trk>\(points(8))</trk>")),
    ("comment", document("<trk><trkseg>\(points(3))<!-- \(points(3)) -->\(points(3, from: 3))</trkseg></trk>")),
    (
      "comment over segments",
      document("<trk><trkseg>\(points(3))<!-- </trkseg> <trkpt --><!-- > -->\(points(3, from: 3))</trkseg></trk>")
    ),
    ("comment that never ends", document("<trk><trkseg>\(points(3))<!-- \(points(3)) - ->\(points(3))</trkseg></trk>")),
    (
      "CDATA",
      document("<trk><trkseg>\(points(3))<extensions><![CDATA[\(points(3))]]></extensions>\(points(2))</trkseg></trk>")
    ),
    ("CDATA in a name", document("<trk><name><![CDATA[a <trkpt b]]></name><trkseg>\(points(6))</trkseg></trk>")),
    ("processing instruction", document("<trk><trkseg>\(points(3))<?x \(points(2)) ?>\(points(3))</trkseg></trk>")),
    (
      "nested points",
      document("<trk><trkseg>\(points(2))<trkpt lat=\"1\" lon=\"2\">\(points(3))</trkpt>\(points(2))</trkseg></trk>")
    ),
    (
      "points under another element",
      document("<trk><trkseg>\(points(2))<x>\(points(3))</x>\(points(2, from: 2))</trkseg></trk>")
    ),
    (
      "segments under another element, and points in no track",
      document(
        """
        <trk><x><trkseg>\(points(3))</trkseg></x><trkseg>\(points(2, from: 3))</trkseg></trk>\(points(2, from: 5))
        <trkseg>\(points(2, from: 7))</trkseg><trk><trkseg>\(points(2, from: 9))<trkseg>\(points(2, from: 11))</trkseg>
        \(points(2, from: 13))</trkseg></trk><rte>\(points(2, from: 15))</rte>
        """)
    ),
    (
      "points in the extensions of a track",
      document("<trk><extensions>\(points(3))</extensions><trkseg>\(points(3))</trkseg></trk>")
    ),
    (
      "namespace redeclared on the track",
      document("<trk xmlns=\"urn:x\"><trkseg>\(points(4))</trkseg></trk><trk><trkseg>\(points(4))</trkseg></trk>")
    ),
    (
      "namespace redeclared on a segment",
      document("<trk><trkseg>\(points(3))</trkseg><trkseg xmlns=\"urn:x\">\(points(4))</trkseg></trk>")
    ),
    (
      "prefix declared on a segment",
      document("<trk><trkseg xmlns:a=\"urn:x\">\(points(4))<a:x/></trkseg><trkseg>\(points(4))</trkseg></trk>")
    ),
    (
      "namespaces with characters to escape",
      document(
        "<trk><trkseg>\(points(6))</trkseg></trk>",
        root: "<gpx a=\"b > c\" xmlns=\"urn:&amp;&lt;&quot;\" xmlns:q='urn:\"'>")
    ),
    ("no namespace", document("<trk><trkseg>\(points(6))</trkseg></trk>", root: "<gpx>")),
    (
      "greater-than in the root's attribute",
      document("<trk><trkseg>\(points(6))</trkseg></trk>", root: "<gpx creator=\"a > b <trkpt\" >")
    ),
    (
      "greater-than and a quoted mark in the root",
      document("<trk><trkseg>\(points(6))</trkseg></trk>", root: "<gpx creator=\"a > b &lt;trkpt \">")
    ),
    (
      "prefixed root",
      document("<g:trk><g:trkseg>\(points(4))</g:trkseg></g:trk>", root: "<g:gpx xmlns:g=\"urn:x\">")
        .replacing("</gpx>", with: "</g:gpx>")
    ),
    ("DOCTYPE", "<!DOCTYPE gpx [<!ENTITY a \"b\">]>" + document("<trk><trkseg>\(points(5))</trkseg></trk>")),
    (
      "declared as US-ASCII",
      document("<trk><name>A</name><trkseg>\(points(6))</trkseg></trk>").replacing("UTF-8", with: "US-ASCII")
    ),
    (
      "declared as ISO-8859-1, with a byte above",
      document("<trk><name>\u{E9}</name><trkseg>\(points(6))</trkseg></trk>").replacing("UTF-8", with: "ISO-8859-1")
    ),
    (
      "the end mark itself",
      document("<trk><trkseg>\(points(3))<gpxstat-end-of-piece/>\(points(3, from: 3))</trkseg></trk>")
    ),
    (
      "the end mark as an open element",
      document("<trk><trkseg>\(points(3))<gpxstat-end-of-piece>\(points(3))</gpxstat-end-of-piece></trkseg></trk>")
    ),
    (
      "places that are none, where pieces begin",
      document(
        """
        <trk><trkseg><trkpt lat="x" lon="1"/><trkpt lat="1" lon="1"/><trkpt lat="nan" lon="1"/><trkpt/>
        <trkpt lat="2" lon="1"/></trkseg><trkseg><trkpt lat="2"/></trkseg><trkseg><trkpt lat="3" lon="3"/></trkseg></trk>
        """)
    ),
    ("times that go backwards", document("<trk><trkseg>\(points(4, from: 20))\(points(30))</trkseg></trk>")),
    (
      "times that go backwards in the next segment",
      document("<trk><trkseg>\(points(4, from: 20))</trkseg><trkseg>\(points(5))\(points(3))</trkseg></trk>")
    ),
    (
      "no times, then times, then none",
      document(
        """
        <trk><trkseg>\(points(3, from: 9))<trkpt lat="1" lon="1"/><trkpt lat="1" lon="1"/>\(points(2))
        <trkpt lat="1" lon="1"/>\(points(2, from: 30))</trkseg></trk>
        """)
    ),
    (
      "values that are none",
      document("<trk><trkseg>\(points(3).replacing("900", with: "x"))\(points(3, from: 3))</trkseg></trk>")
    ),
    ("undefined entity", document("<trk><trkseg>\(points(5))<x>&nbsp;</x>\(points(3))</trkseg></trk>")),
    ("bare ampersand", document("<trk><trkseg>\(points(5))<x>&</x>\(points(3))</trkseg></trk>")),
    ("wrong end tag", document("<trk><trkseg>\(points(5))</trk>\(points(3))</trkseg></trk>")),
    ("second root", document("<trk><trkseg>\(points(5))</trkseg></trk>") + document("<trk>\(points(3))</trk>")),
    ("garbage behind", document("<trk><trkseg>\(points(5))</trkseg></trk>") + "<trkpt "),
    ("NUL in the middle", document("<trk><trkseg>\(points(5))\0\(points(3))</trkseg></trk>")),
    ("NUL bytes behind", document("<trk><trkseg>\(points(5))</trkseg></trk>") + "\0\0\n"),
    ("another vocabulary", "<kml>\(points(5))</kml>"),
    ("no points", document("<trk><trkseg/></trk>")),
    (
      "leaps",
      document(
        "<trk><trkseg>\(points(4))\(points(4, from: 4).replacing("7.9", with: "8.9"))\(points(4, from: 8))</trkseg></trk>"
      )
    ),
    (
      "the clock not set",
      document("<trk><trkseg>\(points(6).replacing("2026", with: "1970"))\(points(4))</trkseg></trk>")
    ),
    (
      "an earlier week's rollover in a later segment",
      document(
        "<trk><trkseg>\(points(4))</trkseg><trkseg>\(points(6).replacing("2026-06-01", with: "2006-10-16"))</trkseg></trk>"
      )
    ),
    (
      "one line",
      document("<trk><trkseg>\(points(8))<trkpt/>\(points(2, from: 8))</trkseg></trk>").replacing("\n", with: "")
    ),
    ("carriage returns", document("<trk><trkseg>\(points(8))</trkseg></trk>").replacing("\n", with: "\r\n")),
  ]

  @Test("every hazard, cut before every point and in coarser pieces", arguments: hazards.map(\.name))
  func everyHazard(_ name: String) throws {
    let text = try #require(Self.hazards.first { $0.name == name }?.text)
    let bytes = name.hasPrefix("declared as ISO") ? text.unicodeScalars.map { UInt8($0.value) } : Array(text.utf8)
    let expected = serial(bytes)
    for pieceSize in [1, 90, 131, 250, 400, 777] {
      for threads in [1, 2, 4] {
        let found = parallel(bytes, pieceSize: pieceSize, threads: threads)
        #expect(found.document == expected.document, "pieces of \(pieceSize)")
        #expect(found.error == expected.error, "pieces of \(pieceSize)")
        #expect(found.places == expected.places, "pieces of \(pieceSize)")
      }
    }
  }

  @Test(
    "what is in no doubt is really read in pieces",
    arguments: [
      "plain", "tracks, segments, names behind them, routes and waypoints between", "no namespace", "carriage returns",
      "namespaces with characters to escape", "values that are none", "one line", "NUL bytes behind",
    ])
  func readInPieces(_ name: String) throws {
    let text = try #require(Self.hazards.first { $0.name == name }?.text)
    var count = 0
    let document = try ParallelParse(.memory(Array(text.utf8)), options: .init(threads: 2), pieceSize: 1)
      .runInPieces { count += $0.reduce(0) { $0 + $1.points.count } }
    #expect(try #require(document).pointCount == count)
    #expect(count >= 5)
  }

  @Test func withTheTimeOfReading() throws {
    let text = Self.document(
      "<trk><trkseg>\(Self.points(12).replacing("2026-06-01", with: "2006-10-16"))</trkseg></trk>"
    )
    .replacing("<time>2026-06-02T07:00:00Z</time>", with: "")
    let bytes = Array(text.utf8)
    var options = GPXReader.Options(threads: 2)
    for (now, count) in [("2026-06-01", 12), ("2027-06-01", 0)] {
      var parser = TimeParser()
      let time = Array("\(now)T08:00:00Z".utf8)
      options.now = time.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.flatMap { parser.parse($0, $0 + buffer.count)?.time }
      }
      let expected = Reading { try GPXReader(bytes: bytes, options: options).forEachBatch($0) }
      let found = Reading { body in
        try withoutActuallyEscaping(body) {
          try ParallelParse(.memory(bytes), options: options, pieceSize: 1).run(consume: $0)
        }
      }
      #expect(found == expected)
      #expect(found.document?.warnings.reduce(0) { $0 + $1.count } == count)
    }
  }

  @Test func aRecordingThatBreaksOffAnywhere() {
    let text = Self.document("<trk><name>A</name><trkseg>\(Self.points(4))</trkseg><!-- <trkpt --></trk>")
    let bytes = Array(text.utf8)
    for length in 0...bytes.count {
      let prefix = Array(bytes.prefix(length))
      #expect(parallel(prefix, pieceSize: 1, threads: 2) == serial(prefix), "\(length) bytes")
    }
  }

  @Test("where no point begins for long, nor any piece does: its points would all be held")
  func longStretches() throws {
    for (before, after) in [(2_200_000, 0), (0, 2_200_000), (1000, 1000)] {
      let text = Self.document(
        """
        <trk><desc>\(String(repeating: "x", count: before))</desc><trkseg>\(Self.points(8))</trkseg>
        <desc>\(String(repeating: "y", count: after))</desc></trk>
        """)
      let bytes = Array(text.utf8)
      let document = try ParallelParse(.memory(bytes), options: .init(threads: 2), pieceSize: 1).runInPieces { _ in }
      #expect((document == nil) == (before + after > 4000))
      #expect(parallel(bytes, pieceSize: 1, threads: 2) == serial(bytes))
    }
  }

  @Test("as many threads as anybody may ask for")
  func manyThreads() {
    let bytes = Array(Self.document("<trk><trkseg>\(Self.points(12))</trkseg></trk>").utf8)
    #expect(parallel(bytes, pieceSize: 1, threads: .max) == serial(bytes))
  }

  @Test func encodingsOfTwoBytes() {
    let text = Self.document("<trk><trkseg>\(Self.points(6))</trkseg></trk>").replacing("UTF-8", with: "UTF-16")
    let bytes: [UInt8] = [0xff, 0xfe] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(parallel(bytes, pieceSize: 100, threads: 2) == serial(bytes))
    #expect(serial(bytes).places.count == 6)
  }

  @Test func whatTheConsumerThrowsEndsTheReading() {
    struct Enough: Error {}
    let bytes = Array(Self.document("<trk><trkseg>\(Self.points(12))</trkseg></trk>").utf8)
    for limit in 0..<12 {
      var count = 0
      #expect(throws: Enough.self) {
        try ParallelParse(.memory(bytes), options: .init(threads: 2), pieceSize: 1).run { batch in
          if count >= limit { throw Enough() }
          count += batch.points.count
        }
      }
    }
  }
}

extension GPXReader.Options {
  init(threads: Int) {
    self.init()
    parallelism = threads
  }
}
