import GPXAnalysis

/// The elevation along the way, coloured by grade, with what was recorded faint behind it.
struct ProfileChart {
  /// A climb or a descent, marked above the profile.
  struct Mark {
    /// Metres along the way.
    var start: Double
    var length: Double
    /// Metres, negative for a descent.
    var rise: Double
  }

  var details: TrackDetails
  /// Metres of way.
  var length: Double
  var marks: [Mark] = []
  var units: Units

  /// Nil where no elevation is known, or there is no way.
  var figure: Figure? {
    let elevations = details.way.joined().compactMap(\.elevation).map(units.heightValue)
    guard length > 0, let lowest = elevations.min(), let highest = elevations.max() else { return nil }
    // A level way is drawn level: no hills are made of a metre of noise.
    let extent = max(highest - lowest, units.heightValue(30))
    let middle = (highest + lowest) / 2
    let domain = (middle - extent * 0.56)...(middle + extent * 0.56)
    let x = LinearScale(0...units.distanceValue(length), to: 1000)
    let y = LinearScale(domain, from: 1000, to: 0)
    let way = GradedWay(details.way, base: length / 120)

    var plot = Plot(
      title: "Elevation profile", description: description(lowest: lowest, highest: highest), height: 260
    )
    plot.x = Plot.Axis(scale: x, ticks: Ticks(in: x.domain, atMost: 11).ticks, unit: units.distanceUnit)
    plot.y = Plot.Axis(scale: y, ticks: Ticks(in: domain, atMost: 6).ticks, unit: units.heightUnit)
    plot.topMargin = marks.isEmpty ? 10 : 30
    plot.overlays = overlays(x)
    plot.readouts = readouts(x, y)
    return Figure(chart: plot.svg, legend: legend(way), table: table)
  }

  private func description(lowest: Double, highest: Double) -> String {
    "Elevation over \(units.distance(length)) of way, between \(grouped(lowest)) and \(grouped(highest)) "
      + "\(units.heightUnit), coloured by grade."
      + (marks.isEmpty
        ? "" : " \(marks.count { $0.rise > 0 }) climbs and \(marks.count { $0.rise < 0 }) descents are marked.")
  }

  private func areas(_ way: GradedWay, _ x: LinearScale, _ y: LinearScale) -> [HTML] {
    var paths: [GradeClass: SVGPath] = [:]
    for run in way.runs {
      guard let gradeClass = run.gradeClass else { continue }
      for places in run.places.split(whereSeparator: { $0.elevation == nil }) where places.count > 1 {
        var path = paths[gradeClass] ?? SVGPath()
        path.move(place(places.first, x), 1000)
        for point in places { path.line(place(point, x), height(point, y)) }
        path.line(place(places.last, x), 1000)
        path.close()
        paths[gradeClass] = path
      }
    }
    return GradeClass.allCases.compactMap { gradeClass in
      paths[gradeClass].map { "<path class=\"fill \(gradeClass.cssClass)\" d=\"\(HTML(trusted: $0.data))\"/>\n" }
    }
  }

  private func raw(_ x: LinearScale, _ y: LinearScale) -> HTML {
    var path = SVGPath()
    for sample in details.rawElevations {
      let low = min(1000, y(units.heightValue(sample.lowest)))
      let high = max(0, y(units.heightValue(sample.highest)))
      if low >= high { path.bar(x(units.distanceValue(sample.distance)), from: low, to: high) }
    }
    return path.isEmpty ? "" : "<path class=\"raw\" d=\"\(HTML(trusted: path.data))\"/>\n"
  }

  private func line(_ x: LinearScale, _ y: LinearScale) -> HTML {
    var path = SVGPath()
    for piece in details.way {
      path.lift()
      for point in piece { path.line(place(point, x), height(point, y)) }
    }
    return "<path class=\"line\" d=\"\(HTML(trusted: path.data))\"/>\n"
  }

  private func place(_ place: TrackDetails.Place?, _ x: LinearScale) -> Double {
    place.map { x(units.distanceValue($0.distance)) } ?? .nan
  }

  private func height(_ place: TrackDetails.Place, _ y: LinearScale) -> Double {
    place.elevation.map { y(units.heightValue($0)) } ?? .nan
  }

  /// Brackets over the stretches, and their heights where there is room for them, the highest ones first.
  private func overlays(_ x: LinearScale) -> [HTML] {
    // Frames as wide as they are on a phone, from 40 and from 60 rem of page on.
    var narrow = LabelPlacer(width: 250, height: 30)
    var wide = LabelPlacer(width: 520, height: 30)
    var desk = LabelPlacer(width: 820, height: 30)
    let highest = marks.map { abs($0.rise) }.max() ?? 0
    return marks.sorted { abs($0.rise) > abs($1.rise) }.flatMap { mark -> [HTML] in
      let from = x(units.distanceValue(mark.start)) / 1000
      let to = x(units.distanceValue(min(length, mark.start + mark.length))) / 1000
      let direction: HTML = mark.rise > 0 ? "climb" : "descent"
      let bracket: HTML =
        "<line class=\"mark \(direction)\" x1=\"\(percentage(from))\" x2=\"\(percentage(to))\" y1=\"-6\" y2=\"-6\"/>\n"
      let label = (mark.rise > 0 ? "↑ " : "↓ ") + units.height(abs(mark.rise))
      let middle = (from + to) / 2
      guard abs(mark.rise) >= highest / 5, desk.place(label, x: middle, y: 0.5, anchor: .middle) else {
        return [bracket]
      }
      var shownFrom: HTML = " desk"
      if wide.place(label, x: middle, y: 0.5, anchor: .middle) {
        shownFrom = narrow.place(label, x: middle, y: 0.5, anchor: .middle) ? "" : " wide"
      }
      return [
        bracket, "<text class=\"mid\(shownFrom)\" x=\"\(percentage(middle))\" y=\"0\" dy=\"-12\">\(label)</text>\n",
      ]
    }
  }

  private static let mostReadouts = 150

  /// Where, how high and how steep: at places spread evenly over the way.
  func readouts(_ x: LinearScale, _ y: LinearScale) -> [Readout] {
    let places = details.way.joined().filter { $0.elevation != nil }
    let step = length / Double(Self.mostReadouts)
    var told: [TrackDetails.Place] = []
    for place in places where place.distance >= (told.last?.distance ?? -.infinity) + step { told.append(place) }
    let positions = told.map { x(units.distanceValue($0.distance)) / 1000 }
    return told.indices.map { index in
      let position = positions[index]
      // Half way to the neighbours, but not over a stretch of which nothing is known.
      let reach = 1.5 / Double(Self.mostReadouts)
      let before = index > 0 ? min(reach, (position - positions[index - 1]) / 2) : 0
      let behind = index + 1 < told.count ? min(reach, (positions[index + 1] - position) / 2) : 0
      let elevation = units.heightValue(told[index].elevation ?? 0)
      let facts = [
        units.distance(told[index].distance, digits: 1), "\(grouped(elevation)) \(units.heightUnit)",
        told[index].grade.map { ($0 < -0.005 ? "−" : $0 > 0.005 ? "+" : "") + percent(abs($0)) },
      ]
      return Readout(
        from: position - before, to: position + behind, x: position, y: y(elevation) / 1000,
        text: facts.compactMap { $0 }.joined(separator: " · ").keepingUnits)
    }
  }

  private func legend(_ way: GradedWay) -> Legend {
    var legend = Legend.grades(way.runs.compactMap(\.gradeClass))
    if !details.rawElevations.isEmpty { legend.entries.append(.init(cssClass: "raw", label: "as recorded")) }
    return legend
  }

  /// The profile at round distances.
  private var table: Table {
    var table = Table(
      "Elevation along the way",
      [.init(title: "Distance"), .init(title: "Elevation"), .init(title: "Grade")])
    let places = details.way.joined().filter { $0.elevation != nil }
    let ticks = Ticks(in: 0...units.distanceValue(length), atMost: 26)
    var index = places.startIndex
    for tick in ticks.ticks {
      while index + 1 < places.endIndex, units.distanceValue(places[index].distance) < tick.value - 1e-9 { index += 1 }
      guard index < places.endIndex, let elevation = places[index].elevation else { break }
      table.rows.append([
        "\(tick.label) \(units.distanceUnit)", "\(units.height(elevation))",
        "\(places[index].grade.map { percent($0) } ?? "n/a")",
      ])
    }
    return table
  }
}
