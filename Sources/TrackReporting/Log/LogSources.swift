import GPXAnalysis

/// Which recordings were not counted, and why: at the foot of a report.
struct LogSources {
  var duplicates: [Duplicate]
  var notCounted: [NotCounted]
  var width: Int

  private static let mostNames = 8

  /// Empty where everything was counted.
  var lines: [String] {
    var rows: [(String, String)] = []
    if !duplicates.isEmpty {
      let names = duplicates.map { "\($0.hike.file) is \($0.original)" }
      rows.append(("counted once", listed(names)))
    }
    let reasons: [(NotCounted.Reason, String)] = [
      (.failed, "could not be read"), (.noPoints, "no points"), (.noTimes, "no times"), (.notOnFoot, "not on foot"),
      (.later, "after the last day"),
    ]
    for (reason, words) in reasons {
      let names = notCounted.filter { $0.reason == reason }.map { $0.file }
      guard !names.isEmpty else { continue }
      rows.append(("not counted", "\(words): \(listed(names))"))
    }
    guard !rows.isEmpty else { return [] }
    return [""] + rows.flatMap { labelled($0.0, $0.1, width: width) }
  }

  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(Self.mostNames).map(\.withoutControlCharacters)
    let more = names.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
