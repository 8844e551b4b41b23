/// Counts what was read around: each kind once, with its number and its first place.
struct WarningTally {
  private var found: [GPXWarning.Code: GPXWarning] = [:]

  /// - Returns: how many of the kind there are by now.
  @discardableResult
  mutating func count(_ code: GPXWarning.Code, line: Int?, column: Int?) -> Int {
    found[code, default: GPXWarning(code: code, message: "", count: 0, line: line, column: column)].count += 1
    return found[code]?.count ?? 0
  }

  init() {}

  init(_ warnings: [GPXWarning]) {
    for warning in warnings { add(warning) }
  }

  mutating func add(_ warning: GPXWarning) {
    found[
      warning.code,
      default: GPXWarning(
        code: warning.code, message: "", count: 0, line: warning.line, column: warning.column)
    ].count += warning.count
  }

  /// In a fixed order, whatever the order of the file.
  var list: [GPXWarning] {
    GPXWarning.Code.Value.allCases.compactMap { value in
      guard var warning = found[GPXWarning.Code(value)] else { return nil }
      warning.message = warning.code.message(count: warning.count)
      return warning
    }
  }
}

extension [GPXWarning] {
  /// Adds the findings of what follows, as one tally would have counted all.
  mutating func merge(_ later: [GPXWarning]) {
    var tally = WarningTally(self)
    for warning in later { tally.add(warning) }
    self = tally.list
  }
}
