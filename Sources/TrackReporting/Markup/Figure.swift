/// A chart on the page, with a legend, and the same figures as a table for readers who cannot see the chart or want the
/// numbers.
struct Figure {
  var chart: HTML
  var legend: Legend?
  var table: Table?

  var html: HTML {
    let equivalent: HTML? = table.map {
      "<details class=\"data\"><summary>As a table</summary>\n\($0.html)</details>\n"
    }
    return "<figure>\n\(chart)\(legend?.html)\(equivalent)</figure>\n"
  }
}
