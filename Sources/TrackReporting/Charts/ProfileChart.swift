import GPXAnalysis

/// The elevation along the track, coloured by grade, with the recorded elevations faintly behind it.
struct ProfileChart {
  var details: TrackDetails
  var total: TrackSummary
  var units: Units

  private var length: Double { details.length }
  private var pieces: [[TrackDetails.Place]] { details.lines }
  private var places: [TrackDetails.Place] { details.lines.flatMap { $0 } }

  /// The width of the frame in CSS pixels: on a phone, and at its narrowest on a page of 40 rem or more.
  static let narrowWidth = 250.0
  static let wideWidth = 500.0
  static let height = 270

  /// Nil if no elevation is known, or there is hardly any distance.
  var figure: Figure? {
    guard let scales = ProfileScales(details: details, length: length, units: units) else { return nil }
    let (x, y) = (scales.x, scales.y)
    let graded = GradedTrack(pieces, base: length / 120)
    let marks = NumberedClimbs(total: total).marks

    var plot = Plot(title: "Elevation profile", description: description, height: Self.height)
    plot.x = Plot.Axis(scale: x, ticks: Ticks(in: x.domain, atMost: 9).ticks, unit: units.distanceAxis(length).unit)
    plot.y = Plot.Axis(scale: y, ticks: Ticks(in: y.domain, atMost: 6).ticks, unit: units.heightUnit)
    plot.topMargin = marks.isEmpty ? 12 : 34
    plot.shapes =
      areas(graded, scales) + [raw(scales), unrecorded(scales), line(scales), heart(scales)]
    plot.overlays =
      ProfileMarks(details: details, total: total, units: units, scales: scales).html(marks) + [Plot.cursor]
    return Figure(chart: plot.svg, legend: legend(graded), table: table)
  }

  private var description: String {
    let elevations = places.compactMap(\.elevation)
    let range = total.elevation.flatMap { elevation in
      elevation.lowest.flatMap { lowest in elevation.highest.map { (lowest, $0) } }
    }
    let lowest = range?.0 ?? elevations.min() ?? 0
    let highest = range?.1 ?? elevations.max() ?? 0
    let climbs = total.climbs?.count ?? 0
    let descents = total.descents?.count ?? 0
    return "Elevation over \(units.distance(length)), between \(units.height(lowest)) and \(units.height(highest)), "
      + "coloured by grade."
      + (climbs + descents > 0
        ? " \(counted(climbs, "climb")) and \(counted(descents, "descent")) are numbered." : "")
  }

  // MARK: Shapes

  private func areas(_ graded: GradedTrack, _ scales: ProfileScales) -> [HTML] {
    var paths: [GradeClass: SVGPath] = [:]
    for run in graded.runs {
      guard let gradeClass = run.gradeClass else { continue }
      for places in run.places.split(whereSeparator: { $0.elevation == nil }) where places.count > 1 {
        var path = paths[gradeClass] ?? SVGPath()
        guard let first = places.first, let last = places.last else { continue }
        path.move(scales.offset(first.distance), 1000)
        for place in places { path.line(scales.offset(place.distance), scales.height(place.elevation)) }
        path.line(scales.offset(last.distance), 1000)
        path.close()
        paths[gradeClass] = path
      }
    }
    return GradeClass.allCases.compactMap { gradeClass in
      paths[gradeClass].map { "<path class=\"fill \(gradeClass.cssClass)\" d=\"\(HTML(trusted: $0.data))\"/>\n" }
    }
  }

  private func raw(_ scales: ProfileScales) -> HTML {
    var path = SVGPath()
    for sample in details.rawElevations {
      let low = min(1000, scales.height(sample.lowest))
      let high = max(0, scales.height(sample.highest))
      if low >= high { path.bar(scales.offset(sample.distance), from: low, to: high) }
    }
    return path.isEmpty ? "" : "<path class=\"raw\" d=\"\(HTML(trusted: path.data))\"/>\n"
  }

  /// Straight lines over parts that were not walked with a recorder: dashed for gaps, grey for transport.
  private func unrecorded(_ scales: ProfileScales) -> HTML {
    unwalked(.gap, "unrecorded", scales) + unwalked(.transport, "transport-line", scales)
  }

  private func unwalked(_ kind: LegKind, _ cssClass: HTML, _ scales: ProfileScales) -> HTML {
    var path = SVGPath()
    for places in details.unwalked(kind) {
      guard let from = places.first, let to = places.last, from.elevation != nil, to.elevation != nil,
        scales.offset(to.distance) - scales.offset(from.distance) > 0.5
      else { continue }
      path.move(scales.offset(from.distance), scales.height(from.elevation))
      path.line(scales.offset(to.distance), scales.height(to.elevation))
    }
    return path.isEmpty ? "" : "<path class=\"\(cssClass)\" d=\"\(HTML(trusted: path.data))\"/>\n"
  }

  private func line(_ scales: ProfileScales) -> HTML {
    var path = SVGPath()
    for piece in pieces {
      path.lift()
      for place in piece {
        path.line(scales.offset(place.distance), scales.height(place.elevation))
        if place.kind != .onFoot { path.lift() }
      }
    }
    return "<path class=\"line\" d=\"\(HTML(trusted: path.data))\"/>\n"
  }

  /// Drawn over the full height of the profile, and shown on request.
  private func heart(_ scales: ProfileScales) -> HTML {
    let rates = HeartRates(details)
    guard let range = rates.range else { return "" }
    let y = LinearScale(range, from: 960, to: 60)
    var path = SVGPath()
    for piece in pieces {
      path.lift()
      var last = -Double.infinity
      for place in piece where place.distance - last >= length / 400 {
        guard let rate = rates.rate(at: place.time) else {
          path.lift()
          continue
        }
        path.line(scales.offset(place.distance), y(rate))
        last = place.distance
      }
    }
    return path.isEmpty ? "" : "<path class=\"heart over\" d=\"\(HTML(trusted: path.data))\"/>\n"
  }

  // MARK: Words

  private func legend(_ graded: GradedTrack) -> Legend {
    var legend = Legend.grades(graded.runs.compactMap(\.gradeClass))
    if !details.rawElevations.isEmpty { legend.entries.append(.init(cssClass: "raw", label: "as recorded")) }
    if !details.unwalked(.gap).isEmpty {
      legend.entries.append(.init(cssClass: "unrecorded", label: "gap"))
    }
    if !details.unwalked(.transport).isEmpty {
      legend.entries.append(.init(cssClass: "transport", label: "transport"))
    }
    if details.stops.contains(where: \.isRest) { legend.entries.append(.init(cssClass: "stop", label: "rest")) }
    return legend
  }

  /// The profile at round distances.
  private var table: Table {
    var table = Table(
      "Elevation along the track",
      [.init(title: "Distance"), .init(title: "Elevation"), .init(title: "Grade")])
    let axis = units.distanceAxis(length)
    for tick in Ticks(in: 0...axis.value(length), atMost: 26).ticks {
      let place = place(at: tick.value)
      table.rows.append([
        "\(tick.label) \(axis.unit)", "\(place.elevation.map { units.height($0) } ?? "n/a")",
        "\(place.grade.map { percent($0) } ?? "n/a")",
      ])
    }
    return table
  }

  /// The elevation on a straight line between the places around a distance, and the grade of the second; absent if
  /// either elevation is.
  ///
  /// - Parameter value: in the unit of the axis.
  private func place(at value: Double) -> (elevation: Double?, grade: Double?) {
    let axis = units.distanceAxis(length)
    func distance(_ place: TrackDetails.Place) -> Double { axis.value(place.distance) }
    let places = places
    let next = places.firstIndex { distance($0) >= value - 1e-9 } ?? places.count - 1
    guard next >= 0, let end = places[next].elevation else { return (nil, nil) }
    let before = places[max(0, next - 1)]
    guard let start = before.elevation else { return (nil, nil) }
    let domain = distance(before)...distance(places[next])
    let line = LinearScale(domain, from: start, to: end)
    return (line(min(max(value, domain.lowerBound), domain.upperBound)), places[next].grade)
  }
}

/// The scales of a profile: map offsets and elevations in metres onto a frame of 1000 × 1000.
struct ProfileScales {
  let x: LinearScale
  let y: LinearScale
  private let axis: DistanceAxis
  private let units: Units

  /// Nil if no elevation is known, or there is hardly any distance.
  init?(details: TrackDetails, length: Double, units: Units) {
    let elevations = details.lines.joined().compactMap(\.elevation).map(units.heightValue)
    guard length >= DistanceAxis.shortest, let lowest = elevations.min(), let highest = elevations.max() else {
      return nil
    }
    // Level ground is drawn level, so that a metre of noise does not look like hills. There is room above for the name
    // of a summit.
    let extent = max(highest - lowest, units.heightValue(30))
    let middle = (highest + lowest) / 2
    axis = units.distanceAxis(length)
    x = LinearScale(0...axis.value(length), to: 1000)
    y = LinearScale((middle - extent * 0.56)...(middle + extent * 0.62), from: 1000, to: 0)
    self.units = units
  }

  func offset(_ meters: Double) -> Double { x(axis.value(meters)) }

  /// NaN if the elevation is not known, so that a path is interrupted there.
  func height(_ meters: Double?) -> Double { meters.map { y(units.heightValue($0)) } ?? .nan }
}
