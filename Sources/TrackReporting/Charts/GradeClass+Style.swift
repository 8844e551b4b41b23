extension GradeClass {
  /// `g0`…`g6` in the style sheet.
  var cssClass: String { "g\(rawValue)" }
}

extension Legend {
  static func grades(_ classes: some Sequence<GradeClass>) -> Legend {
    Legend(entries: Set(classes).sorted().map { Entry(cssClass: $0.cssClass, label: $0.label) })
  }
}
