import Testing

@testable import TrackReporting

@Suite("The width of text on a terminal")
struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("Ridge", 5), ("Crête", 5), ("Cre\u{302}te", 5), ("日本の山", 8), ("한라산", 6), ("ｈｉｋｅ", 8), ("ﾊｲｷﾝｸﾞ", 6),
    ("🥾", 2), ("👨‍👩‍👧", 2), ("🇨🇭", 2), ("❤️", 2), ("❤", 1), ("☀", 1), ("⛰️ up", 5), ("👍🏽", 2), ("ไทย", 3), ("Ελλάδα", 6),
    ("▁▇█│┤─…", 7), ("↑ 998 m", 7), ("a\u{200B}b", 2), ("\u{1B}[31mred\u{1B}[0m", 3), ("〇", 2), ("👩🏻‍🦱", 2),
  ])
  func isCountedInColumns(_ text: String, _ columns: Int) {
    #expect(text.columns == columns)
  }

  @Test(arguments: [
    ("Ridge loop", 10, "Ridge loop"), ("Ridge loop", 9, "Ridge lo…"), ("日本の山", 8, "日本の山"), ("日本の山", 7, "日本の…"),
    ("日本の山", 6, "日本…"), ("Ridge", 1, "…"), ("Ridge", 0, ""), ("🥾🥾🥾", 5, "🥾🥾…"),
  ])
  func isCutToFit(_ text: String, _ width: Int, _ cut: String) {
    #expect(text.truncated(to: width) == cut)
  }

  @Test(arguments: [
    ("hikes/2026/ridge.gpx", 20, "hikes/2026/ridge.gpx"), ("hikes/2026/ridge.gpx", 12, "…6/ridge.gpx"), ("ab", 1, "…"),
  ])
  func isCutAtItsStart(_ path: String, _ width: Int, _ cut: String) {
    #expect(path.truncatedAtStart(to: width) == cut)
  }

  @Test(arguments: ["Ridge", "日本", "🥾"])
  func isPaddedToColumns(_ text: String) {
    #expect(text.rightPadded(to: 9).columns == 9)
    #expect(text.leftPadded(to: 9).columns == 9)
  }
}
