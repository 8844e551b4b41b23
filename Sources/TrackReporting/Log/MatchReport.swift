import GPXAnalysis

/// A race course compared with earlier outings, for reading.
struct MatchReport {
  private let layout: TextLayout

  /// A report in the given layout.
  init(_ layout: TextLayout) {
    self.layout = layout
  }

  /// The whole comparison.
  func text(_ match: RaceMatch) -> String {
    let race = (match.race.name ?? match.race.file).withoutControlCharacters
    let title = "\(race): \(layout.units.distance(match.race.distance, digits: 1))"
    var lines = title.broken(to: layout.width).map { layout.style($0, .title) }
    func add(_ words: String) { lines += words.broken(to: layout.width - 2).map { "  " + $0 } }
    let clock = match.timeZone?.words ?? "local time"
    let days = "\(match.firstDay) to \(match.lastDay) (\(clock))"
    add(
      match.hikes.isEmpty ? "no hikes or runs to compare with from \(days)" : "compared with \(outings(match)), \(days)"
    )
    if let longest = match.longestHike {
      let name = (longest.name ?? longest.file).withoutControlCharacters
      add("longest by distance: \(name), \(longest.day)")
    }
    let sources = LogSources(duplicates: match.duplicates, notCounted: match.notCounted, partial: match.partialFiles)
      .lines(width: layout.width)
    guard !match.hikes.isEmpty else { return layout.text(lines + sources) }
    let columns = MatchColumns(layout)
    lines += [""] + columns.table(match.lines.filter { !$0.demand.isBand }, title: "Whole course")
    lines += columns.rates(match)
    let bands = match.gradeLines.filter { $0.race >= 50 || ($0.block ?? 0) >= 50 }
    if !bands.isEmpty { lines += [""] + columns.table(bands, title: "By grade") }
    lines += [""] + notes(match, columns)
    return layout.text(lines + sources)
  }

  private func outings(_ match: RaceMatch) -> String {
    let runs = match.hikes.count { $0.activity == .run }
    let hikes = match.hikes.count - runs
    var parts: [String] = []
    if hikes > 0 { parts.append(counted(hikes, "hike")) }
    if runs > 0 { parts.append(counted(runs, "run")) }
    return "\(parts.joined(separator: " and ")) (\(hours(match.totals.timeOnFeet)) on feet)"
  }

  private func notes(_ match: RaceMatch, _ columns: MatchColumns) -> [String] {
    var lines: [String] = []
    func add(_ label: String, _ words: String) { lines += labelled(label, words, width: layout.width) }
    let shortfalls = match.shortfalls
    if shortfalls.isEmpty {
      add(
        "shortfalls",
        "none: for every known demand, at least one outing reached \(percent(RaceMatch.minimumShare)); grades under "
          + "\(layout.units.height(200)) or 2 % of the race are not compared")
    } else {
      for (index, line) in shortfalls.filter({ !$0.demand.isBand }).enumerated() {
        add(index == 0 ? "shortfalls" : "", columns.sentence(line))
      }
      let grades = shortfalls.filter(\.demand.isBand).map(columns.clause)
      if !grades.isEmpty { add("by grade", grades.joined(separator: "; ")) }
    }
    if let load = match.race.eccentricLoad {
      add("used to", used(match, load))
      if let bouts = BoutWords.text(match.nextBouts) { add("to get there", bouts) }
    }
    add(
      "activity",
      "race: \(match.race.activity.words) (\(match.race.activitySource.words)); running loads the legs less on the same descent; "
        + "use --activity to change that")
    if match.race.timeOnFeet != nil {
      add(
        "time on feet",
        match.race.isTimePlanned
          ? "race: estimated with the Swiss hiking-time formula for an average hiker, including short stops; outings: as recorded"
          : "as recorded, both of the race and of the outings")
    }
    if match.race.gradeBands == nil {
      add("elevations", "the course has none, so only distance can be compared")
    }
    let without = match.totals.outingCount - match.totals.withElevation
    if without > 0 {
      add(
        "elevations",
        "missing in \(without) of \(counted(match.totals.outingCount, "outing")), which count for distance and time only"
      )
    }
    return lines
  }

  private func used(_ match: RaceMatch, _ load: Double) -> String {
    guard let accustomed = match.accustomed, let ratio = match.loadRatio else {
      return load >= 0.05
        ? "nothing: no descent in the last 63 days" : "the race has no descents"
    }
    return
      "\(accustomed.words(layout.units, .today)); the race's \(decimal(load, digits: 1)) kJ/kg is "
      + compared(ratio, to: "what your legs are used to")
  }

  /// One shortfall, with its figures.
  func sentence(_ line: RaceMatch.Line) -> String { MatchColumns(layout).sentence(line) }
}

/// The figures of a match in columns, for any width from 60 on.
struct MatchColumns {
  private let layout: TextLayout
  /// Narrow terminals leave out the longest outing.
  private let showsLongest: Bool

  init(_ layout: TextLayout) {
    self.layout = layout
    showsLongest = layout.width >= 78
  }

  func table(_ lines: [RaceMatch.Line], title: String) -> [String] {
    let header = cells(title, "race", "most in one", "longest", "all together")
    return [layout.style(header, .faint)]
      + lines.map { line in
        cells(
          label(line.demand), figure(line.race, line.demand),
          covered(line.maximumInOneHike, line.maximumInOneHikeShare, line.demand),
          covered(line.longestHike, line.longestHikeShare, line.demand),
          line.demand == .longestClimb || line.demand == .longestDescent
            ? "" : covered(line.block, line.blockShare, line.demand))
      }
  }

  func rates(_ match: RaceMatch) -> [String] {
    func row(_ label: String, _ figure: (PerKilometreRates) -> String?) -> String? {
      guard let race = figure(match.race.rates) else { return nil }
      return cells(
        label, race, "", match.longestHike.flatMap { figure($0.rates) } ?? "n/a", figure(match.blockRates) ?? "n/a")
    }
    // Per kilometre or mile, like the distances.
    let unit = layout.units.distanceUnit
    let length = layout.units == .metric ? 1.0 : 1.609344
    return [
      row("gain per \(unit)") { $0.gain.map { layout.units.height($0 * length) } },
      row("loss per \(unit)") { $0.loss.map { layout.units.height($0 * length) } },
      row("load per \(unit)") { $0.eccentricLoad.map { decimal($0 * length, digits: 2) } },
    ].compactMap { $0 }
  }

  private func cells(_ label: String, _ race: String, _ most: String, _ longest: String, _ all: String) -> String {
    let figures = [most] + (showsLongest ? [longest] : []) + [all]
    let text = figures.map { " " + $0.leftPadded(to: 15) }.joined()
    return ("  " + label.rightPadded(to: 15) + race.leftPadded(to: 9) + text).trimmedRight()
  }

  private func covered(_ value: Double?, _ share: Double?, _ demand: RaceMatch.Demand) -> String {
    guard let value else { return "n/a" }
    let text = figure(value, demand)
    // Of next to nothing, a share says only that it is enough.
    return share.map { "\(text) \(($0 < 9.995 ? percent($0) : ">999 %").leftPadded(to: 5))" } ?? text
  }

  private func figure(_ value: Double, _ demand: RaceMatch.Demand) -> String {
    switch demand {
    case .distance, .band: layout.units.distance(value, digits: 1)
    case .timeOnFeet: hours(value)
    case .gain, .loss: layout.units.height(value)
    // Below the height that counts as a climb or descent.
    case .longestClimb, .longestDescent: value > 0 ? layout.units.height(value) : "none"
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

  private func had(_ line: RaceMatch.Line, _ yours: String = "most in one outing") -> String {
    guard let most = line.maximumInOneHike, most > 0 else { return "no outing had any" }
    return "\(yours) \(figure(most, line.demand)) (\(percent(line.maximumInOneHikeShare ?? 0)))"
  }

  /// One shortfall, with its figures.
  func sentence(_ line: RaceMatch.Line) -> String {
    let race = figure(line.race, line.demand)
    switch line.demand {
    case .band: return clause(line) + "."
    case .eccentricLoad: return "Eccentric load \(race) kJ/kg; \(had(line))."
    case .longestClimb, .longestDescent:
      return "\(label(line.demand).capitalized) \(race); \(had(line, "your longest"))."
    default: return "\(label(line.demand).capitalized) \(race); \(had(line))."
    }
  }

  /// `2.1 km at -20 to -10 %, most in one outing 0.4 km (19 %)`
  func clause(_ line: RaceMatch.Line) -> String {
    "\(figure(line.race, line.demand)) \(place(line.demand)), \(had(line))"
  }

  /// `at -20 to -10 %`, `below -20 %`: as the table names it.
  private func place(_ demand: RaceMatch.Demand) -> String {
    switch demand {
    case .band(_?, _?): "at \(label(demand))"
    default: label(demand)
    }
  }
}
