package import GPXAnalysis

/// A file's row in a table of several: small enough to keep while the others are read.
package struct HikeRow: Sendable, Hashable {
  /// The file's name as it was given.
  package var file: String
  /// How far the file was read.
  package var status: FileSummary.Status
  /// The name in the file, if there is one.
  var name: String?
  var startTime: Timestamp?
  var clock = LocalClock.utc
  var activity: Activity?
  /// Whether nothing in the file shows the activity.
  var isActivityAssumed = false
  var looksLike: ActivityEstimate.Look?
  /// Whether the times cover only a part of the distance.
  var isPartlyTimed = false
  var hasPoints: Bool
  var distance = Figure()
  var gain = Figure()
  var loss = Figure()
  var timeOnFeet = Figure()
  var eccentricLoad = Figure()

  /// A figure of one file, or the sum over several and the number of files that have it.
  struct Figure: Sendable, Hashable {
    var sum = 0.0
    var count = 0

    init(_ value: Double? = nil) {
      guard let value, value.isFinite else { return }
      sum = value
      count = 1
    }

    /// Absent if no file has it.
    var value: Double? { count > 0 ? sum : nil }

    static func += (total: inout Figure, figure: Figure) {
      total.sum += figure.sum
      total.count += figure.count
    }
  }

  /// The row of one file.
  package init(_ summary: FileSummary) {
    file = summary.file.withoutControlCharacters
    status = summary.status
    hasPoints = summary.total != nil
    guard let total = summary.total else { return }
    name = total.name?.withoutControlCharacters
    startTime = total.startTime
    clock = total.clock
    activity = total.activity
    isActivityAssumed = total.activitySource == .assumed
    looksLike = total.activityLooksLike
    isPartlyTimed = total.timedPart != nil
    distance = Figure(total.distance)
    gain = Figure(total.elevation?.gain?.meters)
    loss = Figure(total.elevation?.loss?.meters)
    timeOnFeet = Figure(total.activity.isOnFoot ? total.timeOnFeet : nil)
    eccentricLoad = Figure(total.descent?.eccentricLoad)
  }

  /// The hike's name in the file or, if there is none, the file name.
  var title: String {
    if let name, !name.allSatisfy(\.isWhitespace) { return name }
    return String(file.split(separator: "/").last ?? Substring(file))
  }

  /// `hike`; `hike?` if it is only assumed; `ride` if it is not on foot and looks like one.
  var activityWords: String {
    guard let activity else { return "" }
    return (looksLike?.noun ?? activity.rawValue) + (isActivityAssumed ? "?" : "")
  }

  var date: String {
    startTime.map { "\(clock.date(of: $0))" } ?? ""
  }
}

/// Sums over the rows of a table in their order, in total and by activity.
package struct HikeTotals: Sendable, Hashable {
  private(set) var files = 0
  private(set) var failed = 0
  private(set) var partial = 0
  private(set) var withPoints = 0
  private(set) var assumed = 0
  private(set) var partlyTimed = 0
  private(set) var distance = HikeRow.Figure()
  private(set) var gain = HikeRow.Figure()
  private(set) var loss = HikeRow.Figure()
  private(set) var timeOnFeet = HikeRow.Figure()
  private(set) var eccentricLoad = HikeRow.Figure()

  /// The same for the files of each activity.
  private(set) var byActivity: [Activity: HikeTotals] = [:]

  /// The sums of no files.
  package init() {}

  /// Adds one file.
  package mutating func add(_ row: HikeRow) {
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
    failed += row.status == .failed ? 1 : 0
    partial += row.status == .partial ? 1 : 0
    withPoints += row.hasPoints ? 1 : 0
    assumed += row.isActivityAssumed ? 1 : 0
    partlyTimed += row.isPartlyTimed ? 1 : 0
    distance += row.distance
    gain += row.gain
    loss += row.loss
    timeOnFeet += row.timeOnFeet
    eccentricLoad += row.eccentricLoad
  }

  /// What the sums leave out: `Elevation is known for 2 of 3, times for 1.`
  var notes: [String] {
    var notes: [String] = []
    if failed > 0 { notes.append("\(grouped(Double(failed))) could not be read") }
    if partial > 0 { notes.append("\(grouped(Double(partial))) read in part") }
    if byActivity[.other] != nil { notes.append("other: not on foot") }
    if gain.count < withPoints { notes.append("\(gain.count) of \(withPoints) with elevations") }
    if timeOnFeet.count < withPoints { notes.append("\(timeOnFeet.count) of \(withPoints) with times") }
    if assumed > 0 { notes.append("?: assumed") }
    if partlyTimed > 0 { notes.append("*: times for a part of the distance") }
    return notes
  }
}
