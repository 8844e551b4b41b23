import GPXAnalysis

/// Tables of labelled figures: energy and effort, heart rate and sensors.
struct FactTables {
  var summary: FileSummary
  var total: TrackSummary
  var units: Units

  private var outline: ReportOutline { ReportOutline(summary: summary, units: units) }

  private func list(_ caption: String, _ facts: [(String, String)]) -> HTML? {
    guard !facts.isEmpty else { return nil }
    var table = Table(caption, [.init(title: "Measure", isFigure: false), .init(title: "Value")])
    table.cssClass = "facts-table"
    table.rows = facts.map { ["\($0.0)", "\($0.1.keepingUnits)"] }
    return table.html
  }

  var bestRates: ReportSection? {
    guard let rates = NetRates(total) else { return nil }
    var table = Table(
      "Best vertical rates",
      [
        .init(title: "Over", isFigure: false), units.rateColumn("Up"), units.rateColumn("Down"),
        units.rateColumn("Up, without stops"), units.rateColumn("Down, without stops"),
      ])
    table.rows = rates.windows.map { window in
      ["\(duration(window.seconds).keepingUnits)"]
        + [window.up, window.down, window.movingUp, window.movingDown].map { rate in
          Table.Cell("\(rates.words(rate, units.heightFigure))")
        }
    }
    return ReportSection(
      "best-rates", "Best vertical rates",
      body:
        "\(table.html)<p class=\"note\">\(rates.explanation(units).capitalized.keepingUnits).</p>\n"
    )
  }

  var effort: ReportSection? {
    var facts: [(String, String)] = []
    if let energy = total.energy {
      facts.append(("Energy", "\(grouped(energy.kilocalories)) kcal"))
      facts.append(("Per kilogram of body mass", "\(decimal(energy.perKilogram, digits: 1)) kJ/kg"))
    }
    if let effort = total.effort {
      let isRun = total.activity == .run
      facts.append(
        (
          "Equals flat \(isRun ? "running" : "walking") (Minetti)", units.equivalent(effort.flatEquivalent, digits: 1)
        ))
      if !isRun, let running = effort.runningEquivalent {
        facts.append(("Equals flat running (net energy)", units.equivalent(running, digits: 1)))
      }
      facts.append(("ITRA km-effort", decimal(effort.itraKilometers, digits: 1)))
      if !isRun {
        facts += [
          ("Time on feet by the Swiss hiking-time formula", hours(effort.times.swiss)),
          ("Walking time by DIN 33466", hours(effort.times.din33466)),
          ("Moving time by Naismith–Langmuir", hours(effort.times.langmuir)),
          ("Moving time by Tobler", hours(effort.times.tobler)),
        ]
      }
    }
    return ReportSection("effort", "Energy and effort", body: list("Energy and effort", facts))
  }

  var heart: ReportSection? {
    guard let heart = total.heartRate else { return nil }
    var facts = [
      ("Mean", "\(grouped(heart.mean)) bpm"), ("Maximum", "\(grouped(heart.maximum)) bpm"),
    ]
    let words = HeartWords(heart: heart)
    facts += words.zones.map { ("\($0.name.capitalized), rests included", duration($0.seconds)) }
    if let banister = heart.load.banister { facts.append(("TRIMP (Banister)", grouped(banister))) }
    if let edwards = heart.load.edwards { facts.append(("TRIMP (Edwards)", grouped(edwards))) }
    if let decoupling = heart.load.decoupling { facts.append(("Decoupling", percent(decoupling, digits: 1))) }
    let hint =
      heart.load.zones == nil
      ? "Zones and TRIMP need your maximum heart rate (--max-hr)." : words.excess.map { "\($0.capitalized)." }
    let note: HTML? = hint.map { "<p class=\"note\">\($0)</p>\n" }
    return list("Heart rate", facts).flatMap { ReportSection("heart", "Heart rate", body: "\($0)\(note)") }
  }

  // MARK: Quality

  var quality: ReportSection? {
    var facts: [(String, String)] = [("Data", outline.parts(total).joined(separator: ", "))]
    if let elevation = total.elevation {
      let notes = ElevationNotes(elevation, units: units).parts.prefix(elevation.curve == nil ? 3 : 2)
      facts.append(("Elevation", notes.joined().joined(separator: " · ")))
    } else {
      facts.append(("Elevation", summary.missingGrades))
    }
    if let heart = total.heartRate { facts.append(("Heart rate", "recorded \(percent(heart.coverage)) of the time")) }
    if let sensors = total.sensors { facts.append(("Sensors", outline.sensors(sensors).joined(separator: " · "))) }
    facts.append(("Coverage", coverage))
    if total.startTime != nil { facts.append(("Times", total.clock.explanation)) }
    facts += summary.listedWarnings.map { ("Note", $0.messageWithPlace) }
    var table = Table("Data quality", [.init(title: "What", isFigure: false), .init(title: "Found", isFigure: false)])
    table.cssClass = "quality"
    table.rows = facts.map { ["\($0.0)", "<bdi>\($0.1.keepingUnits)</bdi>"] }
    return ReportSection("quality", "Repairs and data quality", body: "\(repairs)\(table.html)")
  }

  /// Shares of the distance on foot that the figures cover.
  private var coverage: String {
    var facts = [
      "elevations on \(percent(total.coverage.elevation))", "times on \(percent(total.coverage.time)) of the distance",
    ]
    if total.gapDistance >= 1 { facts.append("gaps of \(units.headlineDistance(total.gapDistance))") }
    if total.transportDistance >= 1 {
      facts.append("\(units.headlineDistance(total.transportDistance)) by transport left out")
    }
    return facts.joined(separator: " · ")
  }

  /// The repairs that are shown at once, and all that are listed.
  private static let firstRepairs = 8
  private static let maximumRepairs = 100

  private var repairs: HTML? {
    guard !total.repairs.isEmpty else {
      let isWhole = summary.warnings.isEmpty && min(total.coverage.elevation, total.coverage.time) >= 0.995
      return isWhole
        ? "<p class=\"note\">No repairs were needed.</p>\n"
        : "<p class=\"note\">No repairs were made; what is missing or was left out is listed below.</p>\n"
    }
    let repairs = RepairWords.list(total.repairs, units: units)
    let listed = repairs.prefix(Self.maximumRepairs)
    let folded = listed.dropFirst(Self.firstRepairs)
    let left = repairs.count - listed.count
    let note: HTML? = left > 0 ? "<p class=\"note\">\(left) more are not listed.</p>\n" : nil
    let more: HTML? =
      folded.isEmpty
      ? nil
      : """
      <details class="more-rows"><summary>\(counted(folded.count, "more repair"))</summary>
      \(table(of: folded, caption: "More repairs").html)\(note)</details>

      """
    return "\(table(of: listed.prefix(Self.firstRepairs), caption: "Repairs").html)\(more)"
  }

  private func table(of repairs: ArraySlice<RepairWords>, caption: String) -> Table {
    var table = Table(caption, [.init(title: "Repaired", isFigure: false), .init(title: "Where")])
    table.cssClass = "facts-table"
    table.rows = repairs.map { ["\($0.text.capitalized.keepingUnits)", "\($0.place?.keepingUnits ?? "–")"] }
    return table
  }

  // MARK: Tracks

  private static let maximumTracks = 60

  var tracks: ReportSection? {
    guard summary.tracks.count > 1 else { return nil }
    var table = Table(
      "Tracks",
      [
        .init(title: "Track", isFigure: false), .init(title: "Profile", isFigure: false, isWide: true),
        .init(title: "Distance"), .init(title: "Gain"), .init(title: "Loss"), .init(title: "On feet"),
        .init(title: "Start", besideName: 2),
      ])
    table.folds = true
    table.omitsEmptyColumns = true
    for (index, track) in summary.tracks.prefix(Self.maximumTracks).enumerated() {
      let name = track.name.flatMap { $0.isBlank ? nil : $0 } ?? "\(track.kind.rawValue) \(index + 1)"
      table.rows.append([
        "<bdi>\(name)</bdi>\(outline.remark(track).map { " (\($0))" } ?? "")",
        Table.Cell(Sparkline(outline: track.elevationProfile).html),
        "\(units.distance(track.distance).keepingUnits)",
        "\(track.elevation?.gain.map { units.height($0).keepingUnits } ?? "n/a")",
        "\(track.elevation?.loss.map { units.height($0).keepingUnits } ?? "n/a")",
        "\(track.timeOnFeet.map { hours($0).keepingUnits } ?? "n/a")",
        "\(track.startTime.map(track.clock.shortDayAndTime) ?? "n/a")",
      ])
    }
    let rest = summary.tracks.count - table.rows.count
    let note: HTML? = rest > 0 ? "<p class=\"note\">\(rest) more are not listed.</p>\n" : nil
    return ReportSection("tracks", "Tracks", body: "\(table.html)\(note)")
  }
}
