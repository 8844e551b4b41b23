import GPXAnalysis

/// Sums over the rows of a table in their order, in total and by kind. They are sums of the figures as they are printed, so
/// that a reader who adds them up gets the same.
package struct HikeTotals: Sendable, Hashable {
  /// Without copies.
  private(set) var files = 0
  private(set) var failed = 0
  private(set) var partial = 0
  /// Outings that other files have, too.
  private(set) var copies = 0
  private(set) var withPoints = 0
  private(set) var assumed = 0
  private(set) var partlyTimed = 0
  private(set) var distance = HikeRow.Figure()
  private(set) var gain = HikeRow.Figure()
  private(set) var loss = HikeRow.Figure()
  private(set) var timeOnFeet = HikeRow.Figure()
  private(set) var eccentricLoad = HikeRow.Figure()

  /// The same for the files of each kind.
  private(set) var byKind: [Kind: HikeTotals] = [:]

  /// What is never added up. Nobody walked a course without times.
  enum Kind: CaseIterable {
    case hike, run, other, course

    /// Nil without points.
    init?(_ row: HikeRow) {
      switch row.activity {
      case .hike, .run: self = row.timeOnFeet.value == nil ? .course : row.activity == .run ? .run : .hike
      case .other: self = .other
      case nil: return nil
      }
    }

    func title(_ count: Int) -> String {
      switch self {
      case .hike: counted(count, "hike")
      case .run: counted(count, "run")
      case .other: counted(count, "other", "other")
      case .course: counted(count, "course")
      }
    }
  }

  private let units: Units

  /// The sums of no files.
  ///
  /// - Parameter units: those of the table.
  package init(_ units: Units = .metric) {
    self.units = units
  }

  /// Adds one file; of an outing that several files have, only one counts.
  package mutating func add(_ row: HikeRow) {
    failed += row.status == .failed ? 1 : 0
    partial += row.status == .partial ? 1 : 0
    copies += row.copies.count
    if row.isCopy { return }
    let row = row.counted.rounded(in: units)
    sum(row)
    if let kind = Kind(row) { byKind[kind, default: HikeTotals(units)].sum(row) }
  }

  /// The rows of totals, each with a label: `3 hikes`.
  var parts: [(title: String, totals: HikeTotals)] {
    Kind.allCases.compactMap { kind in byKind[kind].map { (kind.title($0.files), $0) } }
  }

  private mutating func sum(_ row: HikeRow) {
    files += 1
    withPoints += row.hasPoints ? 1 : 0
    assumed += row.isActivityAssumed ? 1 : 0
    partlyTimed += row.timedPart != nil ? 1 : 0
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
    if partial > 0 { notes.append("\(grouped(Double(partial))) read in part (!)") }
    if copies > 0 { notes.append("\(counted(copies, "duplicate")) not counted") }
    if byKind[.other] != nil { notes.append("other: not on foot") }
    if byKind[.course] != nil { notes.append("course: without times") }
    if gain.count < withPoints { notes.append("\(gain.count) of \(withPoints) with elevations") }
    if assumed > 0 { notes.append("?: assumed") }
    if partlyTimed > 0 { notes.append("*: times for a part of the distance") }
    return notes
  }
}
