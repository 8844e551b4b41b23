import GPXAnalysis

/// What the way down has cost the legs, summed along the way.
struct LoadChart {
  var details: TrackDetails
  /// Metres of way.
  var length: Double
  var units: Units

  /// What is known of such loads; see ``DescentLoad``.
  private static let references = [
    (load: 1.2, text: "5 min at −28 %: no strength lost"), (load: 9.7, text: "40 min at −28 %: a fifth lost"),
  ]

  /// Nil where no grade is known or nothing goes down.
  var figure: Figure? {
    guard length > 0, let most = details.loads.last?.eccentricLoad, most >= 0.05 else { return nil }
    // A line so low that its words would not fit under the next tells nothing beside such a load.
    let shown = Self.references.filter { $0.load < most * 1.6 && $0.load > most * 0.12 }
    let top = max(most, shown.last?.load ?? 0) * 1.12
    let x = LinearScale(0...units.distanceValue(length), to: 1000)
    let y = LinearScale(0...top, from: 1000, to: 0)

    var area = SVGPath()
    var line = SVGPath()
    area.move(0, 1000)
    for load in details.loads {
      let place = x(units.distanceValue(load.distance))
      area.line(place, y(load.eccentricLoad))
      line.line(place, y(load.eccentricLoad))
    }
    area.line(1000, y(most))
    line.line(1000, y(most))
    area.line(1000, 1000)
    area.close()

    var plot = Plot(title: "Descent load along the way", description: description(most), height: 180)
    plot.x = Plot.Axis(scale: x, ticks: Ticks(in: x.domain, atMost: 11).ticks, unit: units.distanceUnit)
    plot.y = Plot.Axis(scale: y, ticks: Ticks(in: y.domain, atMost: 5).ticks)
    plot.topMargin = 26
    plot.shapes = [
      "<path class=\"load-area\" d=\"\(HTML(trusted: area.data))\"/>\n",
      "<path class=\"load-line\" d=\"\(HTML(trusted: line.data))\"/>\n",
    ]
    plot.overlays = ["<text class=\"end\" x=\"0\" dx=\"-8\" y=\"0\" dy=\"-12\">kJ/kg</text>\n"]
    for reference in shown {
      let height = percentage(y(reference.load) / 1000)
      plot.overlays.append(
        """
        <line class="reference" x1="0" x2="100%" y1="\(height)" y2="\(height)"/>\
        <text class="halo" x="0" dx="8" y="\(height)" dy="-5">\(reference.text)</text>

        """)
    }
    return Figure(chart: plot.svg, legend: nil, table: table)
  }

  private func description(_ most: Double) -> String {
    "The eccentric load of the descents grows along the way to \(decimal(most, digits: 1)) kJ per kg of body mass."
  }

  private var table: Table {
    var table = Table(
      "Descent load along the way", [.init(title: "Up to"), .init(title: "Load so far"), .init(title: "In this part")])
    var before = 0.0
    var index = 0
    for tick in Ticks(in: 0...units.distanceValue(length), atMost: 21).ticks where tick.value > 0 {
      while index + 1 < details.loads.count, units.distanceValue(details.loads[index + 1].distance) <= tick.value + 1e-9
      {
        index += 1
      }
      let load = details.loads[index].eccentricLoad
      table.rows.append([
        "\(tick.label) \(units.distanceUnit)", "\(decimal(load, digits: 2)) kJ/kg",
        "\(decimal(load - before, digits: 2)) kJ/kg",
      ])
      before = load
    }
    return table
  }
}
