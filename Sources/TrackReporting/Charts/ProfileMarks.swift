import GPXAnalysis

/// The marks on a profile: numbers over its climbs and descents, the summit, rests and waypoints.
struct ProfileMarks {
  var details: TrackDetails
  var total: TrackSummary
  var units: Units
  var scales: ProfileScales

  func html(_ marks: [NumberedClimbs.Mark]) -> [HTML] {
    var narrow = LabelPlacer(width: ProfileChart.narrowWidth, height: Double(ProfileChart.height))
    var wide = LabelPlacer(width: ProfileChart.wideWidth, height: Double(ProfileChart.height))
    return brackets(marks) + summit(&narrow, &wide) + rests(&narrow, &wide) + waypoints(&narrow, &wide)
  }

  /// A line over each stretch with its number at the start, so that the numbers are in order even where a dip lies within
  /// a climb. If there is no room for all numbers, the highest ones have theirs.
  private func brackets(_ marks: [NumberedClimbs.Mark]) -> [HTML] {
    var narrow = LabelPlacer(width: ProfileChart.narrowWidth, height: 30)
    var wide = LabelPlacer(width: ProfileChart.wideWidth, height: 30)
    return marks.sorted { $0.climb.height > $1.climb.height }.flatMap { mark -> [HTML] in
      let from = scales.offset(mark.climb.startOffset) / 1000
      let to = min(1, scales.offset(mark.climb.endOffset) / 1000)
      let direction: HTML = mark.isUp ? "climb" : "descent"
      let bracket: HTML =
        "<line class=\"mark \(direction)\" x1=\"\(percentage(from))\" x2=\"\(percentage(to))\" y1=\"-5\" y2=\"-5\"/>\n"
      let label = "\(mark.number)"
      guard wide.place(label, x: from, y: 0.5, anchor: .middle, offset: (9, 0), padding: 14) else { return [bracket] }
      let isNarrow = narrow.place(label, x: from, y: 0.5, anchor: .middle, offset: (9, 0), padding: 14)
      return [bracket, number(mark, x: from, shown: isNarrow ? "" : " wide")]
    }
  }

  private func number(_ mark: NumberedClimbs.Mark, x: Double, shown: HTML) -> HTML {
    let direction: HTML = mark.isUp ? "climb" : "descent"
    let name = "\(mark.isUp ? "Climb" : "Descent") \(mark.number): \(units.height(mark.climb.height))"
    return """
      <g class="number \(direction)\(shown)" transform="translate(9 -19)"><title>\(name)</title>\
      <circle cx="\(percentage(x))" cy="0" r="9"/>\
      <text class="mid" x="\(percentage(x))" y="0" dy="4">\(mark.number)</text></g>

      """
  }

  private func summit(_ narrow: inout LabelPlacer, _ wide: inout LabelPlacer) -> [HTML] {
    let places = details.lines.joined()
    guard let highest = places.max(by: { $0.elevation ?? -.infinity < $1.elevation ?? -.infinity }),
      let elevation = highest.elevation
    else { return [] }
    let (x, y) = (scales.offset(highest.distance) / 1000, scales.height(elevation) / 1000)
    let text = units.height(total.elevation?.highest ?? elevation)
    let anchor: LabelPlacer.Anchor = x > 0.85 ? .end : x < 0.15 ? .start : .middle
    let label = LabelSpot(anchor: anchor, x: 0, y: -13)
    narrow.take(text, x: x, y: y, label)
    wide.take(text, x: x, y: y, label)
    return [
      """
      <circle class="summit" cx="\(percentage(x))" cy="\(percentage(y))" r="3.5"/>\(label.text(text, x: x, y: y, cssClass: "strong"))

      """
    ]
  }

  private static let maximumRests = 12
  private static let maximumWaypoints = 24

  private func rests(_ narrow: inout LabelPlacer, _ wide: inout LabelPlacer) -> [HTML] {
    let times = RestTimes(total)
    return details.stops.filter(\.isRest).sorted { $0.duration > $1.duration }.prefix(Self.maximumRests).map { rest in
      let name = times.words(rest)
      return mark(
        at: rest.offset, name: name, title: "Rest of \(name) at \(units.distance(rest.offset, digits: 1))",
        shape: { "<circle class=\"stop\" cx=\"\($0)\" cy=\"\($1)\" r=\"5\"/>" }, &narrow, &wide)
    }
  }

  private func waypoints(_ narrow: inout LabelPlacer, _ wide: inout LabelPlacer) -> [HTML] {
    details.waypoints.prefix(Self.maximumWaypoints).compactMap { waypoint in
      guard let distance = waypoint.distance else { return nil }
      let name = (waypoint.name ?? "Waypoint").withoutControlCharacters
      return mark(
        at: distance, name: name.truncated(to: 18),
        title: "\(name) at \(units.distance(distance, digits: 1))",
        shape: { "<circle class=\"waypoint\" cx=\"\($0)\" cy=\"\($1)\" r=\"3.5\"/>" }, &narrow, &wide)
    }
  }

  /// A shape on the line, and its name if there is room.
  private func mark(
    at distance: Double, name: String, title: String, shape: (HTML, HTML) -> HTML, _ narrow: inout LabelPlacer,
    _ wide: inout LabelPlacer
  ) -> HTML {
    let x = min(1, scales.offset(distance) / 1000)
    guard let elevation = elevation(at: distance) else { return "" }
    let y = scales.height(elevation) / 1000
    let drawn = shape(percentage(x), percentage(y))
    let spots = LabelSpot.around(below: 16)
    guard let spot = spots.first(where: { wide.place(name, x: x, y: y, anchor: $0.anchor, offset: ($0.x, $0.y)) })
    else {
      return "<g><title>\(title)</title>\(drawn)</g>\n"
    }
    let isNarrow = narrow.place(name, x: x, y: y, anchor: spot.anchor, offset: (spot.x, spot.y))
    return
      "<g><title>\(title)</title>\(drawn)\(spot.text(name, x: x, y: y, cssClass: isNarrow ? "" : "wide"))</g>\n"
  }

  private func elevation(at distance: Double) -> Double? {
    details.lines.joined().filter { $0.elevation != nil }.min {
      abs($0.distance - distance) < abs($1.distance - distance)
    }?
    .elevation
  }
}
