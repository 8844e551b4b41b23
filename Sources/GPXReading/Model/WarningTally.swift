/// Counts warnings: each kind once, with its number and its first place in the file.
struct WarningTally {
  private var found: [GPXWarning.Code: GPXWarning] = [:]

  /// - Parameter message: in place of the code's own.
  /// - Returns: how many of the kind there are by now.
  @discardableResult
  mutating func count(
    _ code: GPXWarning.Code, _ number: Int = 1, message: String = "", line: Int?, column: Int?
  ) -> Int {
    found[code, default: GPXWarning(code: code, message: message, count: 0, line: line, column: column)].count += number
    return found[code]?.count ?? 0
  }

  /// In a fixed order, whatever the order of the file.
  var list: [GPXWarning] {
    GPXWarning.Code.Value.allCases.compactMap { value in
      guard var warning = found[GPXWarning.Code(value)] else { return nil }
      if warning.message.isEmpty { warning.message = warning.code.message(count: warning.count) }
      return warning
    }
  }
}
