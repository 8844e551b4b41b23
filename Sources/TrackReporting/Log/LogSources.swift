import GPXAnalysis

/// Which recordings were not counted, and why: at the end of a report.
struct LogSources {
  var duplicates: [Duplicate]
  var notCounted: [NotCounted]
  var partial: [String]

  private static let maximumNames = 8

  /// Labels, each with its text; empty if everything was counted.
  var rows: [(label: String, words: String)] {
    copies
      + reasons.map { ("not counted", $0) }
      + (partial.isEmpty ? [] : [("read in part", "\(listed(partial)): counted as far as read")])
  }

  /// The rows below an empty line, if there are any.
  func lines(width: Int) -> [String] {
    let rows = rows
    return rows.isEmpty ? [] : [""] + rows.flatMap { labelled($0.label, $0.words, width: width) }
  }

  private var copies: [(label: String, words: String)] {
    let copies = Dictionary(grouping: duplicates, by: \.original).mapValues { $0.map(\.outing.file) }
    let rows = copies.sorted { $0.key < $1.key }.prefix(Self.maximumNames).map { original, copies in
      ("duplicate", "\(listed(copies)): same outing as \(original.withoutControlCharacters)")
    }
    let left = copies.count - Self.maximumNames
    return rows + (left > 0 ? [("duplicate", "and of \(counted(left, "more recording"))")] : [])
  }

  private var reasons: [String] {
    let reasons: [(NotCounted.Reason, String)] = [
      (.failed, "could not be read"), (.noPoints, "no points"), (.noTimes, "no usable times"),
      (.notOnFoot, "not on foot"),
      (.tooShort, "too short, under 10 minutes or 500 m"), (.later, "after the last day"),
    ]
    return reasons.compactMap { reason, words in
      let names = notCounted.filter { $0.reason == reason }.map { left in
        left.file + (left.looksLike.map { " (looks like \($0.words))" } ?? "")
      }
      return names.isEmpty ? nil : "\(words): \(listed(Self.once(names)))"
    }
  }

  /// Each name once, in order; a file with several such recordings has their number: `tour.gpx (3 recordings)`.
  private static func once(_ names: [String]) -> [String] {
    let counts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var known: Set<String> = []
    return names.filter { known.insert($0).inserted }.map { name in
      let count = counts[name] ?? 1
      return count == 1 ? name : "\(name) (\(count) recordings)"
    }
  }

  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(Self.maximumNames).map(\.withoutControlCharacters)
    let more = names.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}

extension LogSources {
  /// Those of a training log.
  init(_ log: TrainingLog) {
    self.init(duplicates: log.duplicates, notCounted: log.notCounted, partial: log.partialFiles)
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
