/// Counts what was read around: each kind once, with its number and its first place.
struct WarningTally {
  private var found: [GPXWarning.Code: GPXWarning] = [:]

  /// - Returns: how many of the kind there are by now.
  @discardableResult
  mutating func count(_ code: GPXWarning.Code, line: Int?, column: Int?) -> Int {
    found[code, default: GPXWarning(code: code, message: "", count: 0, line: line, column: column)].count += 1
    return found[code]?.count ?? 0
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
