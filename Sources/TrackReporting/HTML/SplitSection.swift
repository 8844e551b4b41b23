import GPXAnalysis

/// The track in parts of equal length.
struct SplitSection {
  var details: TrackDetails
  /// Whether there are figures for the legs.
  var isOnFoot: Bool
  var units: Units

  var section: ReportSection? {
    guard details.splits.count > 1 else { return nil }
    let hasElevation = details.splits.contains { $0.gain != nil }
    let isTimed = details.splits.contains { $0.movingTime != nil }
    guard hasElevation || isTimed else { return nil }
    let length = units.distanceValue(details.splitLength)
    let digits = length == length.rounded() ? 0 : 2
    var table = Table("Splits", [.init(title: units.distanceUnit, isFigure: false)])
    if hasElevation { table.columns += [units.heightColumn("Up"), units.heightColumn("Down")] }
    if hasElevation, isOnFoot { table.columns.append(.init(title: "kJ/kg")) }
    if isTimed { table.columns += [.init(title: isOnFoot ? "On feet" : "Moving"), .init(title: "Stopped")] }
    if isTimed, isOnFoot { table.columns.append(.init(title: "Swiss formula")) }
    table.isSortable = true
    table.omitsEmptyColumns = true
    var start = 0.0
    for split in details.splits {
      defer { start = split.mark.offset }
      // Nothing was walked in this part.
      if isTimed, (split.movingTime ?? 0) <= 0, (split.gain ?? 0) + (split.loss ?? 0) <= 0 { continue }
      let isWhole = abs(split.mark.offset - start - details.splitLength) < 1
      let from = decimal(units.distanceValue(start), digits: digits)
      let to = decimal(units.distanceValue(split.mark.offset), digits: isWhole ? digits : 2)
      var row = [Table.Cell("\(from)–\(to)", value: start)]
      func add(_ value: Double?, _ text: (Double) -> String) {
        row.append(Table.Cell("\(value.map { text($0).keepingUnits } ?? "n/a")", value: value))
      }
      if hasElevation {
        add(split.gain, units.heightFigure)
        add(split.loss, units.heightFigure)
        if isOnFoot { add(split.eccentricLoad) { decimal($0, digits: 2) } }
      }
      if isTimed {
        add(isOnFoot ? split.timeOnFeet : split.movingTime, duration)
        add(split.stoppedTime) { $0 < 0.5 ? "–" : duration($0) }
        if isOnFoot { add(split.plannedTime, duration) }
      }
      table.rows.append(row)
    }
    return ReportSection("splits", "Splits", body: table.html)
  }
}
