import GPXReading
import Testing
import TrackModel

@Suite("Every dialect is read")
struct DialectTests {
  private func reading(_ name: String) throws -> Reading {
    let reading = Reading(try Fixture.bytes("dialects/\(name).gpx"))
    #expect(reading.fault == nil)
    return reading
  }

  @Test("Garmin's point extension, second version, under a prefix and as the default namespace")
  func garmin() throws {
    let reading = try reading("garmin-extensions-v2")
    #expect(
      reading.points.map(\.sensors) == [
        SensorReadings(heartRate: 101, cadence: 55, temperature: 18, speed: 1.25),
        SensorReadings(heartRate: 102, cadence: 56),
      ])
    #expect(reading.document?.warnings == [])
  }

  @Test("power: bare, in Garmin's namespace, and wrapped")
  func power() throws {
    #expect(try reading("power").points.map(\.sensors.power) == [201, 202, 203])
  }

  @Test("undeclared prefixes: only sensors are recognized, and the prefixes are reported")
  func undeclared() throws {
    let reading = try reading("undeclared-prefixes")
    #expect(reading.points.map(\.sensors) == [SensorReadings(heartRate: 111, cadence: 51)])
    #expect(reading.points.map(\.elevation) == [900])
    #expect(reading.document?.tracks.map(\.name) == ["Kept"])
    #expect(reading.count(of: .undeclaredPrefix) == 5)
  }

  @Test("two families in one point: the first reading counts")
  func families() throws {
    let reading = try reading("two-families")
    #expect(
      reading.points.map(\.sensors) == [
        SensorReadings(heartRate: 120, cadence: 60, temperature: 12.5), SensorReadings(heartRate: 121),
      ])
  }

  @Test("every field of GPX that is read")
  func fields() throws {
    let reading = try reading("all-fields")
    let document = try #require(reading.document)
    #expect(document.creator == "everything")
    #expect(document.version == "1.1")
    #expect(document.name == "All of it")
    #expect(document.description == "What GPX 1.1 has")
    #expect(document.author == "A. Nonymous")
    #expect(document.keywords == "hike, test")
    #expect(document.time?.description == "2026-06-01T06:00:00Z")
    #expect(document.tracks.map(\.name) == ["Way down", "Way up"])
    #expect(document.tracks.map(\.type) == ["walk", "hiking"])
    #expect(document.tracks.map(\.kind) == [.route, .track])
    #expect(document.tracks.map(\.pointCount) == [2, 3])

    #expect(document.waypointCount == 2)
    #expect(document.waypoints.map(\.name) == ["Hut"])
    #expect(document.waypoints.first?.point.elevation == 1200)
    #expect(document.warnings.map(\.code) == [.badWaypoint])
    #expect(document.warnings.first?.line == 5)
  }

  @Test(
    "encodings",
    arguments: [
      ("utf16le-bom", "Höhenweg 🥾", "süß"), ("utf16be", "Höhenweg 🥾", "süß"), ("latin1", "Höhenweg", "süß"),
      ("latin9", "Höhenweg 5 €", "süß"), ("windows-1252", "„Höhenweg“ – 5 €", "süß"),
      ("windows-1251", "Тропа", "Лось"), ("utf8-bom", "Höhenweg", "süß"), ("us-ascii", "Ridge", "plain"),
    ])
  func encodings(name: String, track: String, creator: String) throws {
    let reading = try reading(name)
    #expect(reading.document?.tracks.map(\.name) == [track])
    #expect(reading.document?.creator == creator)
    #expect(reading.points.map(\.elevation) == [900, 901])
    #expect(reading.document?.warnings == [])
  }

  @Test("no version, no namespace, no declaration, and numbers in every form")
  func bare() throws {
    let reading = try reading("no-version")
    #expect(
      reading.points == [
        TrackPoint(latitude: 46.1, longitude: 0.5, elevation: 5),
        TrackPoint(latitude: 46.1, longitude: 1e-7, elevation: -12.5),
      ])
    #expect(reading.document?.version == nil)
  }

  @Test(
    "roots in any namespace and under any prefix",
    arguments: [
      "<gpx>%</gpx>", "<gpx version=\"7\" xmlns=\"urn:nobody\">%</gpx>",
      "<gpx xmlns=\"http://www.topografix.com/GPX/1/0\">%</gpx>",
      "<gpx xmlns=\"https://www.topografix.com/GPX/1/1\">%</gpx>",
    ])
  func roots(frame: String) {
    let inside = "<trk><name>N</name><trkseg><trkpt lat=\"1\" lon=\"2\"><ele>3</ele></trkpt></trkseg></trk>"
    let reading = Reading(String(frame.prefix { $0 != "%" }) + inside + "</gpx>")
    #expect(reading.points == [TrackPoint(latitude: 1, longitude: 2, elevation: 3)])
    #expect(reading.document?.tracks.first?.name == "N")
  }

  @Test("a prefixed root, declared or not", arguments: [" xmlns:g=\"http://www.topografix.com/GPX/1/1\"", ""])
  func prefixedRoot(declaration: String) {
    let reading = Reading(
      "<g:gpx\(declaration)><g:trk><g:trkseg><g:trkpt lat=\"1\" lon=\"2\"><g:ele>3</g:ele></g:trkpt></g:trkseg></g:trk></g:gpx>"
    )
    #expect(reading.points == [TrackPoint(latitude: 1, longitude: 2, elevation: 3)])
  }

  @Test("children that leave the root's namespace for none, or for GPX's own")
  func mixedNamespaces() {
    let reading = Reading(
      """
      <gpx xmlns="urn:x" xmlns:g="http://www.topografix.com/GPX/1/1"><trk><trkseg>
      <trkpt lat="1" lon="2" xmlns=""><ele>3</ele></trkpt><g:trkpt lat="4" lon="5"><g:ele>6</g:ele></g:trkpt>
      </trkseg></trk></gpx>
      """)
    #expect(reading.points.map(\.elevation) == [3, 6])
  }

  @Test("GPX 1.0: metadata and author beside the tracks, speed in the point")
  func gpx10() throws {
    let reading = Reading(
      """
      <gpx version="1.0" xmlns="http://www.topografix.com/GPX/1/0"><name>N</name><desc>D</desc><author>A</author>
      <time>2026-06-01T06:00:00Z</time><keywords>K</keywords><trk><trkseg>
      <trkpt lat="1" lon="2"><speed>1.5</speed><course>90</course></trkpt></trkseg></trk></gpx>
      """)
    let document = try #require(reading.document)
    #expect([document.name, document.description, document.author, document.keywords] == ["N", "D", "A", "K"])
    #expect(document.time?.description == "2026-06-01T06:00:00Z")
    #expect(reading.points.map(\.sensors.speed) == [1.5])
  }

  @Test("text in pieces: CDATA, entities, comments and line ends inside")
  func pieces() {
    let reading = Reading(
      "<gpx><trk><name>A <![CDATA[& <b>]]>&lt;&#x26;<!-- no -->\nC</name><trkseg><trkpt lat=\"&#49;\" lon=\"2\"><ele>1<!-- -->2</ele></trkpt></trkseg></trk></gpx>"
    )
    #expect(reading.document?.tracks.first?.name == "A & <b><&\nC")
    #expect(reading.points == [TrackPoint(latitude: 1, longitude: 2, elevation: 12)])
  }

  @Test("points right in a track are one segment; a route's are a segment of their own")
  func withoutSegments() {
    let reading = Reading(
      """
      <gpx><trk><trkpt lat="1" lon="2"/><trkpt lat="1" lon="3"/></trk>
      <rte><rtept lat="4" lon="5"/></rte><rte/></gpx>
      """)
    #expect(
      reading.stretches == [.init(track: 0, segment: 0, points: 2), .init(track: 1, segment: 0, points: 1)])
    #expect(reading.document?.tracks.map(\.segmentCount) == [1, 1, 0])
  }

  @Test("the same local names where they mean something else are passed over")
  func misplaced() {
    let reading = Reading(
      """
      <gpx><extensions><trk><trkseg><trkpt lat="9" lon="9"/></trkseg></trk></extensions>
      <trk><extensions><hr>1</hr><ele>5</ele><x><trkpt lat="7" lon="7"/></x></extensions><trkseg>
      <trkpt lat="1" lon="2"><extensions><ele>7</ele><time>2026-06-01T07:00:00Z</time><trkpt lat="6" lon="6"/>
      </extensions></trkpt><x:trkpt xmlns:x="urn:x" lat="5" lon="5"/></trkseg></trk>
      <wpt lat="1" lon="2"><trkpt lat="4" lon="4"/></wpt></gpx>
      """)
    #expect(reading.points == [TrackPoint(latitude: 1, longitude: 2)])
    #expect(reading.document?.tracks.count == 1)
    #expect(reading.document?.warnings == [])
  }

  @Test("an unknown element or a missing track hides no points")
  func underStrangers() throws {
    let reading = try reading("misplaced")
    let document = try #require(reading.document)
    #expect(
      reading.points.map(\.elevation) == [901, 902, 903, 904, 911, 912, 913, 921, 922, 931, 941, 942])
    #expect(
      reading.stretches == [
        .init(track: 0, segment: 0, points: 3), .init(track: 0, segment: 1, points: 1),
        .init(track: 1, segment: 0, points: 1), .init(track: 1, segment: 1, points: 1),
        .init(track: 1, segment: 2, points: 1), .init(track: 2, segment: 0, points: 1),
        .init(track: 2, segment: 1, points: 1), .init(track: 3, segment: 0, points: 1),
        .init(track: 4, segment: 0, points: 2),
      ])
    #expect(
      document.tracks.map(\.name) == [
        "Under an element that nobody knows", "Segments in segments", nil, nil, "Points of a track in a route",
      ])
    #expect(document.tracks.map(\.kind) == [.track, .track, .track, .route, .route])
    #expect(document.waypoints.map(\.name) == ["Hut"])
    let warning = try #require(document.warnings.first)
    #expect(document.warnings.map(\.code) == [.misplacedElement])
    #expect(warning.count == 11)
    #expect(warning.line == 7)
  }

  @Test("a track in a track, and a route in one, begin a segment")
  func nestedTracks() {
    for inner in ["trk", "rte"] {
      let reading = Reading(
        "<gpx><trk><trkpt lat=\"1\" lon=\"1\"/><\(inner)><trkpt lat=\"2\" lon=\"1\"/></\(inner)><trkpt lat=\"3\" lon=\"1\"/></trk></gpx>"
      )
      #expect(reading.document?.tracks.map(\.segmentCount) == [3])
      #expect(reading.points.map(\.latitude) == [1, 2, 3])
    }
  }

  @Test("a point inside a point follows it, and neither is lost")
  func nestedPoints() {
    let reading = Reading(
      gpx(
        """
        <trkpt lat="1" lon="2"><ele>10</ele><hdop>3</hdop><x><trkpt lat="3" lon="4"><ele>20</ele></trkpt></x><ele>30</ele>
        </trkpt><trkpt lat="91" lon="2"><rtept lat="5" lon="6"/></trkpt><trkpt lat="7" lon="8"/>
        """))
    #expect(reading.points.map(\.latitude) == [1, 3, 5, 7])
    #expect(reading.points.map(\.elevation) == [10, 20, nil, nil])
    #expect(reading.count(of: .misplacedElement) == 2)
    #expect(reading.document?.warnings.first { $0.code == .badCoordinates }?.line == 4)
  }

  @Test("the start tag of a track in a track, cut off, takes nothing of the outer one along")
  func cutOffInNested() {
    for tag in ["<trk a", "<trk <x", "<rte a", "<trkseg a", "<trkpt lat"] {
      let reading = Reading(
        "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"1\"/></trkseg><trkseg><trkpt lat=\"2\" lon=\"1\"/>\(tag)</gpx>")
      #expect(reading.points.count == 2)
      #expect(reading.document?.tracks.map(\.pointCount) == [2])
      #expect(reading.document?.tracks.map(\.segmentCount) == [2])
    }
  }

  @Test("a text without an end tag hides no points", arguments: ["ele", "time", "hdop"])
  func unclosedText(name: String) {
    let reading = Reading(
      "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"1\"><\(name)>12<trkpt lat=\"2\" lon=\"1\"><ele>7</ele></trkpt>"
        + "<trkpt lat=\"3\" lon=\"1\"/></trkseg></trk></gpx>")
    #expect(reading.points.map(\.latitude) == [1, 2, 3])
    #expect(reading.points.map(\.elevation) == [nil, 7, nil])
    #expect(reading.document?.fault?.code == .malformed)
  }

  @Test("no track is made up of a start tag that is cut off, nor beyond the limit")
  func looseTracks() {
    #expect(Reading("<gpx><trkpt lat=\"1\" lon=\"2\"").document?.tracks == [])
    #expect(Reading("<gpx><trkpt lat=\"1\" lon=\"2\"/><trkpt lat").points.count == 1)
    #expect(Reading("<gpx><trkpt lat=\"x\"/><x a=\"\"").document?.tracks.map(\.skippedPointCount) == [1])
    var options = ReadingOptions()
    options.limits.tracks = 1
    for inside in ["<trkpt lat=\"1\" lon=\"2\"/>", "<trkseg/>", "<rtept lat=\"1\" lon=\"2\"/>"] {
      let reading = Reading("<gpx><trk><trkpt lat=\"1\" lon=\"2\"/></trk>\(inside)</gpx>", options)
      #expect(reading.fault?.code == .limit)
      #expect(reading.points.count == 1)
    }
  }
}
