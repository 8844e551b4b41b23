/// A chart on the page, with what its colours mean, and the same figures as a table for those who cannot see it or want
/// the numbers.
struct Figure {
  var chart: HTML
  var legend: Legend?
  var table: Table?

  var html: HTML {
    let equivalent: HTML? = table.map { "<details><summary>As a table</summary>\n\($0.html)</details>\n" }
    return "<figure>\n\(chart)\(legend?.html)\(equivalent)</figure>\n"
  }
}
