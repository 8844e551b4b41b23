/// Text from a file in quotes, for messages: truncated, on one line, without control characters.
func quoted(_ text: String) -> String {
  var shown = ""
  for scalar in text.unicodeScalars.prefix(longestQuotation) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
      shown += "\u{fffd}"
    default: shown.unicodeScalars.append(scalar)
    }
  }
  return "\"\(shown)\(text.unicodeScalars.count > longestQuotation ? "…" : "")\""
}

private let longestQuotation = 40
