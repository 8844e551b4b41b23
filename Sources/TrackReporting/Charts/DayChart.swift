import GPXAnalysis

/// The course of the day: the elevation over clock time, coloured by what the hiker was doing, and the heart rate above
/// it. Days separated by a night have a row each.
struct DayChart {
  var details: TrackDetails
  var total: TrackSummary
  var units: Units

  private var clock: LocalClock { total.clock }

  /// A gap longer than this, in seconds, separates two days.
  private static let night = 4 * 3600.0
  /// Transport longer than this, in seconds, does so too, such as a journey home between two outings.
  private static let journey = 12 * 3600.0
  private static let maximumDays = 14

  /// Nil if there are no times.
  var figure: Figure? {
    guard let origin = details.timeOrigin else { return nil }
    let days = Self.days(details.spans)
    let shown = days.prefix(Self.maximumDays)
    guard let longest = shown.map({ $0.end - $0.start }).max(), longest > 0 else { return nil }
    let charts: [HTML] = shown.enumerated().map { index, day in
      let title: HTML? =
        days.count > 1
        ? "<p class=\"day\">Day \(index + 1): \(clock.dayAndTime(origin.advanced(bySeconds: day.start)))</p>\n" : nil
      return
        "\(title)\(DayPlot(details: details, units: units, clock: clock, origin: origin, day: day, length: longest).svg)"
    }
    let more: HTML? =
      days.count > shown.count ? "<p class=\"note\">\(days.count - shown.count) more days are not drawn.</p>\n" : nil
    return Figure(chart: "\(charts)\(more)", legend: legend(shown.flatMap(\.spans)), table: table(origin))
  }

  struct Day {
    var start: Double
    var end: Double
    var spans: [TrackDetails.Span]
  }

  static func days(_ spans: [TrackDetails.Span]) -> [Day] {
    var days: [Day] = []
    var isNew = true
    for span in spans {
      let time = span.end - span.start
      if span.kind == .notRecorded && time >= night || span.kind == .transport && time >= journey {
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

  private func legend(_ spans: [TrackDetails.Span]) -> Legend {
    let kinds = TrackDetails.Span.Kind.allCases.filter { kind in spans.contains { $0.kind == kind } }
    var legend = Legend(entries: kinds.map { .init(cssClass: $0.cssClass.markup, label: $0.words) })
    if !details.heartRates.isEmpty { legend.entries.append(.init(cssClass: "heart", label: "heart rate")) }
    return legend
  }

  private static let mostRows = 200

  /// The stretches on foot, and the rests and gaps between them.
  private func table(_ origin: Timestamp) -> Table {
    var table = Table(
      "The day in stretches",
      [.init(title: "What", isFigure: false), .init(title: "From"), .init(title: "Lasted")])
    let stretches = DayStretches(details.spans, total).all
    table.rows = stretches.prefix(Self.mostRows).map { stretch in
      let time = clock.shortDayAndTime(origin.advanced(bySeconds: stretch.start))
      return ["\(stretch.words)", "\(time)", "\(duration(stretch.seconds))"]
    }
    return table
  }
}

extension TrackDetails.Span.Kind {
  var words: String {
    switch self {
    case .moving: "moving"
    case .standing: "short stop"
    case .resting: "rest"
    case .transport: "transport"
    case .notRecorded: "gap"
    }
  }

  var cssClass: HTML {
    switch self {
    case .moving: "moving"
    case .standing: "standing"
    case .resting: "resting"
    case .transport: "transport"
    case .notRecorded: "gap"
    }
  }
}
