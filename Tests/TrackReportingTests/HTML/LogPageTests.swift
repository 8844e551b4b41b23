import Foundation
import GPXAnalysis
import Testing

@testable import TrackReporting

@Suite("The pages of a log and of a plan")
struct LogPageTests {
  private static func recordings() throws -> Recordings {
    try FileRecordings(GPXReader(path: Golden.path(of: "ridge-loop.gpx")), file: "ridge-loop.gpx").recordings
  }

  @Test("a log shows what the legs were used to over the year, with its outings")
  func log() throws {
    let today = try #require(CivilDate(iso8601: "2026-07-20"))
    let page = HTMLReport().page(TrainingLog(try Self.recordings(), today: today))
    for id in ["used-to", "today", "outings"] { #expect(page.contains("<section id=\"\(id)-section\">")) }
    // 44 days: 9.2 · 19/42.
    #expect(page.contains("4.2") && page.contains("from “Ridge loop” on 2026-06-06"))
    #expect(page.contains("class=\"load-line\"") && page.contains("<circle class=\"claim\""))
    #expect(!page.contains("nan") && !page.contains("inf\""))
  }

  @Test("a log without outings says so, and has no chart")
  func empty() throws {
    let page = HTMLReport().page(TrainingLog(Recordings(), today: try #require(CivilDate(iso8601: "2026-07-20"))))
    #expect(page.contains("No descent in the last 63"))
    #expect(!page.contains("class=\"load-line\"") && !page.contains("outings-section"))
  }

  @Test("a plan has a row for each mark, with its times, and what it asks of the legs")
  func plan() throws {
    let path = Golden.path(of: "ridge-loop.gpx")
    let course = try Course(GPXReader(path: path), file: "ridge-loop.gpx")
    let plan = try HikingPlan(course, try Self.recordings())
    let page = HTMLReport().page(plan)
    #expect(page.components(separatedBy: "<tr><th scope=\"row\">").count > plan.plan.rows.count)
    for words in [
      "Likely", "end", "your speed by grade", "as much as your legs are used to", "Profile and map", "Time on feet",
    ] {
      #expect(page.contains(words.keepingUnits) || page.contains(words), "\(words)")
    }
  }
}
