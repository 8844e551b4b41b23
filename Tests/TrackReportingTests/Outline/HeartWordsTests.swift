import GPXAnalysis
import Testing

@testable import TrackReporting

@Suite("Heart rates in words")
struct HeartWordsTests {
  private func summary(resting: Double? = nil, maximum: Double?) throws -> FileSummary {
    try Golden.summary(
      "ridge-loop.gpx", options: SummaryOptions(hiker: Hiker(restingHeartRate: resting, maximumHeartRate: maximum)))
  }

  private func words(resting: Double? = nil, maximum: Double?) throws -> HeartWords {
    HeartWords(heart: try #require(try summary(resting: resting, maximum: maximum).total?.heartRate))
  }

  @Test("zones have their rates")
  func zones() throws {
    #expect(
      try words(maximum: 185).zones.map(\.name) == [
        "below zone 1 (under 93 bpm)", "zone 1 (93–110 bpm)", "zone 2 (111–129 bpm)", "zone 3 (130–147 bpm)",
        "zone 4 (148–166 bpm)", "zone 5 (from 167 bpm)",
      ])
    #expect(try words(maximum: nil).zones.isEmpty)
  }

  @Test("recovery has its threshold and its limits, with and without a resting rate")
  func recovery() throws {
    // 50 + 40 % of 150; 64 % of 200.
    #expect(try words(resting: 50, maximum: 200).recovery?.hasSuffix("below 110 bpm (needs 90 %)") == true)
    #expect(try words(maximum: 200).recovery?.hasSuffix("below 128 bpm (needs 90 %)") == true)
    #expect(try words(maximum: nil).recovery == nil)
    let text = TextReport(width: 200).text(try summary(maximum: 240))
    #expect(text.contains("% of the moving time below 154 bpm (needs 90 %)"))
    #expect(text.contains("but 9.2 kJ/kg of braking (limit 1.2)"))
  }

  @Test("a recording above the given maximum is noticed")
  func excess() throws {
    #expect(
      try words(maximum: 150).excess == "the recording reached 163 bpm, more than your maximum of 150 bpm")
    #expect(try words(maximum: 163).excess == nil && words(maximum: nil).excess == nil)
  }
}
