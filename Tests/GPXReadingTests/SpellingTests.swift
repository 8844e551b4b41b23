import Testing
import TrackModel

@testable import GPXReading

@Suite("The same point, however it is written")
struct SpellingTests {
  private static let meant = TrackPoint(
    latitude: 47.5, longitude: -11, elevation: 1000, time: Timestamp(seconds: 1_780_297_200),
    sensors: {
      var sensors = SensorReadings()
      sensors.heartRate = 120
      return sensors
    }())

  private static let ordinary =
    "<trkpt lat=\"47.5\" lon=\"-11\"><ele>1000</ele><time>2026-06-01T07:00:00Z</time><extensions><hr>120</hr></extensions></trkpt>"

  /// The ordinary point with one part written differently.
  private static func written(_ part: String, _ other: String) -> String {
    ordinary.replacing(part, with: other)
  }

  static let spellings: [String] = [
    ordinary,
    // Tags.
    written("<trkpt lat=\"47.5\" lon=\"-11\">", "<trkpt\n lat = '47.5'\r\n\tlon\t=\t'-11' >"),
    written("lat=\"47.5\" lon=\"-11\"", "lon=\"-11\" lat=\"47.5\""),
    written("lat=", "id=\"1\" a:lat=\"9\" xml:lang=\"de\" lat="),
    written("<trkpt", "<trkpt xmlns:a=\"urn:a\" xmlns:b=\"urn:b\""), written("</trkpt>", "</trkpt\n>"),
    written("lon=\"-11\">", "lon=\"-11\" x=\"a > b &lt; c ' &#34; ]]>\">"),
    written("<ele>", "<ele a=\"&lt;!-- --> ]]>\">"),
    written("><", ">\r\n\t<"), written("</hr>", "</hr >"),
    written("<ele>", "text <b/>&amp; more <ele>"), written("<ele>", "<!-- <ele>5</ele> --><?ele 5?><ele>"),
    // Values.
    written("47.5", " 47.5\n"), written("47.5", "+47.50"), written("47.5", "4.75e1"), written("47.5", "&#52;7&#x2e;5"),
    written("47.5", "47.5000000000000000000000000000001"), written("-11", "-0011."), written("-11", "-11e0"),
    written("1000", "<![CDATA[1000]]>"), written("1000", "10<!-- 5 -->00"), written("1000", "10<?p 5?>00"),
    written("1000", "&#49;<![CDATA[0]]>0&#x30;"), written("1000", "\n1000.0\t"), written("1000", "1000<x/>"),
    written("1000", "<m>1000</m>"), written("1000", "1e3"),
    written("<ele>1000</ele>", "<ele>1000</ele><ele>7</ele>"), written("<ele>1000</ele>", "<x:ele/><ele>1000</ele>"),
    written("2026-06-01T07:00:00Z", "2026-06-01 09:00:00.000 +0200"),
    written("2026-06-01T07:00:00Z", " 2026-06-01t07:00:00,0z "),
    written("2026-06-01T07:00:00Z", "2026&#45;06<!-- -->-01T07:00Z"),
    written("2026-06-01T07:00:00Z", "2026-05-31T24:00:00-07"),
    // Extensions.
    written("<extensions><hr>120</hr></extensions>", "<hr>120</hr>"),
    written("<hr>120</hr>", "<x><y><hr>120</hr><hr>5</hr></y></x>"),
    written("<hr>120</hr>", "<n:hr xmlns:n=\"urn:n\">120</n:hr>"),
    written("<hr>120</hr>", "<e xmlns=\"http://www.garmin.com/xmlschemas/TrackPointExtension/v1\"><hr>120</hr></e>"),
    written("<hr>120</hr>", "<heartrate>120.0</heartrate><hr/>"), written("<hr>120</hr>", "<hr> <v>120</v> </hr>"),
    written(
      "<extensions>",
      "<extensions><ele>5</ele><time>2020-01-01T00:00:00Z</time><lat>1</lat><trkpt lat=\"1\" lon=\"1\"/>"),
  ]

  private func points(_ points: String, usesFastPath: Bool) -> Reading {
    var options = ReadingOptions()
    options.usesFastPath = usesFastPath
    return Reading("<gpx><trk><trkseg>\(points)</trkseg></trk></gpx>", options)
  }

  @Test("read alike, by itself and among ordinary ones, with the parser and without it", arguments: spellings)
  func alike(spelling: String) {
    for (before, times, after) in [(0, 1, 0), (3, 1, 3), (0, 5, 0), (3, 5, 2)] {
      let text =
        String(repeating: Self.ordinary, count: before) + String(repeating: spelling, count: times)
        + String(repeating: Self.ordinary, count: after)
      for usesFastPath in [false, true] {
        let reading = points(text, usesFastPath: usesFastPath)
        #expect(reading.fault == nil)
        #expect(reading.points == Array(repeating: Self.meant, count: before + times + after))
      }
    }
  }

  /// What looks like the ordinary point, but is not: each is one fault or one value less.
  @Test(
    "what only looks alike is not taken for it",
    arguments: [
      "<trkpt lat=\"47.5\" lon=\"-11\" lat=\"1\">", "<trkpt lat=\"47.5\" lon=\"<\">",
      "<trkpt lat=\"4\u{0}7.5\" lon=\"-11\">",
      "<trkpt lat=\"47.5\"lon=\"-11\">", "<trkpt lat=\"47.5\" lon=\"-11\"",
      "<trkpt lat=\"47.5\" lon=\"-11\">]]>",
      "<trkpt lat=\"47.5\" lon=\"-11\"></trkpt>\u{fffe}", "<trkpt lat=\"47.5\" lon=\"-11\"><!-- -- -->",
      "<trkpt lat=\"47.5\" lon=\"-11\"><ele>1</ele ></trkseg>",
      "<trkpt xmlns:x=\"\" lat=\"47.5\" lon=\"-11\"><x: /><a b=c/>",
    ])
  func faults(tag: String) throws {
    let text = String(repeating: Self.ordinary, count: 3) + tag + String(repeating: Self.ordinary, count: 3)
    let (parsed, read) = (points(text, usesFastPath: false), points(text, usesFastPath: true))
    #expect(parsed == read)
    #expect(read.fault != nil)
    #expect(read.points.prefix(3).allSatisfy { $0 == Self.meant })
    #expect(read.points.count <= 4)
  }

  @Test(
    "coordinates that are none",
    arguments: [
      "", " ", "47,5", "47.5°", "47.5 N", "N47.5", "47°30'", "0x2F", "nan", "inf", "1e400", "--5", "+-5", "4.7.5",
      "47 .5",
      "４７", "47.5f", "1_0", "90.0000001", "91", "-1e2", "47\u{a0}",
    ])
  func coordinates(latitude: String) {
    let odd = Self.written("47.5", latitude)
    let reading = points(String(repeating: Self.ordinary, count: 3) + odd + Self.ordinary, usesFastPath: true)
    #expect(reading.fault == nil)
    #expect(reading.points == Array(repeating: Self.meant, count: 4))
    #expect(reading.document?.tracks.first?.skippedPointCount == 1)
    #expect(reading.count(of: .badCoordinates) == 1)
  }

  @Test(
    "elevations that are none: the point is kept without",
    arguments: ["1000,5", "1000 m", "1,000.5", "-9999", "-32768", "9000.1", "-500.5", "NaN", "10 00", "x"])
  func elevations(elevation: String) {
    let odd = Self.written("1000", elevation)
    let reading = points(String(repeating: Self.ordinary, count: 3) + odd + Self.ordinary, usesFastPath: true)
    #expect(reading.points.map(\.elevation) == [1000, 1000, 1000, nil, 1000])
    #expect(reading.count(of: .badElevation) == 1)
  }

  @Test(
    "lines that end in a carriage return and a line feed, or in a carriage return alone", arguments: ["\r\n", "\r"])
  func lineEnds(lineEnd: String) {
    let point = Self.ordinary.replacing("><", with: ">\(lineEnd)<")
    for usesFastPath in [false, true] {
      let reading = points(String(repeating: point + lineEnd, count: 5), usesFastPath: usesFastPath)
      #expect(reading.points == Array(repeating: Self.meant, count: 5))
    }
  }

  @Test(
    "the elevation in a known namespace of extensions",
    arguments: [
      "https://osmand.net", "https://osmand.net/docs/technical/osmand-file-formats/osmand-gpx",
      "https://www8.garmin.com/xmlschemas/TrackPointExtensionv1.xsd",
    ])
  func namespaces(uri: String) {
    let reading = points(
      Self.written("<ele>1000</ele>", "").replacing(
        "<hr>120</hr>", with: "<o:hr xmlns:o=\"\(uri)\">120</o:hr><o:altitude xmlns:o=\"\(uri)\">1000</o:altitude>"),
      usesFastPath: true)
    #expect(reading.points == [Self.meant])
  }
}
