/// A part of the page under its own heading, ending with how its figures were made.
struct ReportSection {
  /// For links to it.
  var id: String
  var title: String
  var lead: String?
  var body: HTML
  /// Method, parameters and source.
  var how: String

  /// Nil where there is nothing to show.
  init?(_ id: String, _ title: String, lead: String? = nil, body: HTML?, how: String) {
    guard let body, !body.isEmpty else { return nil }
    self.id = id
    self.title = title
    self.lead = lead
    self.body = body
    self.how = how
  }

  var html: HTML {
    let lead: HTML? = lead.map { "<p>\($0.keepingUnits)</p>\n" }
    return """
      <section id="\(id)-section">
      <h2>\(title)</h2>
      \(lead)\(body)<p class="how">\(how.keepingUnits)</p>
      </section>

      """
  }
}
