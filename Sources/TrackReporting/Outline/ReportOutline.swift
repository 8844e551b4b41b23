import GPXAnalysis
import TrackAnalysis

/// The content of a report on a hike: its sections in order, before layout as text or Markdown.
///
/// Text can come from us or from the file: each layout escapes what it must.
struct ReportOutline {
  struct Section {
    /// One word or a few; absent if the content needs none.
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
    case table(OutlineTable)
    /// The elevation along the track as a drawing, and its lowest and highest point.
    case profile(ElevationOutline, ClosedRange<Double>?)
    /// Distance by grade as a drawing.
    case grades([GradeDistribution.Band])
    case gains([RunningGain])
  }

  var summary: FileSummary
  /// The file's outings, compared with earlier ones; absent if no history was given.
  var history: [Outing]?
  var units = Units.metric
  /// Whether to show speed and pace.
  var showsPace = false
  /// Whether to show a table by waypoint and kilometre.
  var showsTable = false

  // MARK: Header

  var title: String {
    (summary.total?.name.flatMap { $0.isBlank ? nil : $0 } ?? summary.file.lastPathComponent).withoutControlCharacters
  }

  /// What the hike was, when, and what recorded it.
  var facts: [String] {
    guard let total = summary.total else { return [] }
    var facts = [
      total.kind == .route ? "route" : total.activitySource == .assumed ? activity(total) : total.activityWords
    ]
    if let start = total.startTime { facts.append(total.clock.dayAndTimes(from: start, to: total.endTime)) }
    if let creator = summary.creator, !creator.isBlank { facts.append(creator.withoutControlCharacters) }
    return facts
  }

  /// The first line of figures: distance, gain, loss and time.
  var figures: [String] {
    guard let total = summary.total else { return [] }
    guard total.pointCount > 0 else { return ["n/a: no positions in the file"] }
    var figures = [units.headlineDistance(total.distance)]
    if let elevation = total.elevation, let gain = elevation.gain, let loss = elevation.loss {
      figures += [
        "↑ " + units.estimate(gain, in: elevation.gainInterval),
        "↓ " + units.estimate(loss, in: elevation.lossInterval),
      ]
    } else {
      figures.append("↑ ↓ n/a (\(summary.missingGrades))")
    }
    return figures + [timeFigure(total)]
  }

  /// The second line of figures: the others that a hiker looks for first.
  var moreFigures: [String] {
    guard let total = summary.total else { return [] }
    var figures: [String] = []
    if let highest = total.elevation?.highest { figures.append("highest point \(units.height(highest))") }
    if total.plannedTime == nil, total.timedPart == nil, total.activity.isOnFoot, let moving = total.movingTime,
      moving > 0
    {
      figures.append("moving \(hours(moving))")
    }
    if let descent = total.descent { figures.append("eccentric load \(LoadScale.text(descent))") }
    if let energy = total.energy { figures.append("\(grouped(energy.kilocalories)) kcal") }
    if let heart = total.heartRate { figures.append("\(grouped(heart.mean)) bpm") }
    return figures
  }

  private func timeFigure(_ total: TrackSummary) -> String {
    if let planned = total.plannedTime { return "walking time about \(hours(planned)) (\(Self.whyUntimed(total)))" }
    guard let onFeet = total.timeOnFeet, let elapsed = total.elapsedTime else {
      return "time n/a (\(Self.whyUntimed(total)))"
    }
    // Nothing but a gap shows no time on feet, rather than none.
    if let gap = total.gapTime, gap > 0, gap >= elapsed { return "time n/a (only a gap of \(duration(gap)))" }
    if let part = total.timedPart { return "\(hours(onFeet)) recorded for \(units.headlineDistance(part)) of it" }
    let time =
      !total.activity.isOnFoot ? total.movingTime.map { "\(hours($0)) moving" } : "\(hours(onFeet)) on feet"
    return "\(time ?? "") of \(duration(elapsed))"
  }

  /// Why a time is not measured: it is missing, or estimated.
  static func whyUntimed(_ total: TrackSummary) -> String {
    if total.pointCount == 0 { return "no positions in the file" }
    if total.repairs.contains(where: { $0.kind == .clockUnusable }) { return "the file's times make no sense" }
    return total.elapsedTime == nil ? "no times in the file" : "the file's times show no movement"
  }

  // MARK: Sections

  var sections: [Section] {
    guard let total = summary.total else { return [notes].filter { !$0.blocks.isEmpty } }
    let sections = [
      Section("For your running", total.descent == nil ? [] : [.gains(RunningGains(total: total, units: units).gains)]),
      Section(nil, profile(total)),
      Section("Time", time(total)),
      Section("Pace", showsPace ? [.words(pace(total))] : []),
      Section("Grade", grade(total)),
      Section("Climbs", climbs(total)),
      Section("Best rates", bestRates(total)),
      Section("Table", showsTable ? table(total) : []),
      Section("Legs", legs(total)),
      Section("Used to", history.map(used) ?? []),
      Section("Energy", energy(total)),
      Section("Effort", total.effort.map { effort($0, total) } ?? []),
      Section("Heart", total.heartRate.map(heart) ?? []),
      Section("Sensors", total.sensors.map { [.facts(sensors($0))] } ?? []),
      Section("Tracks", tracks),
    ]
    return (sections + quality(total) + [notes]).filter { !$0.blocks.isEmpty }
  }

  private func profile(_ total: TrackSummary) -> [Block] {
    guard let outline = total.elevationProfile, outline.length >= DistanceAxis.shortest else { return [] }
    guard let lowest = total.elevation?.lowest, let highest = total.elevation?.highest, lowest <= highest else {
      return [.profile(outline, nil)]
    }
    return [.profile(outline, lowest...highest)]
  }

  private func pace(_ total: TrackSummary) -> String {
    guard let moving = total.movingTime, moving > 0, total.distance > 0 else { return "n/a: \(Self.whyUntimed(total))" }
    return "\(units.pace(total.distance / moving)) moving"
  }

  private func grade(_ total: TrackSummary) -> [Block] {
    guard let bands = total.gradeBands else {
      return [.words("n/a: \(summary.missingGrades)")]
    }
    let steepest = [
      total.steepestUp.map { "up \(percent($0))" }, total.steepestDown.map { "down \(percent(-$0))" },
    ].compactMap { $0 }
    let line = "steepest \(units.height(GradeDistribution.sustainedLength)): " + steepest.joined(separator: ", ")
    return [.grades(bands)] + (steepest.isEmpty ? [] : [.words(line)])
  }

  /// An offset along the track, to a tenth: `8.1`.
  func offset(_ meters: Double) -> String {
    decimal(units.distanceValue(meters), digits: 1)
  }
}
