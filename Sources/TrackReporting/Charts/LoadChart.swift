import GPXAnalysis

/// The load of the descents on the legs, summed along the track.
struct LoadChart {
  var details: TrackDetails
  /// Metres.
  var length: Double
  var units: Units

  private var axis: DistanceAxis { units.distanceAxis(length) }

  /// Nil if no grade is known, or there is no descent.
  var figure: Figure? {
    guard length > 0, let maximum = details.loads.last?.eccentricLoad, maximum >= 0.05 else { return nil }
    // If a reference line is so low that its label would not fit under the next one, it says nothing about such a load.
    let shown = LoadScale.references.filter { $0.load < maximum * 1.6 && $0.load > maximum * 0.12 }
    let top = max(maximum, shown.last?.load ?? 0) * 1.14
    let x = LinearScale(0...axis.value(length), to: 1000)
    let y = LinearScale(0...top, from: 1000, to: 0)

    var plot = Plot(title: "Eccentric load along the track", description: description(maximum), height: 180)
    // The chart shares the width of a page with two others.
    let labels = x.domain.upperBound >= 100 ? 6 : 9
    plot.x = Plot.Axis(scale: x, ticks: Ticks(in: x.domain, atMost: labels).ticks, unit: axis.unit)
    plot.y = Plot.Axis(scale: y, ticks: Ticks(in: y.domain, atMost: 5).ticks, unit: "")
    plot.drawLoad(
      details.loads.map { (x(axis.value($0.distance)), y($0.eccentricLoad)) } + [(1000, y(maximum))])
    for reference in shown {
      let height = percentage(y(reference.load) / 1000)
      plot.overlays.append(
        """
        <line class="reference" x1="0" x2="100%" y1="\(height)" y2="\(height)"/>\
        <text class="halo" x="0" dx="8" y="\(height)" dy="-5">\(LoadScale.text(reference.load)) \(reference.short)\
        <title>\(reference.sentence)</title></text>

        """)
    }
    return Figure(chart: plot.svg, legend: nil, table: table)
  }

  private func description(_ maximum: Double) -> String {
    "The eccentric load grows along the track to \(LoadScale.text(maximum)) of body mass."
  }

  private var table: Table {
    var table = Table(
      "Eccentric load along the track", [.init(title: "Up to"), .init(title: "So far"), .init(title: "In this part")])
    var before = 0.0
    for tick in Ticks(in: 0...axis.value(length), atMost: 21).ticks where tick.value > 0 {
      let load = load(at: tick.value)
      table.rows.append([
        "\(tick.label) \(axis.unit)", "\(decimal(load, digits: 2)) kJ/kg",
        "\(decimal(load - before, digits: 2)) kJ/kg",
      ])
      before = load
    }
    return table
  }

  /// The load so far, on a straight line between the two around a distance in the unit of the axis.
  private func load(at value: Double) -> Double {
    let (loads, axis) = (details.loads, axis)
    let next = loads.firstIndex { axis.value($0.distance) >= value } ?? loads.count
    guard next > 0, next < loads.count else { return loads[min(next, loads.count - 1)].eccentricLoad }
    let (start, end) = (loads[next - 1], loads[next])
    let line = LinearScale(
      axis.value(start.distance)...axis.value(end.distance), from: start.eccentricLoad, to: end.eccentricLoad)
    return line(value)
  }
}
