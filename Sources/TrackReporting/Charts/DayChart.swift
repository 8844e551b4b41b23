import GPXAnalysis

/// The day as it went: moving, standing, resting, and what was not recorded, with the heart rate above it. Days with a
/// night between them have a row each.
struct DayChart {
  var details: TrackDetails

  /// A pause of the recording that is longer than this parts two days, in seconds.
  private static let night = 4 * 3600.0
  private static let mostDays = 14

  /// Nil where there are no times.
  var figure: Figure? {
    guard let origin = details.timeOrigin else { return nil }
    let days = Self.days(details.spans)
    guard let longest = days.prefix(Self.mostDays).map({ $0.end - $0.start }).max(), longest > 0 else { return nil }
    let midnight = Double(origin.microseconds) / 1e6
    let shown = days.prefix(Self.mostDays)
    let charts: [HTML] = shown.enumerated().map { index, day in
      let title: HTML? =
        days.count > 1
        ? "<p class=\"day\">\(LocalClock.utc.dayAndTime(origin.advanced(bySeconds: day.start)))</p>\n" : nil
      return "\(title)\(plot(day, index: index, length: longest, midnight: midnight))"
    }
    let more: HTML? =
      days.count > shown.count ? "<p class=\"how\">\(days.count - shown.count) more days are not drawn.</p>\n" : nil
    return Figure(chart: "\(charts)\(more)", legend: legend, table: table(origin))
  }

  private struct Day {
    var start: Double
    var end: Double
    var spans: [TrackDetails.Span]
  }

  private static func days(_ spans: [TrackDetails.Span]) -> [Day] {
    var days: [Day] = []
    var isNew = true
    for span in spans {
      if span.kind == .notRecorded, span.end - span.start >= night {
        isNew = true
      } else if isNew {
        days.append(Day(start: span.start, end: span.end, spans: [span]))
        isNew = false
      } else if let last = days.indices.last {
        days[last].end = max(days[last].end, span.end)
        days[last].spans.append(span)
      }
    }
    return days
  }

  // MARK: One day

  /// - Parameters:
  ///   - length: seconds that the frame is wide.
  ///   - midnight: seconds from some midnight to the origin.
  private func plot(_ day: Day, index: Int, length: Double, midnight: Double) -> HTML {
    let rates = details.heartRates.filter { $0.time >= day.start && $0.time <= day.end }
    let x = LinearScale((day.start + midnight)...(day.start + midnight + length), to: 1000)
    var plot = Plot(
      title: "The day as a timeline", description: description(day), height: 44)
    plot.x = Plot.Axis(
      scale: x,
      ticks: Ticks(timesIn: x.domain, atMost: 9, label: Self.clock).ticks.filter { $0.value <= day.end + midnight })
    plot.leftMargin = details.heartRates.isEmpty ? 24 : 58
    var top = 0.0
    if let lowest = rates.map(\.mean).min(), let highest = rates.map(\.mean).max() {
      plot.height = 150
      top = 700
      let extent = max(highest - lowest, 20)
      let domain = max(0, (lowest + highest - extent * 1.1) / 2)...((lowest + highest + extent * 1.1) / 2)
      let y = LinearScale(domain, from: 620, to: 0)
      plot.y = Plot.Axis(scale: y, ticks: Ticks(in: domain, atMost: 5).ticks, unit: "bpm")
      plot.shapes.append(heartLine(rates, x, y, midnight: midnight))
    }
    for kind in TrackDetails.Span.Kind.allCases {
      var path = SVGPath()
      for span in day.spans where span.kind == kind {
        let start = x(span.start + midnight)
        path.rectangle(
          x: start, y: top, width: max(0.6, x(span.end + midnight) - start), height: 1000 - top)
      }
      if !path.isEmpty {
        plot.shapes.append("<path class=\"\(Self.cssClass(kind))\" d=\"\(HTML(trusted: path.data))\"/>\n")
      }
    }
    return plot.svg
  }

  private func heartLine(
    _ rates: [TrackDetails.HeartRate], _ x: LinearScale, _ y: LinearScale, midnight: Double
  ) -> HTML {
    var path = SVGPath()
    var previous: Double?
    for rate in rates {
      if let previous, rate.time - previous > max(2.5 * details.heartRateInterval, 60) { path.lift() }
      path.line(x(rate.time + midnight), y(rate.mean))
      previous = rate.time
    }
    return "<path class=\"heart\" d=\"\(HTML(trusted: path.data))\"/>\n"
  }

  private func description(_ day: Day) -> String {
    func total(_ kind: TrackDetails.Span.Kind) -> Double {
      day.spans.filter { $0.kind == kind }.reduce(0) { $0 + $1.end - $1.start }
    }
    return TrackDetails.Span.Kind.allCases.filter { total($0) > 0 }
      .map { "\(Self.label($0)) \(duration(total($0)))" }.joined(separator: ", ") + "."
  }

  /// `07:00`, and the day at midnight.
  private static func clock(_ seconds: Double) -> String {
    let minutes = Int((seconds / 60).rounded(.down))
    let second = Int(seconds) - 60 * minutes
    let ofDay = ((minutes % 1440) + 1440) % 1440
    if ofDay == 0, second == 0 {
      return LocalClock.utc.shortDay(Timestamp(seconds: Int64(minutes) * 60))
    }
    let (hour, minute) = (ofDay / 60, ofDay % 60)
    return "\(padded(hour)):\(padded(minute))" + (second > 0 ? ":\(padded(second))" : "")
  }

  static func cssClass(_ kind: TrackDetails.Span.Kind) -> HTML {
    switch kind {
    case .moving: "moving"
    case .standing: "standing"
    case .resting: "resting"
    case .transport: "ride"
    case .notRecorded: "gap"
    }
  }

  private static func label(_ kind: TrackDetails.Span.Kind) -> String {
    switch kind {
    case .moving: "moving"
    case .standing: "standing"
    case .resting: "resting"
    case .transport: "by transport"
    case .notRecorded: "not recorded"
    }
  }

  private var legend: Legend {
    let kinds = TrackDetails.Span.Kind.allCases.filter { kind in details.spans.contains { $0.kind == kind } }
    var legend = Legend(entries: kinds.map { .init(cssClass: Self.cssClass($0).markup, label: Self.label($0)) })
    if !details.heartRates.isEmpty { legend.entries.append(.init(cssClass: "heart", label: "heart rate")) }
    return legend
  }

  /// The stretches on the feet, and the rests and gaps between them.
  private func table(_ origin: Timestamp) -> Table {
    var table = Table(
      "The day in stretches",
      [.init(title: "What", isFigure: false), .init(title: "From (UTC)"), .init(title: "Lasted")])
    func add(_ what: String, _ start: Double, _ end: Double) {
      let time = LocalClock.utc.shortDayAndTime(origin.advanced(bySeconds: start))
      table.rows.append(["\(what)", "\(time)", "\(duration(end - start))"])
    }
    var stretch: (start: Double, end: Double)?
    for span in details.spans {
      if span.kind == .moving || span.kind == .standing {
        stretch = (stretch?.start ?? span.start, span.end)
      } else {
        if let stretch { add("on feet", stretch.start, stretch.end) }
        stretch = nil
        add(Self.label(span.kind), span.start, span.end)
      }
      if table.rows.count > 200 { break }
    }
    if let stretch { add("on feet", stretch.start, stretch.end) }
    return table
  }
}
