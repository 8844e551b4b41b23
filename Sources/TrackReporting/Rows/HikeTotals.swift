import GPXAnalysis

/// Sums over the rows of a table in their order, in total and by activity.
package struct HikeTotals: Sendable, Hashable {
  /// Without copies.
  private(set) var files = 0
  private(set) var failed = 0
  private(set) var partial = 0
  /// Outings that other files have, too.
  private(set) var copies = 0
  private(set) var withPoints = 0
  private(set) var distance = HikeRow.Figure()
  private(set) var gain = HikeRow.Figure()
  private(set) var loss = HikeRow.Figure()
  private(set) var timeOnFeet = HikeRow.Figure()
  private(set) var eccentricLoad = HikeRow.Figure()

  /// The same for the files of each activity.
  private(set) var byActivity: [Activity: HikeTotals] = [:]

  /// The sums of no files.
  package init() {}

  /// Adds one file; of an outing that several files have, only one counts.
  package mutating func add(_ row: HikeRow) {
    failed += row.status == .failed ? 1 : 0
    partial += row.status == .partial ? 1 : 0
    copies += row.copies.count
    if row.isCopy { return }
    let row = row.counted
    sum(row)
    if let activity = row.activity { byActivity[activity, default: HikeTotals()].sum(row) }
  }

  /// The rows of totals, each with a label: `3 hikes`. Hikes, runs and rides are never added up.
  var parts: [(title: String, totals: HikeTotals)] {
    Activity.allCases.compactMap { activity in
      byActivity[activity].map { (Self.title($0.files, activity), $0) }
    }
  }

  private static func title(_ count: Int, _ activity: Activity) -> String {
    activity == .other ? counted(count, "other", "other") : counted(count, activity.rawValue)
  }

  private mutating func sum(_ row: HikeRow) {
    files += 1
    withPoints += row.hasPoints ? 1 : 0
    distance += row.distance
    gain += row.gain
    loss += row.loss
    timeOnFeet += row.timeOnFeet
    eccentricLoad += row.eccentricLoad
  }

  /// What the sums leave out: `1 duplicate not counted`, `2 of 3 with elevations`.
  var notes: [String] {
    var notes: [String] = []
    if failed > 0 { notes.append("\(grouped(Double(failed))) could not be read") }
    if partial > 0 { notes.append("\(grouped(Double(partial))) read in part") }
    if copies > 0 { notes.append("\(counted(copies, "duplicate")) not counted") }
    if byActivity[.other] != nil { notes.append("other: not on foot") }
    if gain.count < withPoints { notes.append("\(gain.count) of \(withPoints) with elevations") }
    if timeOnFeet.count < withPoints { notes.append("\(timeOnFeet.count) of \(withPoints) with times") }
    return notes
  }
}
