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
  /// The metres that the times cover, if that is only a part.
  var timedPart: Double?
  var hasPoints: Bool
  var distance = Figure()
  var gain = Figure()
  var loss = Figure()
  var timeOnFeet = Figure()
  var eccentricLoad = Figure()
  var outings: [OutingSummary] = []
  /// The outings that other rows count, once copies are marked.
  var copies: [Copy] = []

  /// An outing that another recording has as well.
  struct Copy: Sendable, Hashable {
    /// Its position among the outings of the file.
    var outing: Int
    /// The file of the recording that counts.
    var original: String
  }

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

    /// Takes out a part that is counted elsewhere.
    static func -= (total: inout Figure, part: Double?) {
      if total.count > 0, let part { total.sum = max(0, total.sum - part) }
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
    timedPart = total.timedPart
    distance = Figure(total.distance)
    gain = Figure(total.elevation?.gain)
    loss = Figure(total.elevation?.loss)
    timeOnFeet = Figure(total.activity.isOnFoot ? total.timeOnFeet : nil)
    eccentricLoad = Figure(total.descent?.eccentricLoad)
    outings = total.outings
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
