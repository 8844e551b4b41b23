import Foundation
import GPXAnalysis
import Testing

@testable import TrackReporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("A report's page is whole, safe and well formed")
struct HTMLReportTests {
  private static let ridgeLoop = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/ridge-loop.gpx").path

  private static func page(_ path: String = ridgeLoop, _ units: Units = .metric) throws -> String {
    HTMLReport(units: units).page(try FileAnalysis(GPXReader(path: path), file: path))
  }

  private static func page(of text: String, file: String = "hike.gpx") throws -> String {
    HTMLReport().page(try FileAnalysis(GPXReader(bytes: Array(text.utf8)), file: file))
  }

  private static func pictures(_ page: String) -> [String] {
    var pictures: [String] = []
    var rest = Substring(page)
    while let start = rest.range(of: "<svg class=\"plot") {
      rest = rest[start.lowerBound...]
      // Pictures nest: up to where as many end as began.
      var depth = 0
      var end = rest.startIndex
      repeat {
        let opening = rest.range(of: "<svg", range: end..<rest.endIndex)
        guard let closing = rest.range(of: "</svg>", range: end..<rest.endIndex) else { return pictures }
        if let opening, opening.lowerBound < closing.lowerBound {
          (depth, end) = (depth + 1, opening.upperBound)
        } else {
          (depth, end) = (depth - 1, closing.upperBound)
        }
      } while depth > 0
      pictures.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return pictures
  }

  @Test(
    "Every section is there",
    arguments: [
      "running", "track", "grades", "climbs", "splits", "day", "load", "disagree", "effort", "heart", "quality",
    ])
  func sections(id: String) throws {
    #expect(try Self.page().contains("<section id=\"\(id)-section\">"))
  }

  @Test("Without elevations there is only a map; waypoints beside the track are named without a row of their own")
  func map() throws {
    let points = (0..<50).map { "<trkpt lat=\"\(46 + Double($0) * 1e-3)\" lon=\"7.5\"/>" }.joined()
    let page = try Self.page(
      of: """
        <gpx><wpt lat="46.01" lon="7.5"><name>Hut</name></wpt><wpt lat="46.02" lon="7.6"><name>Far &amp; away</name></wpt>\
        <trk><trkseg>\(points)</trkseg></trk></gpx>
        """)
    #expect(page.contains("<h2>Map</h2>") && !page.contains("<h2>Profile"))
    #expect(page.contains("<th scope=\"row\"><bdi>Hut</bdi></th>"))
    #expect(page.contains("More than 100\u{A0}m from the track: <bdi>Far &amp; away</bdi>."))
    #expect(!page.contains("<th scope=\"row\"><bdi>Far"))
  }

  @Test("Sections without data are left out, and what is absent is said")
  func absent() throws {
    let page = try Self.page(
      of: "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"1.01\" lon=\"2\"/></trkseg></trk></gpx>")
    for id in ["running", "grades", "day", "load", "climbs", "heart"] {
      #expect(!page.contains("<section id=\"\(id)-section\">"))
    }
    #expect(page.contains("<section id=\"track-section\">"))
    #expect(page.contains("Not known: no elevations in the file."))
    #expect(page.contains("Not known: no times in the file."))
    #expect(page.contains("No repairs were made; what is missing or was left out is listed below."))
    #expect(!page.contains("NaN"))
  }

  @Test("Each picture is well-formed XML with a name that describes it", arguments: Units.allCases)
  func wellFormed(units: Units) throws {
    let pictures = Self.pictures(try Self.page(Self.ridgeLoop, units))
    #expect(pictures.count >= 4)
    for picture in pictures {
      let parser = XMLParser(data: Data(picture.utf8))
      #expect(parser.parse(), "\(parser.parserError.map(String.init(describing:)) ?? "")")
      #expect(picture.contains("role=\"img\""))
      #expect(picture.contains("aria-label=\"") && !picture.contains("aria-label=\"\""))
      #expect(!picture.lowercased().contains("nan") && !picture.contains("inf\""))
    }
  }

  @Test("The whole page is well-formed XML as well as HTML", arguments: Units.allCases)
  func polyglot(units: Units) throws {
    let page = try Self.page(Self.ridgeLoop, units)
    let parser = XMLParser(data: Data(page.utf8))
    #expect(parser.parse(), "\(parser.parserError.map(String.init(describing:)) ?? "")")
  }

  @Test("Ids are unique")
  func identifiers() throws {
    let page = try Self.page()
    let ids = page.components(separatedBy: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(Set(ids).count == ids.count)
  }

  @Test("Splits list time on feet beside rests, the map marks rests, and a missing figure is not capitalised")
  func rests() throws {
    let page = try Self.page()
    #expect(page.contains(">On feet<") && page.contains(">Rests<"))
    #expect(page.contains("north is up. 2 rests marked."))
    #expect(page.components(separatedBy: "title>Rest of ").count - 1 == 4, "two on the profile, two on the map")
    #expect(!page.contains(">Stop of "))
    #expect(!(try Self.page(of: "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"1\"/></trkseg></trk></gpx>")).contains("N/a"))
  }

  @Test("A shared link shows what the hike was")
  func description() throws {
    let start = "<meta name=\"description\" content=\"hike · Sat 6 Jun 2026, about 08:00–13:22 (solar time) · 12."
    #expect(try Self.page().contains(start))
    #expect(try Self.page(of: "<gpx></gpx>").contains("<meta name=\"description\" content=\"\"/>"))
  }

  @Test("Headings go down one step at a time")
  func headings() throws {
    let page = try Self.page()
    let levels = page.components(separatedBy: "<h").dropFirst().compactMap { $0.first?.wholeNumberValue }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test("Nothing is loaded, and nothing runs but the page's own script")
  func selfContained() throws {
    let page = try Self.page()
    for word in ["<link", "<img", " src=", "@import", "url(", "http:", "javascript:", "onload", "onclick"] {
      #expect(!page.contains(word), "\(word)")
    }
    let scripts = page.components(separatedBy: "<script").dropFirst()
    #expect(scripts.count == 2)
    #expect(scripts.first?.hasPrefix(" type=\"application/json\" id=\"cursor-data\">") == true)
    #expect(scripts.last?.hasPrefix(">" + PageScript.source.markup + "</script>") == true)
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;sha256-"))
  }

  @Test("A page stays small: under 250 kB for a day at one point a second", .timeLimit(.minutes(1)))
  func size() throws {
    // Ten hours: up and down with some noise, and a heart rate.
    var points = ""
    for second in 0..<36_000 {
      let noise = Double((second * 7919) % 13) / 10
      let elevation = 1200 + 500 * sin(Double(second) / 4000) + noise
      let (hour, minute) = (6 + second / 3600, second / 60 % 60)
      let clock = [hour, minute, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
      points += """
        <trkpt lat="\(46 + 0.05 * sin(Double(second) / 6000))" lon="\(7 + Double(second) * 1e-5)"><ele>\(elevation)</ele>\
        <time>2026-06-01T\(clock)Z</time><extensions><hr>\(100 + second / 97 % 60)</hr></extensions></trkpt>
        """
    }
    let page = try Self.page(of: "<gpx><trk><type>hiking</type><trkseg>\(points)</trkseg></trk></gpx>")
    #expect(page.utf8.count < 250_000)
    #expect(page.contains("class=\"heart over\""))
  }

  @Test("Names from the file cannot become markup")
  func escaping() throws {
    let evil = "<script>alert('x')</script>\"&amp;<b>"
    let page = try Self.page(
      of: """
        <gpx creator="&lt;img src=x>"><trk><name><![CDATA[\(evil)]]></name><trkseg><trkpt lat="1" lon="2"/>\
        <trkpt lat="1.01" lon="2"/></trkseg></trk><trk><name><![CDATA[\(evil)2]]></name><trkseg>\
        <trkpt lat="1" lon="2"/></trkseg></trk></gpx>
        """, file: "a<b>&\"'.gpx")
    #expect(
      !page.contains("<script>alert") && !page.contains("<img") && !page.contains("<b>\"") && !page.contains("<b>2"))
    #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;amp;&lt;b&gt;2"))
    #expect(page.contains("a&lt;b&gt;&amp;&quot;&#39;.gpx"))
  }

  @Test("A way not gone on foot has no time on feet, and a planned one a planned time")
  func times() throws {
    func way(_ type: String, timed: Bool, speed: Double) -> String {
      let points = (0..<400).map { index in
        let time = timed ? "<time>2026-06-01T07:\(10 + index / 60):\(10 + index % 60 * 5 / 6)Z</time>" : ""
        return
          "<trkpt lat=\"\(46 + Double(index) * speed * 9e-6)\" lon=\"7\"><ele>\(500 + index % 50)</ele>\(time)</trkpt>"
      }
      return "<gpx><trk><type>\(type)</type><trkseg>\(points.joined())</trkseg></trk></gpx>"
    }
    let ride = try Self.page(of: way("cycling", timed: true, speed: 6))
    #expect(ride.contains("<p class=\"label\">Moving time</p>") && !ride.contains("Time on feet</p>"))
    let plan = try Self.page(of: way("hiking", timed: false, speed: 1))
    #expect(plan.contains("<p class=\"label\">Walking time, estimated</p>") && plan.contains("no times in the file"))
  }

  @Test("A fault is named before any figure")
  func partial() throws {
    let page = try Self.page(of: "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"1.01\" lon=\"2\"/><trkpt")
    let note = try #require(page.range(of: "Read in part."))
    let figures = try #require(page.range(of: "class=\"tiles\""))
    #expect(note.lowerBound < figures.lowerBound)
    #expect(!(try Self.page()).contains("Read in part."))
  }

  @Test("An imperial page has no metric lengths, in figures, methods or words", arguments: GainMethod.common)
  func imperial(method: GainMethod) throws {
    var options = SummaryOptions()
    options.analysis.gainMethod = method
    var details = TrackDetails.Options()
    details.splitLength = 1609.344
    let analysis = try FileAnalysis(
      GPXReader(path: Self.ridgeLoop), file: Self.ridgeLoop, options: options, details: details)
    let page = Self.words(HTMLReport(units: .imperial).page(analysis))
    #expect(page.contains("7.48 mi"))
    #expect(metricLengths(in: page) == [])
    #expect(
      Set(metricLengths(in: Self.words(HTMLReport().page(analysis)))).isSuperset(of: [" km", " m", " m/h", " kg"]))
  }

  /// The page without its markup, script and style.
  private static func words(_ page: String) -> String {
    page.replacing(#/<(style|script)[^>]*>.*?<\/(style|script)>/#.dotMatchesNewlines(), with: " ")
      .replacing(#/aria-label="([^"]*)"/#) { ">\($0.output.1)<" }
      .replacing(#/<[^>]*>/#, with: " ").replacing("\u{A0}", with: " ")
  }

  @Test("Files without points and files that cannot be read have a page that says so")
  func nothing() throws {
    #expect(try Self.page(of: "<gpx></gpx>").contains("no track points"))
    let failed = FileAnalysis(file: "x.gpx", failure: GPXReadError(.notGPX, "this is no GPX file"))
    #expect(HTMLReport().page(failed).contains("This file could not be read."))
  }

  @Test("What other rules find is the same on the page and in the text", arguments: Units.allCases)
  func rules(units: Units) throws {
    let analysis = try FileAnalysis(GPXReader(path: Self.ridgeLoop), file: Self.ridgeLoop)
    let page = try Self.page(Self.ridgeLoop, units)
    let elevation = try #require(analysis.summary.total?.elevation)
    let told = ElevationNotes(elevation, units: units).parts.joined().joined(separator: " · ")
    for threshold in [0.0, 3, 10] {
      let gain = units.height(try #require(elevation.curve?[threshold]).gain)
      #expect(told.contains(gain))
      #expect(page.contains("<td class=\"n\">\(gain)</td>"))
    }
  }

  @Test("The index lists every file, newest first, links to its page, and adds each activity up for itself")
  func index() throws {
    let ridge = try FileAnalysis(GPXReader(path: Self.ridgeLoop), file: "a&b.gpx").summary
    var later = Self.moved(ridge, days: 40)
    later.total?.name = "Later"
    var ride = Self.moved(ridge, days: 1)
    ride.total?.activity = .other
    let failed = FileSummary(file: "broken.gpx", failure: GPXReadError(.empty, "the file is empty"))
    let page = HTMLReport().indexPage([
      .init(ridge, address: "a%26b.html"), .init(failed, address: nil), .init(later, address: "c.html"),
      .init(ride, address: "d.html"),
    ])
    #expect(page.contains("<a href=\"a%26b.html\">"))
    #expect(page.contains("broken.gpx") && page.contains("1 file could not be read"))
    #expect(page.contains(">24.0</td>") && !page.contains("36.11"))
    let july = try #require(page.range(of: ">July 2026<"))
    let june = try #require(page.range(of: ">June 2026<"))
    #expect(july.lowerBound < june.lowerBound && page.contains(">Without times<"))
    #expect(page.contains("<th scope=\"row\">Hikes</th>") && page.contains("<th scope=\"row\">Not on foot</th>"))
    #expect(page.contains(HTMLReport.mark) && !page.contains("duplicate"))
  }

  @Test("The index counts an outing once that a watch and a phone recorded, and says which is the copy")
  func copies() throws {
    let watch = try FileAnalysis(GPXReader(path: Self.ridgeLoop), file: "watch&.gpx").summary
    var phone = watch
    phone.file = "phone.gpx"
    let page = HTMLReport().indexPage([
      .init(watch, address: "watch.html"), .init(phone, address: "phone.html"),
      .init(Self.moved(watch, days: 1), address: nil),
    ])
    #expect(page.contains(">24.0</td>") && !page.contains("36.1"))
    #expect(page.contains("<p class=\"note\">1 duplicate not counted.</p>"))
    #expect(page.components(separatedBy: "<small class=\"copy\">").count == 2)
    #expect(page.contains("<small class=\"copy\">same outing as <bdi>watch&amp;.gpx</bdi></small>"))
  }

  /// The same hike on a later day.
  private static func moved(_ summary: FileSummary, days: Double) -> FileSummary {
    var moved = summary
    func later(_ time: Timestamp?) -> Timestamp? { time?.advanced(bySeconds: days * 86_400) }
    moved.total?.startTime = later(summary.total?.startTime)
    moved.total?.outings = (summary.total?.outings ?? []).map { outing in
      var outing = outing
      (outing.startTime, outing.endTime) = (later(outing.startTime), later(outing.endTime))
      return outing
    }
    return moved
  }

  @Test("Every page carries the mark in its first kilobyte")
  func mark() throws {
    #expect(try Self.page().prefix(1000).contains(HTMLReport.mark))
  }
}
