import GPXAnalysis

/// Many hikes on one page, with what they come to together.
struct IndexPage {
  var entries: [HTMLReport.IndexEntry]
  var units: Units

  var title: String { "\(counted(entries.count, "file")) · gpxstat" }

  var description: String { "\(counted(entries.count, "file")), \(span)" }

  private var totals: [HTMLReport.IndexEntry.Figures] { entries.compactMap(\.figures) }

  var header: HTML {
    let failed = entries.count { $0.status == .failed }
    let partial = entries.count { $0.status == .partial }
    var faults: [String] = []
    if partial > 0 { faults.append("\(partial) could be read only in part") }
    if failed > 0 { faults.append("\(failed) could not be read") }
    let note: HTML? =
      faults.isEmpty
      ? nil
      : "<p class=\"partial\" role=\"note\"><strong>Not all files are whole:</strong> \(faults.joined(separator: ", ")).</p>\n"
    return """
      <h1>\(counted(entries.count, "file"))</h1>
      <p class="facts">\(span)</p>
      \(note)
      """
  }

  private var span: String {
    guard let first = totals.compactMap(\.startTime).min(), let last = totals.compactMap(\.startTime).max() else {
      return "without times"
    }
    return first == last ? day(first) : "\(day(first)) to \(day(last))"
  }

  private func day(_ time: Timestamp) -> String {
    LocalClock.utc.day(time)
  }

  var main: HTML {
    "\(figures)\(section?.html)"
  }

  private var figures: HTML {
    func figure(_ name: String, _ value: String, _ how: String) -> HTML {
      "<li><p class=\"label\">\(name)</p><p class=\"value\">\(value.keepingUnits)</p><p class=\"how\">\(how)</p></li>\n"
    }
    let gains = totals.compactMap(\.gain)
    let losses = totals.compactMap(\.loss)
    let times = totals.compactMap(\.timeOnFeet)
    func of(_ count: Int) -> String {
      count == totals.count ? "Over all files." : "Over the \(count) files that tell it."
    }
    let all: [HTML] = [
      figure("Distance", units.headlineDistance(totals.reduce(0) { $0 + $1.distance }), of(totals.count)),
      figure("Elevation gain", gains.isEmpty ? "n/a" : "↑ " + units.height(gains.reduce(0, +)), of(gains.count)),
      figure("Elevation loss", losses.isEmpty ? "n/a" : "↓ " + units.height(losses.reduce(0, +)), of(losses.count)),
      figure("Time on feet", times.isEmpty ? "n/a" : duration(times.reduce(0, +)), of(times.count)),
    ]
    return "<ul class=\"figures\">\n\(all)</ul>\n"
  }

  private var section: ReportSection? {
    var table = Table(
      "Files",
      [
        .init(title: "Name", isFigure: false), .init(title: "Day"), .init(title: "Profile", isFigure: false),
        .init(title: "Distance"), .init(title: "Gain"), .init(title: "Loss"), .init(title: "On feet"),
        .init(title: "Descent load"),
      ])
    for entry in entries {
      let total = entry.figures
      let name = total?.name.flatMap { $0.isBlank ? nil : $0 } ?? entry.file.lastPathComponent
      let link: HTML =
        entry.address.map { "<a href=\"\($0)\"><bdi>\(name)</bdi></a>" } ?? "<bdi>\(name)</bdi>"
      let mark: HTML =
        switch entry.status {
        case .complete: ""
        case .partial: " (partial)"
        case .failed: " (not readable)"
        }
      table.rows.append([
        "\(link)\(mark)", "\(total?.startTime.map(day) ?? "n/a")", total?.sparkline ?? "",
        "\(total.map { units.distance($0.distance) } ?? "n/a")",
        "\(total?.gain.map(units.height) ?? "n/a")",
        "\(total?.loss.map(units.height) ?? "n/a")",
        "\(total?.timeOnFeet.map { duration($0) } ?? "n/a")",
        "\(total?.eccentricLoad.map { decimal($0, digits: 1) + " kJ/kg" } ?? "n/a")",
      ])
    }
    return ReportSection(
      "files", "Files", body: table.html,
      how: "Each figure is made as its own page says; sums add the files up, and leave out those that do not tell it.")
  }
}
