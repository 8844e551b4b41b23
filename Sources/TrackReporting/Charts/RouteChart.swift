import GPXAnalysis

/// The way from above, on a plain frame: north is up, lengths are true, colours tell the grade, rings the stops.
struct RouteChart {
  var details: TrackDetails
  /// Metres of way.
  var length: Double
  var units: Units

  /// CSS pixels of the frame on the narrowest page.
  private static let narrowWidth = 300.0

  /// Nil where there is no way.
  var figure: Figure? {
    let places = details.way.joined()
    guard length > 0, let frame = RouteFrame(details.way) else { return nil }
    let way = GradedWay(details.way, base: length / 120)
    let hasGrades = way.runs.contains { $0.gradeClass != nil }

    var plot = Plot(title: "Route", description: description, height: 0)
    plot.cssClass = "plot map"
    plot.style = "aspect-ratio:\(coordinate(frame.aspect, digits: 3));max-width:\(Int(min(960, 540 * frame.aspect)))px"
    plot.shapes = [casing(frame)] + runs(way, frame)
    var labels = LabelPlacer(width: Self.narrowWidth, height: Self.narrowWidth / frame.aspect)
    // Room for the north arrow and the scale bar.
    labels.block(left: labels.width - 38, top: 0, right: labels.width, bottom: 64)
    labels.block(left: 0, top: labels.height - 40, right: labels.width * 0.36, bottom: labels.height)
    plot.overlays = stops(frame)
    if let first = places.first, let last = places.last { plot.overlays += ends(first, last, frame, &labels) }
    plot.overlays += distanceMarks(frame, &labels) + [northArrow, scaleBar(frame)]
    var legend = hasGrades ? Legend.grades(way.runs.compactMap(\.gradeClass)) : Legend(entries: [])
    if !details.stops.isEmpty {
      legend.entries.append(.init(cssClass: "stop", label: "stop; the larger the longer"))
    }
    return Figure(chart: plot.svg, legend: legend.entries.isEmpty ? nil : legend, table: table)
  }

  private var description: String {
    "The way seen from above, \(units.distance(length)) long, north is up."
      + (details.stops.isEmpty ? "" : " \(details.stops.count) stops are marked.")
  }

  // MARK: The way

  private func casing(_ frame: RouteFrame) -> HTML {
    var path = SVGPath()
    for piece in details.way {
      path.lift()
      for place in piece { add(place, to: &path, frame) }
    }
    return "<path class=\"casing\" d=\"\(HTML(trusted: path.data))\"/>\n"
  }

  private func runs(_ way: GradedWay, _ frame: RouteFrame) -> [HTML] {
    var paths: [GradeClass?: SVGPath] = [:]
    for run in way.runs {
      var path = paths[run.gradeClass] ?? SVGPath()
      path.lift()
      for place in run.places { add(place, to: &path, frame) }
      paths[run.gradeClass] = path
    }
    let classes: [GradeClass?] = [nil] + GradeClass.allCases
    return classes.compactMap { gradeClass in
      paths[gradeClass].map { path in
        "<path class=\"track \(gradeClass?.cssClass ?? "plain")\" d=\"\(HTML(trusted: path.data))\"/>\n"
      }
    }
  }

  private func add(_ place: TrackDetails.Place, to path: inout SVGPath, _ frame: RouteFrame) {
    let (x, y) = frame(place.latitude, place.longitude)
    path.line(x * 1000, y * 1000)
  }

  // MARK: What stands on it

  private func ends(
    _ first: TrackDetails.Place, _ last: TrackDetails.Place, _ frame: RouteFrame, _ labels: inout LabelPlacer
  ) -> [HTML] {
    let start = frame(first.latitude, first.longitude)
    let end = frame(last.latitude, last.longitude)
    let isLoop = abs(start.x - end.x) < 0.04 && abs(start.y - end.y) < 0.04
    var marks: [HTML] = []
    for (point, name) in isLoop ? [(start, "Start and end")] : [(end, "End"), (start, "Start")] {
      let kind: HTML = name == "End" ? "finish" : "begin"
      marks.append(
        "<circle class=\"\(kind)\" cx=\"\(percentage(point.x))\" cy=\"\(percentage(point.y))\" r=\"5\"/>\n")
      labels.block(x: point.x, y: point.y, radius: 6)
      marks.append(contentsOf: label(name, at: point, cssClass: "strong", &labels))
    }
    return marks
  }

  /// Every so many kilometres or miles: they tell the direction of the way.
  private func distanceMarks(_ frame: RouteFrame, _ labels: inout LabelPlacer) -> [HTML] {
    let total = units.distanceValue(length)
    guard total >= 0.5 else { return [] }
    var marks: [HTML] = []
    let places = details.way.joined().map {
      (distance: units.distanceValue($0.distance), point: frame($0.latitude, $0.longitude))
    }
    var index = 0
    for tick in Ticks(in: 0...total, atMost: 12).ticks where tick.value > 0 && tick.value < total * 0.995 {
      while index + 1 < places.count, places[index].distance < tick.value { index += 1 }
      // Between the places before and behind, which may be far apart.
      let (before, behind) = (places[max(0, index - 1)], places[index])
      let share = LinearScale(min(before.distance, behind.distance)...behind.distance)(tick.value)
      let point = (
        x: before.point.x + min(1, share) * (behind.point.x - before.point.x),
        y: before.point.y + min(1, share) * (behind.point.y - before.point.y)
      )
      let text = label(tick.label, at: point, cssClass: "", &labels)
      guard !text.isEmpty else { continue }
      marks.append("<circle class=\"post\" cx=\"\(percentage(point.x))\" cy=\"\(percentage(point.y))\" r=\"2.5\"/>\n")
      marks += text
    }
    return marks
  }

  /// Beside its place, where there is room.
  private func label(
    _ text: String, at point: (x: Double, y: Double), cssClass: String, _ labels: inout LabelPlacer
  ) -> [HTML] {
    let places: [(anchor: LabelPlacer.Anchor, name: HTML, x: Double, y: Double)] = [
      (.start, "", 11, 0), (.end, "end", -11, 0), (.middle, "mid", 0, -17), (.middle, "mid", 0, 17),
    ]
    for place in places
    where labels.place(text, x: point.x, y: point.y, anchor: place.anchor, offset: (place.x, place.y)) {
      return [
        """
        <text class="halo \(place.name) \(cssClass)" x="\(percentage(point.x))" y="\(percentage(point.y))" \
        dx="\(Int(place.x))" dy="\(Int(place.y) + 4)">\(text)</text>

        """
      ]
    }
    return []
  }

  private func stops(_ frame: RouteFrame) -> [HTML] {
    details.stops.sorted { $0.duration > $1.duration }.prefix(40).map { stop in
      let point = frame(stop.latitude, stop.longitude)
      let radius = min(15, 3 + 1.6 * (stop.duration / 60).squareRoot())
      let title =
        "\(stop.isRest ? "Rest" : "Stop") of \(duration(stop.duration)) at \(units.distance(stop.distance, digits: 1))"
      return """
        <circle class="stop" cx="\(percentage(point.x))" cy="\(percentage(point.y))" \
        r="\(coordinate(radius, digits: 1))"><title>\(title)</title></circle>

        """
    }
  }

  private var northArrow: HTML {
    """
    <svg x="100%" y="0" overflow="visible"><g class="north" transform="translate(-22 14)">\
    <path d="M0 26V4M-5 10L0 0L5 10z"/><text class="mid" y="40">N</text></g></svg>

    """
  }

  private func scaleBar(_ frame: RouteFrame) -> HTML {
    let width = units.distanceValue(frame.width)
    var step = Ticks(in: 0...width, atMost: 6).step
    while step > width * 0.3 { step /= 2 }
    let share = step / width
    let isShort = step < 1 && units == .metric
    let text =
      isShort
      ? "\(grouped(step * 1000)) m" : "\(step >= 1 ? grouped(step) : coordinate(step, digits: 3)) \(units.distanceUnit)"
    return """
      <g class="scale" transform="translate(14 -14)"><line x1="0" x2="\(percentage(share))" y1="100%" y2="100%"/>\
      <text x="0" y="100%" dy="-7">\(text)</text></g>

      """
  }

  private var table: Table? {
    guard let first = details.way.first?.first, let last = details.way.last?.last else { return nil }
    func row(_ name: String, _ latitude: Double, _ longitude: Double, _ distance: Double) -> [HTML] {
      ["\(name)", "\(units.distance(distance))", "\(degrees(latitude, "N", "S"))", "\(degrees(longitude, "E", "W"))"]
    }
    var table = Table(
      "Places on the route",
      [
        .init(title: "Place", isFigure: false), .init(title: "At"), .init(title: "Latitude"),
        .init(title: "Longitude"),
      ])
    table.rows.append(row("Start", first.latitude, first.longitude, 0))
    for stop in details.stops.filter(\.isRest).prefix(40) {
      table.rows.append(row("Rest of \(duration(stop.duration))", stop.latitude, stop.longitude, stop.distance))
    }
    table.rows.append(row("End", last.latitude, last.longitude, last.distance))
    return table
  }

  private func degrees(_ value: Double, _ positive: String, _ negative: String) -> String {
    "\(decimal(abs(value), digits: 4))° \(value < 0 ? negative : positive)"
  }
}
