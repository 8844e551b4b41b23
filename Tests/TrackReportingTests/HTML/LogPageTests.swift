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

  @Test("in a folder of pages, outings link to theirs, and the log to the index")
  func links() throws {
    let log = TrainingLog(try Self.recordings(), today: try #require(CivilDate(iso8601: "2026-07-20")))
    let page = HTMLReport().page(log, index: "index.html", addresses: ["ridge-loop.gpx": "ridge%20loop.html"])
    #expect(page.contains("<a href=\"index.html\">All recordings</a>"))
    #expect(page.contains("<a href=\"ridge%20loop.html\"><bdi>Ridge loop</bdi></a>"))
    let alone = HTMLReport().page(log)
    #expect(!alone.contains("<a ") && alone.contains("<bdi>Ridge loop</bdi>"))
    let index = HTMLReport().indexPage([], log: "log.html")
    #expect(index.contains("<a href=\"log.html\">Training log by week</a>"))
  }

  @Test("the chart begins with the month of the first outing")
  func firstMonth() throws {
    let page = HTMLReport().page(
      TrainingLog(try Self.recordings(), today: try #require(CivilDate(iso8601: "2026-08-20"))))
    let months = page.matches(of: /class="mid[ a-z]*">([A-Z][a-z][a-z])</).map { String($0.1) }
    #expect(months == ["Jun", "Jul", "Aug"])
  }

  @Test("a week has its sums, of hikes and of runs, in place of a heading, and one outing needs none")
  func weeks() throws {
    let today = try #require(CivilDate(iso8601: "2026-07-20"))
    var recordings = try Self.recordings()
    for (days, activity) in [(1.0, Activity.hike), (-1, .run), (9, .hike)] {
      var other = recordings.outings[0]
      other.startTime = other.startTime.advanced(bySeconds: days * 86_400)
      (other.endTime, other.activity) = (other.endTime?.advanced(bySeconds: days * 86_400), activity)
      recordings.outings.append(other)
    }
    let page = HTMLReport().page(TrainingLog(recordings, today: today))
    let groups = page.components(separatedBy: "<tr class=\"group\">").dropFirst().map {
      $0.prefix { $0 != "\n" }.replacing(/<[^>]+>/, with: "|").replacing(/\|+/, with: "|")
    }
    #expect(
      groups.map { $0.replacing("\u{A0}", with: " ") } == [
        "|Week of 2026-06-15|",
        "|Week of 2026-06-01: 2 hikes|24.0|1,970|1,970|9 h 46|18.4|",
        "|1 run|12.0|985|985|4 h 53|9.2|",
      ])
  }

  @Test("what is not counted is listed with the reason, as in the text")
  func notCounted() throws {
    let today = try #require(CivilDate(iso8601: "2026-07-20"))
    var recordings = try Self.recordings()
    var copy = recordings.outings[0]
    copy.file = "phone.gpx"
    recordings.outings.append(copy)
    recordings.notCounted = [
      NotCounted(file: "<bus>.gpx", reason: .notOnFoot), NotCounted(file: "x.gpx", reason: .failed),
    ]
    let page = HTMLReport().page(TrainingLog(recordings, today: today))
    #expect(page.contains("<section id=\"not-counted-section\">"))
    for words in [
      "phone.gpx: same outing as ridge-loop.gpx", "not on foot: &lt;bus&gt;.gpx", "could not be read: x.gpx",
    ] {
      #expect(page.contains(words.keepingUnits) || page.contains(words), "\(words)")
    }
    #expect(!HTMLReport().page(TrainingLog(try Self.recordings(), today: today)).contains("not-counted"))
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
    let plan = try HikingPlan(for: course, basedOn: try Self.recordings())
    let page = HTMLReport().page(plan)
    #expect(page.components(separatedBy: "<tr><th scope=\"row\">").count > plan.plan.rows.count)
    for words in [
      "Likely", "end", "your speed by grade", "as much as your legs are used to", "Profile and map", "Time on feet",
    ] {
      #expect(page.contains(words.keepingUnits) || page.contains(words), "\(words)")
    }
  }
}
