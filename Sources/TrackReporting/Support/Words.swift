import GPXAnalysis

/// `one, two and three`
func listed(_ parts: [String], _ conjunction: String = "and") -> String {
  guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// With an initial capital, unless it begins with n/a.
  var capitalized: String { hasPrefix("n/a") ? self : prefix(1).uppercased() + dropFirst() }

  /// The part after the last slash.
  var lastPathComponent: String {
    split(separator: "/").last.map { String($0) } ?? self
  }
}
