import Testing

@testable import GPXAnalysis

@Suite("A hike every week or two")
struct RhythmTests {
  private func rhythm(_ days: [String], today: String = "2026-06-17") -> Rhythm {
    Rhythm(days: days.map(CivilDate.on), today: .on(today))
  }

  @Test("is kept by pauses of 14 days, and up to today")
  func kept() {
    let rhythm = rhythm(["2026-04-20", "2026-05-04", "2026-05-18", "2026-06-01", "2026-06-03"])
    #expect(rhythm.isKept == true)
    #expect(rhythm.longestPause?.days == 14)
    #expect(rhythm.longestPause?.from == .on("2026-05-18"))
    #expect(rhythm.longestRecentPause?.days == 14)
    #expect(rhythm.longestRecentPause?.to == .on("2026-06-17"))
    // The weeks that end on 05-06, 05-20 and 06-03; the first of the eight begins on 04-23.
    #expect(rhythm.weeksWithHike == 3)
  }

  @Test("is broken by 15 days, the pause to today too", arguments: ["2026-06-02", "2026-06-17"])
  func broken(last: String) {
    #expect(rhythm(["2026-05-25", last]).isKept == false)
  }

  @Test("is not broken by what was before the last 8 weeks")
  func past() {
    // 56 days before today is 2026-04-22: a pause that ends there is past, one that ends the day after is not.
    let recent = ["2026-05-05", "2026-05-18", "2026-06-01", "2026-06-10"]
    #expect(rhythm(["2025-01-01", "2026-04-22"] + recent).isKept == true)
    #expect(rhythm(["2025-01-01", "2026-04-23"] + recent).isKept == false)
  }

  @Test("says nothing of one day, or none", arguments: [[], ["2026-06-16"], ["2026-06-16", "2026-06-16"]])
  func tooLittle(days: [String]) {
    let rhythm = rhythm(days)
    #expect(rhythm.isKept == nil && rhythm.longestPause == nil)
    #expect(rhythm.weeksWithHike == min(1, days.count))
  }
}
