public import GPXAnalysis

/// A race's course beside the hikes before it, for reading.
public struct MatchReport: Sendable {
  private let layout: TextLayout

  public init(_ layout: TextLayout = TextLayout()) {
    self.layout = layout
  }

  public func text(_ match: RaceMatch) -> String {
    let race = (match.race.name ?? match.race.file).withoutControlCharacters
    var lines = [layout.style("\(race): \(layout.units.distance(match.race.distance, digits: 1))", .title)]
    lines.append("  beside \(hikes(match)), \(match.firstDay) to \(match.lastDay) (\(match.timeZone))")
    if let longest = match.longestHike {
      let name = (longest.name ?? longest.file).withoutControlCharacters
      lines.append("  longest hike: \(name), \(match.timeZone.date(of: longest.start))")
    }
    lines += [""] + table(match.lines.filter { !$0.isBand }, title: "Whole way") + rates(match)
    let bands = match.lines.filter { $0.isBand && ($0.race >= 50 || ($0.block ?? 0) >= 50) }
    if !bands.isEmpty { lines += [""] + table(bands, title: "By grade") }
    lines += [""] + notes(match)
    let sources = LogSources(
      duplicates: match.duplicates, notCounted: match.notCounted, partial: match.partialFiles, width: layout.width)
    lines += sources.lines
    return layout.text(lines)
  }

  private func hikes(_ match: RaceMatch) -> String {
    guard match.totals.hikes > 0 else { return "no hike" }
    return "\(counted(match.totals.hikes, "hike")), \(hours(match.totals.timeOnFeet)) on feet"
  }

  // MARK: Figures

  private func table(_ lines: [RaceMatch.Line], title: String) -> [String] {
    let header = cells(title, "race", "longest hike", "most in one", "all hikes")
    return [layout.style(header, .faint)]
      + lines.map { line in
        cells(
          label(line.demand), figure(line.race, line.demand),
          covered(line.longestHike, line.longestHikeShare, line.demand),
          covered(line.mostInOneHike, line.mostInOneHikeShare, line.demand),
          line.demand == .longestClimb || line.demand == .longestDescent
            ? "" : covered(line.block, line.blockShare, line.demand))
      }
  }

  private func rates(_ match: RaceMatch) -> [String] {
    let ways = [match.race.rates, match.longestHike?.rates, nil, match.blockRates]
    func row(_ label: String, _ figure: (RatesOfWay) -> String?) -> String? {
      guard figure(match.race.rates) != nil else { return nil }
      let fields = ways.enumerated().map { index, rates in rates.flatMap(figure) ?? (index == 2 ? "" : "n/a") }
      return cells(label, fields[0], fields[1], fields[2], fields[3])
    }
    // Per kilometre or mile, as the distances are.
    let unit = layout.units.distanceUnit
    let length = layout.units == .metric ? 1.0 : 1.609344
    return [
      row("gain per \(unit)") { $0.gain.map { layout.units.height($0 * length) } },
      row("loss per \(unit)") { $0.loss.map { layout.units.height($0 * length) } },
      row("load per \(unit)") { $0.eccentricLoad.map { decimal($0 * length, digits: 2) } },
    ].compactMap { $0 }
  }

  private func cells(_ label: String, _ race: String, _ longest: String, _ most: String, _ all: String) -> String {
    let figures = race.leftPadded(to: 9) + [longest, most, all].map { "  " + $0.leftPadded(to: 16) }.joined()
    return ("  " + label.rightPadded(to: 16) + figures).trimmedRight()
  }

  private func covered(_ value: Double?, _ share: Double?, _ demand: RaceMatch.Demand) -> String {
    guard let value else { return "n/a" }
    let text = figure(value, demand)
    return share.map { "\(text) \(percent($0).leftPadded(to: 5))" } ?? text
  }

  private func figure(_ value: Double, _ demand: RaceMatch.Demand) -> String {
    switch demand {
    case .distance, .band: layout.units.distance(value, digits: 1)
    case .timeOnFeet: hours(value)
    case .gain, .loss, .longestClimb, .longestDescent: layout.units.height(value)
    case .eccentricLoad: decimal(value, digits: 1)
    }
  }

  private func label(_ demand: RaceMatch.Demand) -> String {
    switch demand {
    case .distance: return "distance"
    case .timeOnFeet: return "time on feet"
    case .gain: return "gain"
    case .loss: return "loss"
    case .eccentricLoad: return "load, kJ/kg"
    case .longestClimb: return "longest climb"
    case .longestDescent: return "longest descent"
    case .band(let from, let to): return grades(from, to)
    }
  }

  /// `-20 to -15 %`
  private func grades(_ from: Double?, _ to: Double?) -> String {
    func text(_ grade: Double) -> String { decimal(grade * 100, digits: 0) }
    switch (from, to) {
    case (let from?, let to?): return "\(text(from)) to \(text(to)) %"
    case (let from?, nil): return "over \(text(from)) %"
    case (nil, let to?): return "below \(text(to)) %"
    case (nil, nil): return "any"
    }
  }

  // MARK: Words

  private func notes(_ match: RaceMatch) -> [String] {
    var lines: [String] = []
    let shortfalls = match.shortfalls
    if match.hikes.isEmpty {
      lines += labelled("shortfalls", "there is no hike to set beside the race", width: layout.width)
    } else if shortfalls.isEmpty {
      lines += labelled(
        "shortfalls",
        "none: of each of these some hike had 99 % or more, as far as the hikes tell; grades of which the race has under "
          + "\(layout.units.height(200)), or 2 % of its way, are left aside", width: layout.width)
    } else {
      for (index, line) in shortfalls.enumerated() {
        lines += labelled(index == 0 ? "shortfalls" : "", sentence(line), width: layout.width)
      }
    }
    if match.race.plannedTime != nil {
      let words = "the race's is planned: walking, without rests, by Tobler; the hikes' is as recorded, without rests"
      lines += labelled("time on feet", words, width: layout.width)
    }
    if match.race.gradeBands == nil {
      lines += labelled(
        "elevations", "the course has none: its distance is all that can be compared", width: layout.width)
    }
    let without = match.totals.hikes - match.totals.withElevation
    if without > 0 {
      let words = "\(without) of \(match.totals.hikes) hikes have none, and count for distance and time only"
      lines += labelled("elevations", words, width: layout.width)
    }
    return lines
  }

  /// One shortfall, as the figures have it.
  func sentence(_ line: RaceMatch.Line) -> String {
    let race = figure(line.race, line.demand)
    let most = line.mostInOneHike ?? 0
    let share = percent(line.mostInOneHikeShare ?? 0)
    let had = most > 0 ? "the most in one hike was \(figure(most, line.demand)), \(share) of it" : "no hike had any"
    switch line.demand {
    case .distance: return "The race is \(race) long; \(had)."
    case .timeOnFeet: return "The race's planned time, walking, is \(race); \(had)."
    case .gain: return "The race climbs \(race); \(had)."
    case .loss: return "The race descends \(race); \(had)."
    case .eccentricLoad:
      return "The race's descents load the legs with \(race) kJ/kg; \(had)."
    case .longestClimb: return "The race's longest climb is \(race) high; \(had)."
    case .longestDescent: return "The race's longest descent is \(race) high; \(had)."
    case .band(let from, let to):
      return "The race has \(race) on grades \(from != nil && to != nil ? "of " : "")\(grades(from, to)); \(had)."
    }
  }
}

extension RaceMatch.Line {
  fileprivate var isBand: Bool {
    if case .band = demand { true } else { false }
  }
}
