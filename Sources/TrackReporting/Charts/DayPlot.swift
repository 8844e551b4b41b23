import GPXAnalysis

/// One day over clock time: the heart rate in the upper part of the frame, and the elevation below it.
struct DayPlot {
  var details: TrackDetails
  var units: Units
  var clock: LocalClock
  var origin: Timestamp
  var day: DayChart.Day
  /// The width of the frame in seconds.
  var length: Double

  private var rates: [TrackDetails.HeartRate] {
    details.heartRates.filter { $0.time >= day.start && $0.time <= day.end }
  }

  /// Times and elevations of the day, in order of time.
  private var track: [(time: Double, elevation: Double)] {
    var last = -Double.infinity
    return details.lines.joined().compactMap { place in
      guard let time = place.time, let elevation = place.elevation, time >= last, time >= day.start, time <= day.end
      else {
        return nil
      }
      last = time
      return (time, elevation)
    }
  }

  /// Thousandths of the frame below which a span has no area of its own.
  private static let thinnest = 5.0

  /// The share of the frame for the heart rate, and where the elevation begins below it.
  private static let heartShare = 0.34
  private static let elevationTop = 0.42

  var svg: HTML {
    let x = LinearScale(day.start...(day.start + length), to: 1000)
    var plot = Plot(title: "The day over time", description: description, height: rates.isEmpty ? 150 : 220)
    plot.x = Plot.Axis(scale: x, ticks: clockTicks)
    let top = rates.isEmpty ? 0 : Self.elevationTop * 1000
    let track = track
    var ticks: [Plot.Label] = []
    if let lowest = track.map(\.elevation).min(), let highest = track.map(\.elevation).max() {
      let extent = max(highest - lowest, 30)
      let middle = (lowest + highest) / 2
      let domain = units.heightValue(middle - extent * 0.58)...units.heightValue(middle + extent * 0.55)
      let y = LinearScale(domain, from: 1000, to: top)
      plot.shapes += areas(track, x, y)
      ticks += Plot.labels(y, ticks: Ticks(in: domain, atMost: rates.isEmpty ? 4 : 3).ticks, unit: units.heightUnit)
    } else {
      plot.shapes += blocks(x, top)
    }
    if let range = HeartRates(details).range, !rates.isEmpty {
      let y = LinearScale(range, from: Self.heartShare * 1000, to: 0)
      plot.shapes.append(heartLine(x, y))
      ticks += Plot.labels(y, ticks: Ticks(in: range, atMost: 3).ticks, unit: "bpm")
    }
    plot.yLabels = ticks
    return plot.svg
  }

  private var clockTicks: [Ticks.Tick] {
    // Round times of day, counted from midnight before the day's start.
    let first = origin.advanced(bySeconds: day.start)
    let ofDay = Double(clock.secondOfDay(of: first))
    // A day has midnight once; on a longer axis it stands for the day that begins.
    let showsDays = length > 24 * 3600
    let ticks = Ticks(timesIn: ofDay...(ofDay + length), atMost: 9) { seconds in
      let time = first.advanced(bySeconds: seconds - ofDay)
      let isMidnight = clock.secondOfDay(of: time) == 0
      return showsDays && isMidnight ? clock.shortDay(time) : clock.time(time)
    }
    return ticks.ticks.map { Ticks.Tick(value: $0.value - ofDay + day.start, label: $0.label) }
      .filter { $0.value <= day.end }
  }

  /// The area under the elevation, in one colour for each kind of span.
  private func areas(
    _ track: [(time: Double, elevation: Double)], _ x: LinearScale, _ y: LinearScale
  ) -> [HTML] {
    var paths: [TrackDetails.Span.Kind: SVGPath] = [:]
    var index = 0
    func height(at time: Double) -> Double {
      while index + 1 < track.count, track[index + 1].time <= time { index += 1 }
      while index > 0, track[index].time > time { index -= 1 }
      guard index + 1 < track.count, track[index].time <= time else { return track[index].elevation }
      let (from, to) = (track[index], track[index + 1])
      return LinearScale(from.time...max(from.time, to.time), from: from.elevation, to: to.elevation)(time)
    }
    // A pause that is narrower than a few pixels is a line of that colour.
    var thin: [TrackDetails.Span.Kind: SVGPath] = [:]
    var line = SVGPath()
    for span in day.spans {
      var path = paths[span.kind] ?? SVGPath()
      var points = [(span.start, height(at: span.start))]
      points += track.filter { $0.time > span.start && $0.time < span.end }.map { ($0.time, $0.elevation) }
      points.append((span.end, height(at: span.end)))
      if span.kind == .notRecorded { line.lift() }
      path.move(x(span.start), 1000)
      for (time, elevation) in points {
        path.line(x(time), y(units.heightValue(elevation)))
        if span.kind != .notRecorded { line.line(x(time), y(units.heightValue(elevation))) }
      }
      path.line(max(x(span.end), x(span.start) + 0.8), 1000)
      path.close()
      paths[span.kind] = path
      if span.kind == .notRecorded { line.lift() }
      if span.kind == .standing || span.kind == .resting, x(span.end) - x(span.start) < Self.thinnest {
        let middle = (span.start + span.end) / 2
        thin[span.kind, default: SVGPath()].bar(x(middle), from: 1000, to: y(units.heightValue(height(at: middle))))
      }
    }
    var shapes: [HTML] = TrackDetails.Span.Kind.allCases.compactMap { kind in
      paths[kind].map { "<path class=\"\(kind.cssClass)\" d=\"\(HTML(trusted: $0.data))\"/>\n" }
    }
    shapes += TrackDetails.Span.Kind.allCases.compactMap { kind in
      thin[kind].map { "<path class=\"thin \(kind.cssClass)\" d=\"\(HTML(trusted: $0.data))\"/>\n" }
    }
    shapes.append("<path class=\"line\" d=\"\(HTML(trusted: line.data))\"/>\n")
    return shapes
  }

  /// A bar, if there are no elevations.
  private func blocks(_ x: LinearScale, _ top: Double) -> [HTML] {
    TrackDetails.Span.Kind.allCases.compactMap { kind in
      var path = SVGPath()
      for span in day.spans where span.kind == kind {
        path.rectangle(
          x: x(span.start), y: top + 80, width: max(0.6, x(span.end) - x(span.start)), height: 920 - top)
      }
      return path.isEmpty ? nil : "<path class=\"\(kind.cssClass)\" d=\"\(HTML(trusted: path.data))\"/>\n"
    }
  }

  private func heartLine(_ x: LinearScale, _ y: LinearScale) -> HTML {
    var path = SVGPath()
    var previous: Double?
    for rate in rates {
      if let previous, rate.time - previous > max(2.5 * details.heartRateInterval, 60) { path.lift() }
      path.line(x(rate.time), y(rate.mean))
      previous = rate.time
    }
    return "<path class=\"heart\" d=\"\(HTML(trusted: path.data))\"/>\n"
  }

  private var description: String {
    func total(_ kind: TrackDetails.Span.Kind) -> Double {
      day.spans.filter { $0.kind == kind }.reduce(0) { $0 + $1.end - $1.start }
    }
    return TrackDetails.Span.Kind.allCases.filter { total($0) > 0 }
      .map { "\($0.words) \(duration(total($0)))" }.joined(separator: ", ") + "."
  }
}
