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
      "profile", "route", "grades", "day", "load", "disagree", "running", "climbs", "effort", "heart", "splits",
      "rests", "quality",
    ])
  func sections(id: String) throws {
    #expect(try Self.page().contains("<section id=\"\(id)-section\">"))
  }

  @Test("Sections without data are left out, and what is absent is said")
  func absent() throws {
    let page = try Self.page(
      of: "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"1.01\" lon=\"2\"/></trkseg></trk></gpx>")
    for id in ["profile", "grades", "day", "load", "rests"] {
      #expect(!page.contains("<section id=\"\(id)-section\">"))
    }
    #expect(page.contains("<section id=\"route-section\">"))
    #expect(page.contains("The file has no elevations."))
    #expect(page.contains("The file has no times."))
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

  @Test("A shared link shows what the hike was")
  func description() throws {
    let start = "<meta name=\"description\" content=\"hike · Sat 6 Jun 2026, 07:00 UTC · 12."
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

  @Test("Nothing is loaded and nothing runs")
  func selfContained() throws {
    let page = try Self.page()
    for word in ["<script", "<link", "<img", " src=", "@import", "url(", "http:", "javascript:", "onload"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'"))
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
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<b>"))
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
    #expect(plan.contains("<p class=\"label\">Planned time</p>") && plan.contains("no times in the file"))
  }

  @Test("A partial file is told before any figure")
  func partial() throws {
    let page = try Self.page(of: "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"1.01\" lon=\"2\"/><trkpt")
    let note = try #require(page.range(of: "This report is partial."))
    let figures = try #require(page.range(of: "class=\"figures\""))
    #expect(note.lowerBound < figures.lowerBound)
    #expect(!(try Self.page()).contains("This report is partial."))
  }

  @Test("Imperial pages have no metric lengths among their key figures")
  func imperial() throws {
    let page = try Self.page(Self.ridgeLoop, .imperial)
    #expect(page.contains("7.48\u{A0}mi"))
    #expect(!page.contains("12.04"))
  }

  @Test("Files without points and files that cannot be read have a page that says so")
  func nothing() throws {
    #expect(try Self.page(of: "<gpx></gpx>").contains("no track points"))
    let failed = FileAnalysis(file: "x.gpx", failure: GPXReadError(.notGPX, "this is no GPX file"))
    #expect(HTMLReport().page(failed).contains("This file could not be read."))
  }

  @Test("What other rules would claim is the same on the page and in the text", arguments: Units.allCases)
  func claims(units: Units) throws {
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

  @Test("The index lists every file, links to its page, and adds them up")
  func index() throws {
    let ridge = try FileAnalysis(GPXReader(path: Self.ridgeLoop), file: "a&b.gpx").summary
    let failed = FileSummary(file: "broken.gpx", failure: GPXReadError(.empty, "the file is empty"))
    let page = HTMLReport().indexPage([
      .init(ridge, address: "a%26b.html"), .init(ridge, address: "c.html"), .init(failed, address: nil),
    ])
    #expect(page.contains("<a href=\"a%26b.html\">"))
    #expect(page.contains("broken.gpx"))
    #expect(page.contains("1 could not be read"))
    #expect(page.contains("24.07\u{A0}km"))
    #expect(page.contains(HTMLReport.mark))
  }

  @Test("Every page carries the mark in its first kilobyte")
  func mark() throws {
    #expect(try Self.page().prefix(1000).contains(HTMLReport.mark))
  }
}
