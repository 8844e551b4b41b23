import GPXAnalysis

/// Several files as a table for a terminal: a row for each, and a line of totals for each activity.
///
/// The columns are fixed before the first row, so that rows can be written as they arrive. If the width is too small,
/// names become shorter and columns are left out: first the file names, then loss, activities, gain and dates.
package struct TextTable: Sendable {
  private let layout: TextLayout
  private let showsDate: Bool
  private let showsActivity: Bool
  private let showsGain: Bool
  private let showsLoss: Bool
  private let titleWidth: Int
  /// 0 if there is no room for the file names.
  private let fileWidth: Int

  private static let dateWidth = 10
  private static let activityWidth = 5
  private static let distanceWidth = 7
  private static let heightWidth = 7
  private static let timeWidth = 9
  private static let loadWidth = 6
  private static let shortestTitle = 12
  private static let gap = "  "

  /// A table in the given layout.
  package init(_ layout: TextLayout = TextLayout()) {
    self.layout = layout
    var left = layout.width - Self.distanceWidth - Self.timeWidth - Self.loadWidth - 3 * Self.gap.count
    func takes(_ width: Int) -> Bool {
      let fits = left - width - Self.gap.count >= Self.shortestTitle
      if fits { left -= width + Self.gap.count }
      return fits
    }
    // What matters most takes its room first.
    showsDate = takes(Self.dateWidth)
    showsGain = takes(Self.heightWidth)
    showsActivity = takes(Self.activityWidth)
    showsLoss = takes(Self.heightWidth)
    // Wide terminals show the file names as well as the names of the hikes.
    fileWidth = left >= 56 ? left / 2 - Self.gap.count : 0
    titleWidth = max(Self.shortestTitle, fileWidth > 0 ? left - fileWidth - Self.gap.count : left)
  }

  /// The heads of the columns.
  package var header: String {
    let cells = cells(
      date: "Date", title: "Name", activity: "Type", file: "File", distance: layout.units.distanceUnit,
      gain: "↑ " + layout.units.heightUnit,
      loss: "↓ " + layout.units.heightUnit, time: "on feet", load: "kJ/kg")
    return layout.text([layout.style(cells, .faint)])
  }

  /// The row of one file, and below it whose copy it is.
  package func row(_ row: HikeRow) -> String {
    figures(row) + (row.copyNote.map { layout.text([note($0)]) } ?? "")
  }

  private func note(_ copy: (lead: String, original: String, rest: String)) -> String {
    let indent = String(repeating: " ", count: showsDate ? Self.dateWidth + Self.gap.count : Self.gap.count)
    let room = layout.width - indent.count - copy.lead.columns - 1 - copy.rest.columns
    return layout.style(
      indent + copy.lead + " " + copy.original.truncatedAtStart(to: max(12, room)) + copy.rest, .faint)
  }

  private func figures(_ row: HikeRow) -> String {
    switch row.status {
    case .failed:
      return layout.text([cells(date: "", title: row.title, file: row.file, distance: "not read")])
    case .partial, .complete:
      let mark = row.status == .partial ? " !" : ""
      let title = row.title.truncated(to: titleWidth - mark.count)
      guard row.hasPoints else {
        return layout.text([cells(date: "", title: title + mark, file: row.file, distance: "no track")])
      }
      return layout.text([
        cells(
          date: row.date, title: title + mark, activity: row.activityWords, file: row.file,
          distance: distance(row.distance),
          gain: height(row.gain), loss: height(row.loss),
          time: time(row.timeOnFeet) + (row.timedPart != nil ? "*" : ""),
          load: load(row.eccentricLoad))
      ])
    }
  }

  /// The totals.
  package func footer(_ totals: HikeTotals) -> String {
    let sums = totals.parts.map { title, totals in
      cells(
        date: "Total", title: showsDate ? title : "Total, " + title, file: "", distance: distance(totals.distance),
        gain: height(totals.gain), loss: height(totals.loss), time: time(totals.timeOnFeet),
        load: load(totals.eccentricLoad))
    }
    let rule = layout.style(String(repeating: "─", count: sums.map(\.columns).max() ?? 0), .faint)
    let notes = totals.notes.joined(separator: " · ").broken(to: layout.width).map { layout.style($0, .faint) }
    return layout.text((sums.isEmpty ? [] : [rule]) + sums.map { layout.style($0, .title) } + notes)
  }

  private func cells(
    date: String, title: String, activity: String = "", file: String, distance: String, gain: String = "",
    loss: String = "",
    time: String = "", load: String = ""
  ) -> String {
    var cells: [String] = []
    if showsDate { cells.append(date.rightPadded(to: Self.dateWidth)) }
    cells.append(title.truncated(to: titleWidth).rightPadded(to: titleWidth))
    if showsActivity { cells.append(activity.rightPadded(to: Self.activityWidth)) }
    if fileWidth > 0 { cells.append(file.truncatedAtStart(to: fileWidth).rightPadded(to: fileWidth)) }
    cells.append(distance.leftPadded(to: Self.distanceWidth))
    if showsGain { cells.append(gain.leftPadded(to: Self.heightWidth)) }
    if showsLoss { cells.append(loss.leftPadded(to: Self.heightWidth)) }
    cells.append(time.leftPadded(to: Self.timeWidth))
    cells.append(load.leftPadded(to: Self.loadWidth))
    return cells.joined(separator: Self.gap).trimmedRight()
  }

  private func distance(_ figure: HikeRow.Figure) -> String {
    figure.value.map { decimal(layout.units.distanceValue($0), digits: 1) } ?? "n/a"
  }

  private func height(_ figure: HikeRow.Figure) -> String {
    figure.value.map { grouped(layout.units.heightValue($0)) } ?? "n/a"
  }

  private func time(_ figure: HikeRow.Figure) -> String {
    figure.value.map(hours) ?? "n/a"
  }

  private func load(_ figure: HikeRow.Figure) -> String {
    figure.value.map { decimal($0, digits: 1) } ?? "n/a"
  }
}

extension String {
  /// The text if it fits into this many columns, otherwise `…` and its end: for a path, that is the file name.
  func truncatedAtStart(to width: Int) -> String {
    if columns <= width { return self }
    var kept: [Character] = []
    var left = width - 1
    for character in reversed() {
      left -= character.columns
      if left < 0 { break }
      kept.append(character)
    }
    return width > 0 ? "…" + String(kept.reversed()) : ""
  }
}
