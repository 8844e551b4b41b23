import GPXAnalysis
import Testing
import TrackReporting

@Suite("The report that a hiker reads")
struct TextReportTests {
  @Test(
    "as it was found right",
    arguments: [
      "ridge-loop.gpx", "devices/strava.gpx", "devices/two-tracks.gpx", "devices/route.gpx", "broken/truncated.gpx",
      "broken/odd-values.gpx", "broken/no-points.gpx", "kindly/indoor.gpx", "kindly/feet.gpx",
      "dialects/all-fields.gpx",
    ])
  func golden(path: String) throws {
    let summary = try Golden.summary(path)
    let name = String(summary.file.dropLast(4))
    try Golden.expect(TextReport().text(summary), in: "\(name).txt")
  }

  @Test("in feet and miles, with a pack and a pace")
  func imperial() throws {
    var options = SummaryOptions()
    options.hiker.packMass = 12
    let report = TextReport(TextLayout(units: .imperial), showsPace: true)
    let text = report.text(try Golden.summary("ridge-loop.gpx", options: options))
    try Golden.expect(text, in: "ridge-loop-imperial.txt")
    #expect(metricLengths(in: text) == [])
    #expect(text.contains(" mi ") && text.contains(" ft ") && text.contains(" ft/h") && text.contains(" lb"))
  }

  @Test("a metric report is full of metric lengths, so that the search for them would find one")
  func metric() throws {
    let text = TextReport(showsPace: true).text(try Golden.summary("ridge-loop.gpx"))
    #expect(Set(metricLengths(in: text)).isSuperset(of: [" km", " m", " m/h", " km/h", " kg", " °C"]))
  }

  @Test("no file has a metric length in an imperial report", arguments: GainMethod.common)
  func imperialEverywhere(method: GainMethod) throws {
    var options = SummaryOptions()
    options.analysis.gainMethod = method
    for path in ["ridge-loop.gpx", "devices/two-tracks.gpx", "devices/route.gpx", "devices/polar.gpx"] {
      let text = TextReport(TextLayout(units: .imperial)).text(try Golden.summary(path, options: options))
      #expect(metricLengths(in: text) == [], "\(path)")
    }
  }

  @Test("speed and pace are shown only when asked for")
  func pace() throws {
    let summary = try Golden.summary("ridge-loop.gpx")
    #expect(!TextReport().text(summary).contains("km/h"))
    #expect(TextReport(showsPace: true).text(summary).contains("km/h, "))
  }

  @Test("what the reader should know first stands in the head: doubts about feet, gaps, an assumed activity")
  func notices() throws {
    var summary = try Golden.summary("ridge-loop.gpx")
    summary.total?.elevation?.intervalReasons = [.perhapsFeet]
    summary.total?.gapDistance = 1200
    summary.total?.activitySource = .assumed
    let text = TextReport().text(summary)
    let end = try #require(text.ranges(of: "For your running").first).lowerBound
    let words = text[..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("The elevations may be in feet; if so, gain, loss and load are about three times too high."))
    #expect(words.contains("Gaps in the recording: 1.20 km, counted as straight lines."))
    #expect(words.contains("hike (assumed)"))
  }

  @Test("a few points far apart have no gain, and nothing but a gap has no time on feet")
  func farApart() throws {
    func text(_ count: Int) throws -> String {
      let points = (0..<count).map { index in
        "<trkpt lat=\"\(46 + 0.02 * Double(index))\" lon=\"7\"><ele>\(500 + 200 * index)</ele>"
          + "<time>2026-06-01T1\(index):00:00Z</time></trkpt>"
      }
      return TextReport(width: 120).text(
        try Golden.summary(xml: "<gpx><trk><trkseg>\(points.joined())</trkseg></trk></gpx>"))
    }
    let far = try text(3)
    #expect(far.contains("↑ ↓ n/a (too few elevations in the file)    time n/a (only a gap of 2 h 00)"))
    #expect(far.contains("highest point 900 m\n") && far.contains("Legs       n/a: too few elevations in the file"))
    #expect(try text(1).contains("0 m    ↑ ↓ n/a (too few points)"))
  }

  @Test("what is not known reads n/a, with the reason")
  func absent() throws {
    let untimed = TextReport().text(try Golden.summary("devices/route.gpx"))
    #expect(untimed.contains("estimated; no times in the file"))
    #expect(untimed.contains("(no times in the file)"))
    let flat = try Golden.summary(
      xml: "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"1\"/><trkpt lat=\"1.01\" lon=\"1\"/></trkseg></trk></gpx>")
    let text = TextReport().text(flat)
    #expect(text.contains("↑ ↓ n/a (no elevations in the file)"))
    #expect(text.contains("Legs       n/a: no elevations in the file"))
    #expect(!text.lowercased().contains("nan") && !text.contains("inf"))
  }

  @Test("times that most points lack are given with the distance that has them")
  func partlyTimed() throws {
    let points = (0...200).map { index in
      let time = index <= 30 ? "<time>2026-06-01T07:\(index + 10):00Z</time>" : ""
      return "<trkpt lat=\"\(46 + Double(index) * 0.0005)\" lon=\"7\"><ele>500</ele>\(time)</trkpt>"
    }
    let summary = try Golden.summary(xml: "<gpx><trk><trkseg>\(points.joined())</trkseg></trk></gpx>")
    #expect(TextReport().text(summary).contains("Only 1.67 km of 11.12 km have times."))
  }

  @Test("one point has a report too")
  func onePoint() throws {
    let point = "<trkpt lat=\"1\" lon=\"1\"><ele>5</ele><time>2026-06-01T07:00:00Z</time></trkpt>"
    let summary = try Golden.summary(xml: "<gpx><trk><trkseg>\(point)</trkseg></trk></gpx>")
    let text = TextReport(showsPace: true).text(summary)
    #expect(text.contains("1 point ·") && text.contains("n/a"))
    #expect(!text.lowercased().contains("nan") && !text.contains("inf"))
  }

  @Test("a partial file says so, where and why")
  func partial() throws {
    let text = TextReport().text(try Golden.summary("broken/truncated.gpx"))
    #expect(text.contains("Read in part: line 39, column 18: the file ends early, inside <ele>"))
  }

  @Test("a file of which nothing could be read has no report; one without points a short one")
  func nothing() throws {
    #expect(TextReport().text(FileSummary(file: "x", failure: GPXReadError(.empty, "empty"))) == "")
    #expect(TextReport().text(try Golden.summary("broken/no-points.gpx")).contains("no track points"))
  }

  @Test("nothing in a file steers the terminal")
  func controlCharacters() throws {
    var summary = try Golden.summary("devices/two-tracks.gpx")
    let wild = "\u{1B}]0;title\u{7}\u{202E}\nline"
    summary.file = wild
    summary.creator = wild
    summary.total?.name = wild
    summary.status = .partial
    summary.fault = GPXReadError(.malformed, wild)
    for index in summary.tracks.indices { summary.tracks[index].name = wild }
    let text = TextReport().text(summary)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(!text.unicodeScalars.contains("\u{202E}") && !text.contains("\nline"))
    #expect(text.contains("\\u{1B}]0;title\\u{07}\\u{202E}\\nline"))
  }

  @Test("lines keep within the width", arguments: [40, 60, 70, 80, 120])
  func width(width: Int) throws {
    let report = TextReport(TextLayout(width: width))
    for name in ["ridge-loop.gpx", "devices/two-tracks.gpx", "devices/route.gpx"] {
      let long = report.text(try Golden.summary(name)).split(separator: "\n").filter { $0.count > width }
      #expect(long.isEmpty, "\(long)")
    }
  }

  @Test("a great many tracks are not all listed")
  func manyTracks() throws {
    var summary = try Golden.summary("devices/two-tracks.gpx")
    summary.tracks = Array(repeating: summary.tracks[0], count: 50)
    let text = TextReport().text(summary)
    #expect(text.contains("and 30 more") && !text.contains("\n           21  "))
  }
}
