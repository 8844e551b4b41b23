/// Counts what was read around: each kind once, with its number and its first place.
struct WarningTally {
  private var found: [GPXWarning.Code: (count: Int, line: Int?)] = [:]

  mutating func count(_ code: GPXWarning.Code, line: Int?) {
    found[code, default: (0, line)].count += 1
  }

  init() {}

  init(_ warnings: [GPXWarning]) {
    for warning in warnings { add(warning) }
  }

  mutating func add(_ warning: GPXWarning) {
    found[warning.code, default: (0, warning.line)].count += warning.count
  }

  /// In a fixed order, whatever the order of the file.
  var list: [GPXWarning] {
    GPXWarning.Code.Value.allCases.compactMap { value in
      let code = GPXWarning.Code(value)
      return found[code].map {
        GPXWarning(code: code, message: code.message(count: $0.count), count: $0.count, line: $0.line)
      }
    }
  }
}

extension [GPXWarning] {
  /// Adds the findings of what follows after `linesBefore` lines, as one tally would have counted all.
  mutating func merge(_ later: [GPXWarning], linesBefore: Int) {
    var tally = WarningTally(self)
    for var warning in later {
      warning.line = warning.line.map { $0 + linesBefore }
      tally.add(warning)
    }
    self = tally.list
  }
}
