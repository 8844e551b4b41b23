public import GPXAnalysis

/// A summary as Markdown: for a diary, an issue, or a page about a hike.
public struct MarkdownReport: Sendable {
  public var units = Units.metric
  /// Whether to tell speed and pace.
  public var showsPace = false

  public init() {}

  /// A section with a heading; where the file could not be read, one that says so.
  public func text(_ summary: FileSummary) -> String {
    var blocks = ["## " + title(summary)]
    if let error = summary.error {
      let lead = summary.status == .partial ? "**Partial**" : "**Not read**"
      blocks.append("\(lead): \(error.description.markdownEscaped)")
    }
    if let total = summary.total {
      blocks.append(facts(total, creator: summary.creator))
      blocks.append(table(["", ""], figures(total)))
      if let bands = total.gradeBands { blocks.append(table(gradeHeader(bands), grades(bands))) }
      if summary.tracks.count > 1 { blocks.append(table(["Track", "Distance", "Up", "Down"], tracks(summary))) }
    } else if summary.status != .failed {
      blocks.append("No track points.")
    }
    let notes = summary.warnings.map { warning in
      let place = warning.line.map { warning.count > 1 ? " (first at line \($0))" : " (line \($0))" } ?? ""
      return "- " + (warning.message + place).markdownEscaped
    }
    if !notes.isEmpty { blocks.append(notes.joined(separator: "\n")) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func title(_ summary: FileSummary) -> String {
    (summary.total?.name ?? summary.file).markdownEscaped
  }

  private func facts(_ total: TrackSummary, creator: String?) -> String {
    var facts = [total.kind == .route ? "route" : total.activity.rawValue]
    if let start = total.startTime { facts.append(TextReport.dayAndTime(start)) }
    if let creator { facts.append(creator.markdownEscaped) }
    return facts.joined(separator: " · ")
  }

  private func figures(_ total: TrackSummary) -> [[String]] {
    var rows = [["Distance", units.distance(total.distance)]]
    rows.append(["Up", total.elevation.map { estimate($0.gain) } ?? "n/a"])
    rows.append(["Down", total.elevation.map { estimate($0.loss) } ?? "n/a"])
    if let lowest = total.elevation?.lowest, let highest = total.elevation?.highest {
      rows.append(["Between", "\(units.height(lowest)) and \(units.height(highest))"])
    }
    rows.append(["On feet", total.timeOnFeet.map(duration) ?? "n/a"])
    rows.append(["In all", total.elapsedTime.map(duration) ?? "n/a"])
    rows.append(["Moving", total.movingTime.map(duration) ?? "n/a"])
    if showsPace, let moving = total.movingTime, moving > 0, total.distance > 0 {
      rows.append(["Pace", units.pace(total.distance / moving)])
    }
    if let uphill = total.byTerrain?.uphill.rate { rows.append(["Going up", units.verticalRate(uphill)]) }
    if let descent = total.descent {
      if let rate = descent.rate, descent.work > 0 { rows.append(["Going down", units.verticalRate(rate)]) }
      rows.append(["Eccentric load", decimal(descent.eccentricLoad, digits: 1) + " kJ/kg"])
      rows.append(["Descent work", decimal(descent.work, digits: 1) + " kJ/kg"])
      rows.append(["Down steeper than 15 %", units.height(descent.steeperThan15)])
      rows.append(["Longest descent", units.height(descent.longest)])
    }
    if let heart = total.heartRate {
      rows.append(["Heart", "mean \(grouped(heart.mean)), maximum \(grouped(heart.maximum)) beats a minute"])
    }
    if let elevation = total.elevation { rows.append(["Elevation by", elevation.method.markdownEscaped]) }
    return rows
  }

  private func estimate(_ estimate: ElevationSummary.Estimate) -> String {
    guard let interval = estimate.interval else { return units.height(estimate.meters) }
    let low = grouped(units.heightValue(interval.lowerBound))
    return "\(units.height(estimate.meters)) (\(low)–\(grouped(units.heightValue(interval.upperBound))))"
  }

  private func gradeHeader(_ bands: [GradeBandSummary]) -> [String] {
    bands.contains { $0.movingTime != nil } ? ["Grade", "Distance", "Moving"] : ["Grade", "Distance"]
  }

  private func grades(_ bands: [GradeBandSummary]) -> [[String]] {
    let isTimed = bands.contains { $0.movingTime != nil }
    return bands.filter { $0.distance > 0 }.map { band in
      [label(band), units.distance(band.distance)] + (isTimed ? [band.movingTime.map(duration) ?? "n/a"] : [])
    }
  }

  private func label(_ band: GradeBandSummary) -> String {
    switch (band.from, band.to) {
    case (nil, let to?): "down more than \(percent(-to))"
    case (let from?, nil): "up more than \(percent(from))"
    case (let from?, let to?) where from < 0 && to <= 0: "down \(percent(-to).dropLast(2))–\(percent(-from))"
    case (let from?, let to?) where from >= 0 && to > 0: "up \(percent(from).dropLast(2))–\(percent(to))"
    default: "level"
    }
  }

  private func tracks(_ summary: FileSummary) -> [[String]] {
    summary.tracks.map { track in
      [
        (track.name ?? track.kind.rawValue).markdownEscaped, units.distance(track.distance),
        track.elevation.map { units.height($0.gain.meters) } ?? "n/a",
        track.elevation.map { units.height($0.loss.meters) } ?? "n/a",
      ]
    }
  }

  /// The first column to the left, the others to the right, as figures stand.
  private func table(_ header: [String], _ rows: [[String]]) -> String {
    let rule = header.indices.map { $0 == 0 ? "---" : "---:" }
    return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
