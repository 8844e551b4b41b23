/// A part of the page under its own heading.
struct ReportSection {
  /// For links to it.
  var id: String
  var title: String
  var lead: String?
  var body: HTML

  /// Nil where there is nothing to show.
  init?(_ id: String, _ title: String, lead: String? = nil, body: HTML?) {
    guard let body, !body.isEmpty else { return nil }
    self.id = id
    self.title = title
    self.lead = lead
    self.body = body
  }

  var html: HTML {
    let lead: HTML? = lead.map { "<p>\($0.keepingUnits)</p>\n" }
    return """
      <section id="\(id)-section">
      <h2>\(title)</h2>
      \(lead)\(body)</section>

      """
  }
}

/// Sections side by side where the page is wide, the first of them wider.
struct SectionPair {
  var left: [ReportSection?]
  var right: [ReportSection?]

  var html: HTML {
    let columns = [left, right].map { $0.compactMap { $0?.html } }.filter { !$0.isEmpty }
    guard columns.count > 1 else { return columns.joined().joined() }
    return "<div class=\"pair\">\n<div>\(columns[0])</div>\n<div>\(columns[1])</div>\n</div>\n"
  }
}
