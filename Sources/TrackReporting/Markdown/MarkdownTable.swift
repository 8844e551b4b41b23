import GPXAnalysis

/// Several files as a Markdown table: a row for each, and a row of totals.
package struct MarkdownTable: Sendable {
  private let units: Units

  /// A table in the given units.
  package init(units: Units = .metric) {
    self.units = units
  }

  /// The heads of the columns.
  package var header: String {
    line([
      "Date", "Name", "Activity", "File", units.distanceUnit, "↑ \(units.heightUnit)", "↓ \(units.heightUnit)",
      "on feet", "kJ/kg",
    ]) + "| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: |\n"
  }

  /// The row of one file.
  package func row(_ row: HikeRow) -> String {
    let file = row.file.markdownEscaped
    guard row.hasPoints else {
      return line([
        "", row.title.markdownEscaped, "", file, row.status == .failed ? "not read" : "no track", "", "", "", "",
      ])
    }
    let mark = row.status == .partial ? " (in part)" : ""
    let copy = row.copyNote.map { " (\($0.lead) \($0.original.markdownEscaped)\($0.rest))" } ?? ""
    var figures = figures(row.distance, row.gain, row.loss, row.timeOnFeet, row.eccentricLoad)
    if row.timedPart != nil { figures[3] += "\\*" }
    return line([row.date, row.title.markdownEscaped + mark + copy, row.activityWords, file] + figures)
  }

  /// The totals.
  package func footer(_ totals: HikeTotals) -> String {
    let notes = totals.notes.isEmpty ? "" : "\n" + totals.notes.joined(separator: " · ") + "\n"
    let lines = totals.parts.map { title, totals in
      let sums = figures(totals.distance, totals.gain, totals.loss, totals.timeOnFeet, totals.eccentricLoad)
      return line(["**Total**", "**\(title)**", "", ""] + sums.map { "**\($0)**" })
    }
    return lines.joined() + notes
  }

  private func figures(
    _ distance: HikeRow.Figure, _ gain: HikeRow.Figure, _ loss: HikeRow.Figure, _ time: HikeRow.Figure,
    _ load: HikeRow.Figure
  ) -> [String] {
    [
      distance.value.map { decimal(units.distanceValue($0), digits: 1) },
      gain.value.map { grouped(units.heightValue($0)) },
      loss.value.map { grouped(units.heightValue($0)) },
      time.value.map(hours),
      load.value.map { decimal($0, digits: 1) },
    ].map { $0 ?? "n/a" }
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }
}

extension String {
  /// The text on one line, with everything escaped that Markdown would interpret.
  var markdownEscaped: String {
    withoutControlCharacters.reduce(into: "") { text, character in
      if "\\`*_{}[]<>#|~&!".contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}
