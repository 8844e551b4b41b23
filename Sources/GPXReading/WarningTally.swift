/// Counts what was read around: each kind once, with its number and its first place.
struct WarningTally {
  private var found: [GPXWarning.Code: (count: Int, line: Int?)] = [:]

  mutating func count(_ code: GPXWarning.Code, line: Int?) {
    found[code, default: (0, line)].count += 1
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
