import GPXAnalysis
import Testing

@testable import TrackReporting

@Suite("Several files as a table")
struct TableTests {
  private func row(_ title: String, status: FileSummary.Status = .complete, gain: Double? = 1000) -> HikeRow {
    var row = HikeRow(FileSummary(file: "hikes/\(title).gpx", failure: GPXReadError(.empty, "empty")))
    row.status = status
    guard status != .failed else { return row }
    row.hasPoints = true
    row.name = title
    row.startTime = Timestamp(seconds: 1_780_297_200)
    row.activity = title.hasPrefix("A") ? .run : .hike
    row.distance = HikeRow.Figure(12_034)
    row.gain = HikeRow.Figure(gain)
    row.loss = HikeRow.Figure(gain)
    row.timeOnFeet = HikeRow.Figure(13_800)
    row.eccentricLoad = HikeRow.Figure(gain.map { _ in 7.1 })
    return row
  }

  private var rows: [HikeRow] {
    [
      row("Ridge loop"), row("日本の山 とても長い名前の山", gain: nil), row("Gone", status: .failed),
      row("A name that is far too long for its column", status: .partial),
    ]
  }

  private func table(width: Int, style: TextStyle = .plain) -> [Substring] {
    let table = TextTable(TextLayout(width: width, style: style))
    var totals = HikeTotals()
    for row in rows { totals.add(row) }
    return (table.header + rows.map(table.row).joined() + table.footer(totals)).split(separator: "\n")
  }

  @Test func hasARowForEachAndALineOfTotalsForEachActivity() {
    #expect(
      table(width: 80) == [
        "Date        Name             Type        km      ↑ m      ↓ m    on feet   kJ/kg",
        "2026-06-01  Ridge loop       hike      12.0    1,000    1,000     3 h 50     7.1",
        "2026-06-01  日本の山 とて…   hike      12.0      n/a      n/a     3 h 50     n/a",
        "            Gone.gpx                not read",
        "2026-06-01  A name that … !  run       12.0    1,000    1,000     3 h 50     7.1",
        "────────────────────────────────────────────────────────────────────────────────",
        "Total       2 hikes                    24.0    1,000    1,000     7 h 40     7.1",
        "Total       1 run                      12.0    1,000    1,000     3 h 50     7.1",
        "1 could not be read · 1 read in part (!) · 2 of 3 with elevations",
      ])
  }

  @Test("Totals are the sums of the figures as they are printed", arguments: [Units.metric, .imperial])
  func sumsOfRows(units: Units) {
    var (one, other) = (row("A"), row("B"))
    (one.activity, other.activity) = (.hike, .hike)
    // 3 h 50 min 24 s, and 12.034 km: both together would round up.
    (one.timeOnFeet, other.timeOnFeet) = (HikeRow.Figure(13_824), HikeRow.Figure(13_824))
    (one.gain, other.gain) = (HikeRow.Figure(1000.4), HikeRow.Figure(1000.4))
    (one.eccentricLoad, other.eccentricLoad) = (HikeRow.Figure(7.14), HikeRow.Figure(7.14))
    var totals = HikeTotals(units)
    for row in [one, other] { totals.add(row) }
    let footer = TextTable(TextLayout(units: units, width: 80)).footer(totals)
    let expected =
      units == .metric
      ? "Total 2 hikes 24.0 2,000 2,000 7 h 40 14.2" : "Total 2 hikes 15.0 6,564 6,562 7 h 40 14.2"
    #expect(footer.split(separator: "\n")[1].split(separator: " ").joined(separator: " ") == expected)
  }

  @Test(arguments: [
    (80, "Date        Name             Type        km      ↑ m      ↓ m    on feet   kJ/kg"),
    (70, "Date        Name             Type        km      ↑ m    on feet   kJ/kg"),
    (62, "Date        Name                km      ↑ m    on feet   kJ/kg"),
    (55, "Date        Name                km    on feet   kJ/kg"),
    (40, "Name               km    on feet   kJ/kg"),
  ])
  func leavesOutColumnsThatMatterLess(_ width: Int, _ header: String) {
    let words = header.split(separator: " ").map(String.init)
    #expect(table(width: width)[0].split(separator: " ").map(String.init) == words)
    for line in table(width: width) { #expect(line.columns <= width) }
  }

  @Test(arguments: [60, 66, 72, 79, 80, 100, 120, 160], [TextStyle.plain, .ansi])
  func keepsToItsWidth(_ width: Int, _ style: TextStyle) {
    let lines = table(width: width, style: style)
    #expect(lines.count == (width > 60 ? 9 : 10))
    for line in lines { #expect(line.columns <= width) }
    // Figures stand under each other whatever the names are.
    #expect(Set([lines[1], lines[6]].map(\.columns)).count == 1)
  }

  @Test func marksWhatIsAssumedAndTimesOfAPart() {
    var hike = row("Walk")
    (hike.isActivityAssumed, hike.timedPart) = (true, 500)
    var ride = row("Ride")
    (ride.activity, ride.looksLike) = (.other, .ride)
    let table = TextTable()
    #expect(table.row(hike).contains("  hike?  ") && table.row(hike).contains("3 h 50*  "))
    #expect(table.row(ride).contains("  ride   "))
    #expect(MarkdownTable().row(hike).contains("| hike? | hikes/Walk.gpx | 12.0 | 1,000 | 1,000 | 3 h 50\\* |"))
    var totals = HikeTotals()
    totals.add(hike)
    #expect(totals.notes == ["?: assumed", "*: times for a part of the distance"])
  }

  @Test func namesTheFilesWhereThereIsRoom() {
    #expect(table(width: 160)[1].contains("hikes/Ridge loop.gpx"))
    #expect(!table(width: 100)[1].contains("hikes/"))
  }

  @Test func sumsOnlyWhatIsKnown() {
    var totals = HikeTotals()
    totals.add(row("A", gain: nil))
    #expect(totals.gain.value == nil)
    totals.add(row("B", gain: 5))
    #expect(totals.gain.value == 5)
    #expect(totals.distance.value == 24_000)
  }

  @Test func isMarkdownThatNamesCannotBreak() {
    let table = MarkdownTable()
    #expect(
      table.row(row("a|b *c* <d>"))
        == "| 2026-06-01 | a\\|b \\*c\\* \\<d\\> | hike | hikes/a\\|b \\*c\\* \\<d\\>.gpx | 12.0 | 1,000 | 1,000 | 3 h 50 | 7.1 |\n"
    )
    let columns = table.header.split(separator: "\n").map { $0.filter { $0 == "|" }.count }
    #expect(columns == [10, 10])
    #expect(table.row(row("x", status: .failed)).filter { $0 == "|" }.count == 10)
  }

  // MARK: Outings that several files have

  /// From 07:00 UTC on, for 4 hours each.
  private func recording(
    _ title: String, days: [Int64] = [0], gain: Double? = 1000, activity: Activity = .hike
  ) -> HikeRow {
    var row = row(title, gain: gain.map { $0 * Double(days.count) })
    (row.activity, row.distance) = (activity, HikeRow.Figure(12_000 * Double(days.count)))
    row.outings = days.map { day in
      let start = Timestamp(seconds: 1_780_297_200 + day * 86_400)
      return OutingSummary(
        startTime: start, endTime: start.advanced(bySeconds: 14_400), distance: 12_000, gain: gain, loss: gain,
        timeOnFeet: 13_800, eccentricLoad: gain.map { _ in 7.1 })
    }
    return row
  }

  private func marked(_ rows: HikeRow...) -> (rows: [HikeRow], totals: HikeTotals) {
    var rows = rows
    rows.markCopies()
    return (rows, rows.reduce(into: HikeTotals()) { $0.add($1) })
  }

  @Test func countsAnOutingOnceThatAWatchAndAPhoneRecorded() {
    let (rows, totals) = marked(recording("phone", gain: nil), recording("watch"), recording("next day", days: [1]))
    #expect(rows.map(\.isCopy) == [true, false, false])
    #expect(totals.files == 2 && totals.distance.value == 24_000 && totals.gain.value == 2000)
    // A copy's missing elevations are missed by nobody.
    #expect(totals.notes == ["1 duplicate not counted"])
    let table = TextTable(TextLayout(width: 80))
    #expect(
      table.row(rows[0]).split(separator: "\n") == [
        "2026-06-01  phone            hike      12.0      n/a      n/a     3 h 50     n/a",
        "            same outing as hikes/watch.gpx",
      ])
    #expect(MarkdownTable().row(rows[0]).hasPrefix("| 2026-06-01 | phone (same outing as hikes/watch.gpx) | hike |"))
    #expect(table.row(rows[1]).filter { $0 == "\n" }.count == 1)
  }

  @Test func takesOutOfAFileOnlyTheDaysThatOthersHave() {
    // Of two equal recordings the first counts.
    let (rows, totals) = marked(
      recording("monday"), recording("week", days: [0, 1, 2]), recording("tuesday", days: [1]))
    #expect(rows.map { $0.copyNote?.lead } == [nil, "1 of 3 outings also in", "same outing as"])
    #expect(rows[2].copyNote?.original == "hikes/week.gpx")
    #expect(totals.files == 2 && totals.distance.value == 36_000 && totals.gain.value == 3000)
    #expect(totals.timeOnFeet.value == 13_800)
  }

  @Test func namesOneOfTheFilesThatCountInPlaceOfACopy() throws {
    let (rows, totals) = marked(recording("mon"), recording("tue", days: [1]), recording("both", days: [0, 1]))
    let note = try #require(rows[2].copyNote)
    #expect(note == ("same outings as", "hikes/mon.gpx", " and 1 more"))
    #expect(rows[2].isCopy && totals.copies == 2 && totals.distance.value == 24_000)
  }

  @Test func countsRidesOnceToo() {
    let (_, totals) = marked(recording("watch", activity: .other), recording("phone", activity: .hike))
    #expect(totals.parts.map(\.title) == ["1 other"])
  }

  @Test(arguments: [40, 60, 80])
  func keepsTheNoteOfACopyToTheWidth(_ width: Int) {
    let (rows, _) = marked(recording(String(repeating: "long ", count: 30)), recording("phone"))
    let lines = TextTable(TextLayout(width: width, style: .ansi)).row(rows[1]).split(separator: "\n")
    #expect(lines.count == 2 && lines[1].columns <= max(width, 42))
  }
}
