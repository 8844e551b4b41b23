extension Plot {
  /// Draws an eccentric load over the whole width, as a line with the area below it filled, and labels its unit.
  ///
  /// - Parameter points: from left to right, in thousandths of the plot's width and height.
  mutating func drawLoad(_ points: [(x: Double, y: Double)]) {
    var area = SVGPath()
    var line = SVGPath()
    area.move(0, 1000)
    for point in points {
      area.line(point.x, point.y)
      line.line(point.x, point.y)
    }
    area.line(1000, 1000)
    area.close()
    topMargin = 26
    shapes = [
      "<path class=\"load-area\" d=\"\(HTML(trusted: area.data))\"/>\n",
      "<path class=\"load-line\" d=\"\(HTML(trusted: line.data))\"/>\n",
    ]
    overlays = ["<text class=\"end\" x=\"0\" dx=\"-8\" y=\"0\" dy=\"-12\">kJ/kg</text>\n"]
  }
}
