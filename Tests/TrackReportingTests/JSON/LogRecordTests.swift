import Foundation
import Testing

@testable import GPXAnalysis
@testable import TrackReporting

@Suite("A training log and a race as JSON")
struct LogRecordTests {
  private func hike(_ day: String, file: String) -> OutingRecord {
    let start = Timestamp(seconds: (CivilDate(iso8601: day)?.daysSince1970 ?? 0) * 86_400)
    var hike = OutingRecord(file: file, startTime: start, distance: 12_000, timeOnFeet: 14_400)
    hike.eccentricLoad = 2
    hike.gain = 200
    return hike
  }

  @Test("a week beside its sums")
  func log() throws {
    var recordings = Recordings()
    recordings.outings = [hike("2026-06-01", file: "a.gpx"), hike("2026-06-01", file: "again.gpx")]
    recordings.outings[0].isPartial = true
    let log = TrainingLog(recordings, today: try #require(CivilDate(iso8601: "2026-06-17")))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(JSONReport().text(log).utf8)) as? [String: Any])
    let weeks = try #require(object["weeks"] as? [[String: Any]])
    #expect(weeks.first?["week"] as? String == "2026-W23")
    #expect(weeks.first?["eccentric_load_kj_per_kg"] as? Double == 2)
    #expect(weeks.first?["hikes"] as? Int == 1)
    #expect((object["duplicates"] as? [[String: Any]])?.first?["duplicate_of"] as? String == "again.gpx")
    #expect(object["last_hike"] as? String == "2026-06-01")
    #expect(object["days_since_last_hike"] as? Int == 16)
    #expect((object["read_in_part"] as? [String]) == [])
    let lines = JSONReport().lines(log).split(separator: "\n")
    #expect(lines.count == log.weeks.count && lines.allSatisfy { $0.hasPrefix(#"{"week":"2026-W2"#) })
  }

  @Test("demands have names for programs")
  func demands() {
    typealias Demand = RaceMatch.Demand
    let bands: [(Double?, Double?)] = [(nil, -0.3), (-0.2, -0.15), (-0.02, 0.02), (0.02, 0.05), (0.3, nil)]
    #expect(
      bands.map { Demand.band(from: $0.0, to: $0.1).key } == [
        "grade_down_over_30", "grade_down_15_to_20", "grade_level", "grade_up_2_to_5", "grade_up_over_30",
      ])
  }
}
