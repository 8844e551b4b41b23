/// The meaning of a chart's colours: a line of swatches that wraps on a narrow page.
struct Legend {
  struct Entry {
    /// The class of the swatch in the style sheet.
    var cssClass: String
    var label: String
  }

  var entries: [Entry]

  var html: HTML {
    let items: [HTML] = entries.map { "<li><i class=\"key \($0.cssClass)\"></i>\($0.label)</li>" }
    return "<ul class=\"legend\">\(items)</ul>\n"
  }
}
