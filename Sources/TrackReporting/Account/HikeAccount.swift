import GPXAnalysis

/// What a report for people tells of a hike: the sections in their order, before they are laid out as text or Markdown.
///
/// Text is ours and the file's alike: whoever lays it out escapes what has to be.
struct HikeAccount {
  struct Section {
    /// One word or a few; absent where what is shown needs none.
    var title: String?
    var blocks: [Block]

    init(_ title: String?, _ blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }

  enum Block {
    /// Short facts, side by side.
    case facts([String])
    /// Running text.
    case words(String)
    case table(AccountTable)
    /// The elevation along the way, to be drawn.
    case profile(ElevationOutline)
    /// The way by grade, to be drawn.
    case grades([GradeBandSummary])
    /// Sentences, each under a name.
    case named([(name: String, sentence: String)])
  }

  var summary: FileSummary
  var units = Units.metric
  /// Whether to tell speed and pace.
  var showsPace = false

  // MARK: What it was

  var title: String {
    (summary.total?.name.flatMap { $0.isBlank ? nil : $0 } ?? summary.file).withoutControlCharacters
  }

  /// What kind of way it was, when, and what recorded it.
  var facts: [String] {
    guard let total = summary.total else { return [] }
    var facts = [total.kind == .route ? "route" : total.activity.words]
    if let start = total.startTime { facts.append(start.dayAndTime) }
    if let creator = summary.creator, !creator.isBlank { facts.append(creator.withoutControlCharacters) }
    return facts
  }

  /// Distance, heights and time.
  var figures: [String] {
    guard let total = summary.total else { return [] }
    let whole = units.headlineDistance(total.distance)
    let onFoot = max(0, total.distance - total.jumps.length)
    var figures = [total.jumps.length > 0 ? "\(units.headlineDistance(onFoot)) on foot of \(whole)" : whole]
    if let elevation = total.elevation {
      figures += ["↑ " + estimate(elevation.gain), "↓ " + estimate(elevation.loss)]
    } else {
      figures.append("↑ ↓ n/a (no elevations in the file)")
    }
    if let planned = total.plannedTime {
      figures.append("planned \(duration(planned)) (\(Self.whyPlanned(total)))")
    } else if let onFeet = total.timeOnFeet, let elapsed = total.elapsedTime {
      let time =
        total.activity == .other ? total.movingTime.map { "\(duration($0)) moving" } : "\(duration(onFeet)) on feet"
      let limit = timesLimit(total).map { " (\($0))" } ?? ""
      figures.append("\(time ?? "") of \(duration(elapsed))\(limit)")
    } else {
      figures.append("time n/a (no times in the file)")
    }
    return figures
  }

  /// Why a time is planned and not measured.
  static func whyPlanned(_ total: TrackSummary) -> String {
    total.elapsedTime == nil ? "no times in the file" : "the file's times tell of no moving"
  }

  private func estimate(_ estimate: ElevationSummary.Estimate) -> String {
    let height = units.height(estimate.meters)
    guard let interval = estimate.interval else { return height }
    let (least, most) = (units.height(interval.lowerBound), units.height(interval.upperBound))
    // Sure to less than what is told.
    if least == most, least == height { return height }
    return
      "\(height) (\(grouped(units.heightValue(interval.lowerBound)))–\(grouped(units.heightValue(interval.upperBound))))"
  }

  // MARK: What it took and gave

  var sections: [Section] {
    guard let total = summary.total else { return [notes].filter { !$0.blocks.isEmpty } }
    let sections = [
      Section(nil, total.elevationProfile.map { [.profile($0)] } ?? []),
      Section("Time", time(total)),
      Section("Pace", showsPace ? [.words(pace(total))] : []),
      Section("Grade", grade(total)),
      Section("Climbs", climbs(total.climbs)),
      Section("Descents", climbs(total.descents)),
      Section("Legs", legs(total)),
      Section("Energy", energy(total)),
      Section("Compare", total.effort.map { effort($0, total.activity) } ?? []),
      Section("Heart", total.heartRate.map(heart) ?? []),
      Section("Sensors", total.sensors.map { [.facts(sensors($0))] } ?? []),
      Section("For your running", total.descent.map { [.named(running(total, $0))] } ?? []),
      Section("Tracks", tracks),
    ]
    return (sections + data(total) + [notes]).filter { !$0.blocks.isEmpty }
  }

  private func pace(_ total: TrackSummary) -> String {
    guard let moving = total.movingTime, moving > 0, total.distance > 0 else { return "n/a: no times in the file" }
    return "\(units.pace(total.distance / moving)) on the move"
  }

  private func grade(_ total: TrackSummary) -> [Block] {
    guard let bands = total.gradeBands else {
      return [.words("n/a: \(total.elevation == nil ? "no elevations in the file" : "too few points")")]
    }
    let steepest = [
      total.steepestUp.map { "up \(percent($0))" }, total.steepestDown.map { "down \(percent(-$0))" },
    ].compactMap { $0 }
    return [.grades(bands)] + (steepest.isEmpty ? [] : [.words("steepest 100 m: " + steepest.joined(separator: ", "))])
  }

  // MARK: Words

  func place(_ meters: Double) -> String {
    decimal(units.distanceValue(meters), digits: 1)
  }
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
