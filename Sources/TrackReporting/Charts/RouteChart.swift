import GPXAnalysis

/// The track from above, on a plain frame: north is up, lengths are to scale, colours show the grade; climbs and
/// descents have the same numbers as in the profile.
struct RouteChart {
  var details: TrackDetails
  var total: TrackSummary
  var units: Units

  /// The width of the frame on the narrowest page, and its largest height, in CSS pixels.
  private static let narrowWidth = 300.0
  private static let maximumHeight = 400.0

  /// Nil if there is no track to draw.
  var figure: Figure? {
    guard details.length > 0, let frame = RouteFrame(details.lines) else { return nil }
    let graded = GradedTrack(details.lines, base: details.length / 120)
    var plot = Plot(title: "Map", description: description, height: 0)
    plot.cssClass = "plot map"
    plot.style =
      "aspect-ratio:\(coordinate(frame.aspect, digits: 3));max-width:\(Int(Self.maximumHeight * frame.aspect))px"
    plot.shapes =
      [
        unwalked(.gap, "unrecorded", frame), unwalked(.transport, "transport-line", frame), casing(frame),
      ] + runs(graded, frame)
    var labels = LabelPlacer(width: Self.narrowWidth, height: Self.narrowWidth / frame.aspect)
    for places in details.lines { labels.addLine(places.map { frame($0.latitude, $0.longitude) }) }
    // Room for the north arrow and the scale bar.
    let arrowIsLeft = isArrowLeft(frame)
    let arrowLeft = arrowIsLeft ? 0 : labels.width - 38
    labels.block(left: arrowLeft, top: 0, right: arrowLeft + 38, bottom: 64)
    let scaleIsRight = isScaleRight(frame)
    let scaleLeft = scaleIsRight ? labels.width * 0.64 : 0
    labels.block(
      left: scaleLeft, top: labels.height - 40, right: scaleLeft + labels.width * 0.36, bottom: labels.height)
    // What comes first has the room for its label; the numbers lie on top.
    plot.overlays = restMarks(frame) + ends(frame, &labels)
    let numbers = numbers(frame, &labels)
    plot.overlays += summit(frame, &labels) + waypoints(frame, &labels) + distanceMarks(frame, &labels) + numbers
    plot.overlays += [northArrow(isLeft: arrowIsLeft), scaleBar(frame, isRight: scaleIsRight), Plot.mapCursor]
    return Figure(chart: plot.svg, legend: nil, table: table)
  }

  private var description: String {
    "The track seen from above, \(units.headlineDistance(details.length)) long, north is up."
      + (rests.isEmpty ? "" : " \(counted(rests.count, "rest")) marked.")
  }

  // MARK: The line

  private func unwalked(_ kind: LegKind, _ cssClass: HTML, _ frame: RouteFrame) -> HTML {
    var path = SVGPath()
    for places in details.unwalked(kind) {
      path.lift()
      for place in places { add(place, to: &path, frame) }
    }
    return path.isEmpty ? "" : "<path class=\"\(cssClass)\" d=\"\(HTML(trusted: path.data))\"/>\n"
  }

  private func casing(_ frame: RouteFrame) -> HTML {
    var path = SVGPath()
    for piece in details.lines {
      path.lift()
      for place in piece {
        add(place, to: &path, frame)
        if place.kind != .onFoot { path.lift() }
      }
    }
    return "<path class=\"casing\" d=\"\(HTML(trusted: path.data))\"/>\n"
  }

  private func runs(_ graded: GradedTrack, _ frame: RouteFrame) -> [HTML] {
    var paths: [GradeClass?: SVGPath] = [:]
    for run in graded.runs {
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

  private func ends(_ frame: RouteFrame, _ labels: inout LabelPlacer) -> [HTML] {
    guard let first = details.lines.joined().first, let last = details.lines.last?.last else { return [] }
    let start = frame(first.latitude, first.longitude)
    let end = frame(last.latitude, last.longitude)
    let isLoop = abs(start.x - end.x) < 0.04 && abs(start.y - end.y) < 0.04
    return (isLoop ? [(start, "Start and end")] : [(end, "End"), (start, "Start")]).map { point, name in
      let kind: HTML = name == "End" ? "finish" : "begin"
      labels.block(x: point.x, y: point.y, radius: 6)
      return """
        <circle class="\(kind)" cx="\(percentage(point.x))" cy="\(percentage(point.y))" r="5"/>\
        \(label(name, at: point, cssClass: "strong", &labels))

        """
    }
  }

  /// In the middle of each climb and descent, the highest ones first.
  private func numbers(_ frame: RouteFrame, _ labels: inout LabelPlacer) -> [HTML] {
    NumberedClimbs(total: total).marks.sorted { $0.climb.height > $1.climb.height }.compactMap { mark in
      guard let point = point(at: mark.climb.startOffset + mark.climb.length / 2, frame),
        labels.place("\(mark.number)", x: point.x, y: point.y, anchor: .middle, padding: 12)
      else { return nil }
      let direction: HTML = mark.isUp ? "climb" : "descent"
      return """
        <g class="number \(direction)"><circle cx="\(percentage(point.x))" cy="\(percentage(point.y))" r="9"/>\
        <text class="mid" x="\(percentage(point.x))" y="\(percentage(point.y))" dy="4">\(mark.number)</text></g>

        """
    }
  }

  private func summit(_ frame: RouteFrame, _ labels: inout LabelPlacer) -> [HTML] {
    guard
      let highest = details.lines.joined().filter({ $0.elevation != nil })
        .max(by: { $0.elevation ?? 0 < $1.elevation ?? 0 }),
      let elevation = total.elevation?.highest ?? highest.elevation
    else { return [] }
    let point = frame(highest.latitude, highest.longitude)
    return [
      """
      <circle class="summit" cx="\(percentage(point.x))" cy="\(percentage(point.y))" r="3.5"/>\
      \(label(units.height(elevation), at: point, cssClass: "strong", &labels))

      """
    ]
  }

  private func waypoints(_ frame: RouteFrame, _ labels: inout LabelPlacer) -> [HTML] {
    details.waypoints.prefix(40).compactMap { waypoint in
      let point = frame(waypoint.coordinate.latitude, waypoint.coordinate.longitude)
      guard (0.01...0.99).contains(point.x), (0.01...0.99).contains(point.y) else { return nil }
      let name = (waypoint.name ?? "Waypoint").withoutControlCharacters
      return """
        <g><title>\(name)</title>\
        <circle class="waypoint" cx="\(percentage(point.x))" cy="\(percentage(point.y))" r="3.5"/>\
        \(label(name.truncated(to: 18), at: point, cssClass: "", &labels))</g>

        """
    }
  }

  /// Marks every few kilometres or miles, which show the direction.
  private func distanceMarks(_ frame: RouteFrame, _ labels: inout LabelPlacer) -> [HTML] {
    let axis = units.distanceAxis(details.length)
    guard units.distanceValue(details.length) >= 0.5 else { return [] }
    let whole = axis.value(details.length)
    return Ticks(in: 0...whole, atMost: 10).ticks.compactMap { tick in
      guard tick.value > 0, tick.value < whole * 0.995,
        let point = point(at: tick.value / whole * details.length, frame),
        labels.isFree(x: point.x, y: point.y, radius: 3)
      else { return nil }
      let text = label(
        "\(tick.label) \(axis.unit)", at: point, cssClass: "", coversTrack: false, &labels)
      guard !text.isEmpty else { return nil }
      return
        "<circle class=\"post\" cx=\"\(percentage(point.x))\" cy=\"\(percentage(point.y))\" r=\"2.5\"/>\(text)\n"
    }
  }

  /// Interpolates between the places before and after an offset, which may be far apart.
  private func point(at distance: Double, _ frame: RouteFrame) -> (x: Double, y: Double)? {
    var before: TrackDetails.Place?
    for place in details.lines.joined() {
      guard place.distance >= distance, let start = before else {
        before = place
        continue
      }
      let share = min(1, LinearScale(min(start.distance, place.distance)...place.distance)(distance))
      let (from, to) = (frame(start.latitude, start.longitude), frame(place.latitude, place.longitude))
      return (from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
    }
    return before.map { frame($0.latitude, $0.longitude) }
  }

  /// Next to its point if there is room, and rather beside the track than on it.
  ///
  /// - Parameter coversTrack: whether the text may cover the track if there is no room beside it.
  private func label(
    _ text: String, at point: (x: Double, y: Double), cssClass: HTML, coversTrack: Bool = true,
    _ labels: inout LabelPlacer
  ) -> HTML {
    let spots = [
      LabelSpot(anchor: .start, x: 11, y: 0), LabelSpot(anchor: .end, x: -11, y: 0),
      LabelSpot(anchor: .middle, x: 0, y: -17), LabelSpot(anchor: .middle, x: 0, y: 17),
    ]
    for coversLines in coversTrack ? [false, true] : [false] {
      for spot in spots
      where labels.place(
        text, x: point.x, y: point.y, anchor: spot.anchor, offset: (spot.x, spot.y), coversLines: coversLines)
      {
        return spot.text(text, x: point.x, y: point.y, cssClass: cssClass)
      }
    }
    return ""
  }

  /// The longest rests, in the order of the track. Short stops would hide the track.
  private var rests: [Stop] {
    Array(details.stops.filter(\.isRest).sorted { $0.duration > $1.duration }.prefix(40))
      .sorted { $0.offset < $1.offset }
  }

  private func restMarks(_ frame: RouteFrame) -> [HTML] {
    let times = RestTimes(total)
    return rests.map { stop in
      let point = frame(stop.latitude, stop.longitude)
      let radius = min(15, 3 + 1.6 * (stop.duration / 60).squareRoot())
      let title = "Rest of \(times.words(stop)) at \(units.distance(stop.offset, digits: 1))"
      return """
        <circle class="stop" cx="\(percentage(point.x))" cy="\(percentage(point.y))" \
        r="\(coordinate(radius, digits: 1))"><title>\(title)</title></circle>

        """
    }
  }

  private func northArrow(isLeft: Bool) -> HTML {
    """
    <svg x="\(isLeft ? "0" : "100%")" y="0" overflow="visible"><g class="north" transform="translate(\(isLeft ? 22 : -22) 14)">\
    <path d="M0 26V4M-5 10L0 0L5 10z"/><text class="mid" y="40">N</text></g></svg>

    """
  }

  /// Whether the track occupies the upper right corner and leaves the upper left one free.
  private func isArrowLeft(_ frame: RouteFrame) -> Bool {
    let high = details.lines.joined().map { frame($0.latitude, $0.longitude) }.filter { $0.y < 0.22 }
    return high.contains { $0.x > 0.86 } && !high.contains { $0.x < 0.14 }
  }

  /// Whether the track occupies the lower left corner and leaves the lower right one free.
  private func isScaleRight(_ frame: RouteFrame) -> Bool {
    let low = details.lines.joined().map { frame($0.latitude, $0.longitude) }.filter { $0.y > 0.84 }
    return low.contains { $0.x < 0.4 } && !low.contains { $0.x > 0.6 }
  }

  private func scaleBar(_ frame: RouteFrame, isRight: Bool) -> HTML {
    let longest = frame.width * 0.3
    let axis = units.distanceAxis(longest)
    let width = axis.value(frame.width)
    var step = Ticks(in: 0...width, atMost: 6).step
    while step > axis.value(longest) { step /= 2 }
    let text = "\(step == step.rounded() ? grouped(step) : decimal(step, digits: 1)) \(axis.unit)"
    let start = isRight ? 0.97 - step / width : 0
    return """
      <g class="scale" transform="translate(\(isRight ? 0 : 14) -14)"><line x1="\(percentage(start))" \
      x2="\(percentage(start + step / width))" y1="100%" y2="100%"/>\
      <text x="\(percentage(start))" y="100%" dy="-7">\(text)</text></g>

      """
  }

  private var table: Table? {
    guard let first = details.lines.first?.first, let last = details.lines.last?.last else { return nil }
    func row(_ name: String, _ latitude: Double, _ longitude: Double, _ distance: Double) -> [Table.Cell] {
      let position = Coordinate(latitude: latitude, longitude: longitude)
      return ["\(name)", "\(units.distance(distance))", "\(position.words)"]
    }
    var table = Table(
      "Points on the map",
      [.init(title: "Point", isFigure: false), .init(title: "At"), .init(title: "Coordinate")])
    table.rows.append(row("Start", first.latitude, first.longitude, 0))
    let times = RestTimes(total)
    for stop in rests {
      table.rows.append(row("Rest of \(times.words(stop))", stop.latitude, stop.longitude, stop.offset))
    }
    table.rows.append(row("End", last.latitude, last.longitude, last.distance))
    return table
  }
}
