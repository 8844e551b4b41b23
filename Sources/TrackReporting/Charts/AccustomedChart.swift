import GPXAnalysis

/// What the legs were used to over the last year, or since the month of the first outing in it, with the loads of the
/// outings behind it.
struct AccustomedChart {
  var log: TrainingLog

  /// Nil if there was no descent in the year.
  var figure: Figure? {
    let days = Array(Self.days(log))
    guard let first = days.first?.day, days.count > 1 else { return nil }
    let outings = log.outings.filter { $0.hike.day >= first && ($0.hike.eccentricLoad ?? 0) > 0 }
    let maximum = max(days.map(\.load).max() ?? 0, outings.compactMap(\.hike.eccentricLoad).max() ?? 0)
    guard maximum >= 0.05 else { return nil }
    let x = LinearScale(0...Double(days.count - 1), to: 1000)
    let y = LinearScale(0...(maximum * 1.1), from: 1000, to: 0)

    var plot = Plot(title: "What your legs were used to", description: description, height: 180)
    let months = days.indices.filter { days[$0].day.day == 1 }
    plot.x = Plot.Axis(
      scale: x, ticks: months.map { Ticks.Tick(value: Double($0), label: days[$0].day.monthName) })
    plot.y = Plot.Axis(scale: y, ticks: Ticks(in: y.domain, atMost: 5).ticks)
    plot.drawLoad(days.enumerated().map { (x(Double($0)), y($1.load)) })
    for outing in outings {
      let load = outing.hike.eccentricLoad ?? 0
      let place = (x(Double(outing.hike.day.days(since: first))), y(load))
      let name = (outing.hike.name ?? outing.hike.file).withoutControlCharacters
      plot.overlays.append(
        """
        <circle class="claim" cx="\(percentage(place.0 / 1000))" cy="\(percentage(place.1 / 1000))" r="3.5">\
        <title>\(name), \(outing.hike.day.dayAndMonth): \(LoadScale.text(load))</title></circle>

        """)
    }
    return Figure(chart: plot.svg, legend: nil, table: table(months.map { days[$0] }))
  }

  /// Months before the first outing would be empty.
  private static func days(_ log: TrainingLog) -> ArraySlice<(day: CivilDate, load: Double)> {
    let year = log.accustomedLoads()
    guard let start = year.first?.day, let end = year.last?.day,
      let outing = log.outings.first(where: { $0.hike.day >= start })?.hike.day, year[0].load <= 0
    else { return year[...] }
    // A month at least.
    let first = min(CivilDate(year: outing.year, month: outing.month, day: 1), end.advanced(byDays: -30))
    return year[max(0, first.days(since: start))...]
  }

  private var description: String {
    let today = log.accustomed.map { LoadScale.text($0.load) } ?? "nothing"
    return "The line is the eccentric load that your legs were used to on each day, today \(today); each "
      + "circle is an outing."
  }

  private func table(_ days: [(day: CivilDate, load: Double)]) -> Table {
    var table = Table("What your legs were used to", [.init(title: "On", isFigure: false), .init(title: "Used to")])
    table.rows = days.map { ["\($0.day.description)", "\(LoadScale.text($0.load).keepingUnits)"] }
    return table
  }
}
