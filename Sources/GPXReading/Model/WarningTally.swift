/// Counts warnings by kind, with the position of the first of each.
struct WarningTally {
  private var found: [GPXWarning.Code: GPXWarning] = [:]

  /// - Parameter message: replaces the message of the code, unless empty.
  /// - Returns: the number of this kind so far.
  @discardableResult
  mutating func count(
    _ code: GPXWarning.Code, _ number: Int = 1, message: String = "", line: Int?, column: Int?
  ) -> Int {
    found[code, default: GPXWarning(code: code, message: message, count: 0, line: line, column: column)].count += number
    return found[code]?.count ?? 0
  }

  /// The warnings in a fixed order, independent of the file.
  var list: [GPXWarning] {
    GPXWarning.Code.Value.allCases.compactMap { value in
      guard var warning = found[GPXWarning.Code(value)] else { return nil }
      if warning.message.isEmpty { warning.message = warning.code.message(count: warning.count) }
      return warning
    }
  }
}
