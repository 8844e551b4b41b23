import GPXAnalysis

/// Which recordings were not counted, and why: at the end of a report.
struct LogSources {
  var duplicates: [Duplicate]
  var notCounted: [NotCounted]
  var partial: [String]
  var width: Int

  private static let mostNames = 8

  /// Empty if everything was counted.
  var lines: [String] {
    var rows: [(String, String)] = []
    if !duplicates.isEmpty {
      let copies = Dictionary(grouping: duplicates, by: \.original).mapValues { $0.map(\.hike.file) }
      for (original, copies) in copies.sorted(by: { $0.key < $1.key }).prefix(Self.mostNames) {
        rows.append(("duplicate", "\(listed(copies)): same time as \(original.withoutControlCharacters)"))
      }
      let left = copies.count - Self.mostNames
      if left > 0 { rows.append(("duplicate", "and of \(counted(left, "more recording"))")) }
    }
    let reasons: [(NotCounted.Reason, String)] = [
      (.failed, "could not be read"), (.noPoints, "no points"), (.noTimes, "no usable times"),
      (.notOnFoot, "not on foot"),
      (.tooShort, "too short, under 10 minutes or 500 m"), (.later, "after the last day"),
    ]
    for (reason, words) in reasons {
      let names = notCounted.filter { $0.reason == reason }.map { left in
        left.file + (left.looksLike.map { " (looks like \($0.words))" } ?? "")
      }
      guard !names.isEmpty else { continue }
      rows.append(("not counted", "\(words): \(listed(names))"))
    }
    if !partial.isEmpty { rows.append(("read in part", "\(listed(partial)): counted as far as read")) }
    guard !rows.isEmpty else { return [] }
    return [""] + rows.flatMap { labelled($0.0, $0.1, width: width) }
  }

  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(Self.mostNames).map(\.withoutControlCharacters)
    let more = names.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}

extension ActivityEstimate.Look {
  /// As in "looks like a ride".
  var words: String {
    switch self {
    case .ride: "a ride"
    case .ski: "skiing"
    case .boat: "a boat"
    case .vehicle: "a vehicle"
    }
  }
}
