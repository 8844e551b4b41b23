/// A part of the page with its own heading.
struct ReportSection {
  /// For links to it.
  var id: String
  var title: String
  var body: HTML

  /// Nil if there is nothing to show.
  init?(_ id: String, _ title: String, body: HTML?) {
    guard let body, !body.isEmpty else { return nil }
    self.id = id
    self.title = title
    self.body = body
  }

  var html: HTML {
    """
    <section id="\(id)-section">
    <h2>\(title)</h2>
    \(body)</section>

    """
  }
}

/// Sections in columns of equal height on wide pages, filling the left column first.
struct SectionColumns {
  var sections: [ReportSection]
  /// The class of the columns in the style sheet.
  var cssClass: HTML

  /// - Parameter isDense: whether the sections are narrow enough for three columns instead of two.
  init(isDense: Bool = false, _ sections: ReportSection?...) {
    self.sections = sections.compactMap { $0 }
    cssClass = isDense ? "columns three" : "columns"
  }

  /// Nil if there are no sections.
  var html: HTML? {
    let parts = sections.map(\.html).joined()
    return sections.count > 1 ? "<div class=\"\(cssClass)\">\n\(parts)</div>\n" : sections.isEmpty ? nil : parts
  }
}
