import GPXAnalysis
import Testing

@testable import TrackReporting

@Suite("Repairs are said in words, with their place and amount")
struct RepairWordsTests {
  @Test(
    "one sentence for each kind",
    arguments: [
      (
        Repair(.positionOutliers, count: 12, amount: .meters(4200)),
        "12 wrong positions left out, up to 4.20 km off"
      ),
      (Repair(.clockOffset, count: 12, amount: .seconds(-4_147_200)), "clock corrected by 48 d 0 h"),
      (Repair(.timestamps, count: 1), "1 contradictory timestamp ignored"),
      (Repair(.elevationStep, count: 1, amount: .meters(43)), "elevation step of 43 m removed"),
      (Repair(.transport, count: 1, amount: .meters(720)), "transport left out: 0.72 km"),
      (Repair(Repair.Kind(rawValue: "something_new"), count: 1), "something new"),
    ])
  func words(repair: Repair, expected: String) {
    #expect(RepairWords(repair, units: .metric).text == expected)
  }

  @Test("heights are feet and lengths are miles in an imperial report")
  func imperial() {
    let step = Repair(.elevationStep, amount: .meters(43))
    #expect(RepairWords(step, units: .imperial).text == "elevation step of 141 ft removed")
    let transport = Repair(.transport, startOffset: 1609.344, endOffset: 3218.688, amount: .meters(1609.344))
    let words = RepairWords(transport, units: .imperial)
    #expect(words.text == "transport left out: 1.00 mi" && words.place == "mi 1.0–2.0")
  }

  @Test("what was often repaired is one line, with the largest amount or the sum")
  func list() {
    func repairs(_ kind: Repair.Kind, _ count: Int, _ amount: (Double) -> Repair.Amount) -> [Repair] {
      (1...count).map { number in
        Repair(
          kind, startOffset: 1000 * Double(number), endOffset: 1000 * Double(number) + 100,
          amount: amount(60 * Double(number)))
      }
    }
    let all =
      repairs(.clockOffset, 4, Repair.Amount.seconds) + repairs(.elevationStep, 2, Repair.Amount.meters)
      + repairs(.wandering, 5, Repair.Amount.meters)
    let listed = RepairWords.list(all, units: .metric)
    #expect(
      listed.map(\.text) == [
        "clock corrected by up to 4 min in 4 places", "elevation step of 60 m removed",
        "elevation step of 120 m removed",
        "position wandered at rest: 0.90 km left out in 5 places",
      ])
    #expect(listed.map(\.place) == ["km 1.0–4.1", "km 1.0–1.1", "km 2.0–2.1", "km 1.0–5.1"])
  }

  @Test("repairs without a place are one line, and wandering names its stays")
  func unplaced() {
    let spikes = [
      Repair(.elevationSpikes, count: 3), Repair(.elevationSpikes, startOffset: 6200, endOffset: 6600, count: 36),
    ]
    let listed = RepairWords.list(spikes, units: .metric)
    #expect(listed.map(\.text) == ["39 elevation spikes left out"] && listed.map(\.place) == [nil])
    let wandering = Repair(.wandering, startOffset: 5700, endOffset: 10_400, count: 2, amount: .meters(170))
    #expect(
      RepairWords(wandering, units: .metric).text == "position wandered at rest: 0.17 km left out in 2 places")
  }

  @Test("where it was, as exactly as a reader looks")
  func place() {
    #expect(RepairWords(Repair(.order), units: .metric).place == nil)
    #expect(RepairWords(Repair(.wandering, startOffset: 3210, endOffset: 3240), units: .metric).place == "km 3.2")
    #expect(
      Repair(.wandering, startOffset: 8100, endOffset: 8110, amount: .meters(11)).message()
        == "position wandered at rest: 11 m left out (km 8.1)")
    #expect(Repair(.elevationFeet, count: 9).message(units: .imperial) == "elevations in feet converted")
    #expect(RepairWords(Repair(.wandering, startOffset: 3210, endOffset: 4100), units: .metric).place == "km 3.2–4.1")
  }

  @Test("every repair of a summary is in its text, and what was left out stands before the sections")
  func listed() throws {
    var summary = try Golden.summary("ridge-loop.gpx")
    summary.total?.repairs = [
      Repair(.timestamps, count: 3),
      Repair(.transport, startOffset: 1000, endOffset: 5200, amount: .meters(4200)),
    ]
    summary.total?.transportDistance = 4200
    summary.total?.time?.total.transport = 600
    let text = TextReport().text(summary)
    #expect(text.contains("Repairs    3 contradictory timestamps ignored"))
    #expect(text.contains("transport left out: 4.20 km (km 1.0–5.2)"))
    let notice = try #require(text.ranges(of: "Left out: 4.20 km by transport in 10 min; positions").first)
    let running = try #require(text.ranges(of: "For your running").first)
    #expect(notice.lowerBound < running.lowerBound)
  }

  @Test(
    "an uncertain guess of the activity says so, and a certain one does not", arguments: [(0.4, true), (0.9, false)])
  func doubt(confidence: Double, isSaid: Bool) throws {
    var summary = try Golden.summary("ridge-loop.gpx")
    summary.total?.activitySource = .speed
    summary.total?.activity = .run
    summary.total?.activityConfidence = confidence
    #expect(TextReport().text(summary).contains("Probably a run. If not, use --activity.") == isSaid)
    summary.total?.activitySource = .type
    #expect(!TextReport().text(summary).contains("Probably"))
  }
}
