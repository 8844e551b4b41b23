import GPXAnalysis

extension [HikeRow] {
  /// Marks outings that several files have, for example of a watch and a phone, in all files but one. The rule is that of
  /// a training log: see `RecordedTime`.
  package mutating func markCopies() {
    let outings = indices.flatMap { row in
      self[row].outings.indices.compactMap { outing in
        RecordedTime(self[row].outings[outing], isPartial: self[row].status == .partial)
          .map { (row: row, outing: outing, time: $0) }
      }
    }
    for (copy, original) in zip(outings, outings.map(\.time).originals()) {
      // Within a file, nothing is counted twice.
      guard let original, outings[original].row != copy.row else { continue }
      self[copy.row].copies.append(HikeRow.Copy(outing: copy.outing, original: self[outings[original].row].file))
    }
  }
}

extension HikeRow {
  /// Whether other rows count all of it.
  var isCopy: Bool { !outings.isEmpty && copies.count == outings.count }

  /// The figures without those that other rows count.
  var counted: HikeRow {
    var row = self
    for outing in copies.map({ outings[$0.outing] }) {
      row.distance -= outing.distance
      row.gain -= outing.gain
      row.loss -= outing.loss
      row.timeOnFeet -= outing.timeOnFeet
      row.eccentricLoad -= outing.eccentricLoad
    }
    return row
  }

  /// The files that count in place of this one, and what is said of them; nil if it counts itself.
  var copyNote: (lead: String, original: String, rest: String)? {
    guard let original = copies.first?.original else { return nil }
    let others = Set(copies.map(\.original)).count - 1
    let lead =
      outings.count == 1
      ? "same outing as" : isCopy ? "same outings as" : "\(copies.count) of \(outings.count) outings also in"
    return (lead, original, others > 0 ? " and \(others) more" : "")
  }
}
