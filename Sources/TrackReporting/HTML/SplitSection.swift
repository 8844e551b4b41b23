import GPXAnalysis

/// The track in parts of equal length.
struct SplitSection {
  var details: TrackDetails
  var units: Units

  var section: ReportSection? {
    guard details.splits.count > 1 else { return nil }
    let hasElevation = details.splits.contains { $0.gain != nil }
    let isTimed = details.splits.contains { $0.movingTime != nil }
    guard hasElevation || isTimed else { return nil }
    let length = units.distanceValue(details.splitLength)
    let digits = length == length.rounded() ? 0 : 2
    var table = Table("Splits", [.init(title: units.distanceUnit, isFigure: false)])
    if hasElevation { table.columns += [.init(title: "Up"), .init(title: "Down")] }
    if isTimed { table.columns += [.init(title: "Moving"), .init(title: "Stopped")] }
    table.isSortable = true
    // Nothing was walked on the others.
    for split in details.splits
    where (split.movingTime ?? 0) > 0 || !isTimed || (split.gain ?? 0) + (split.loss ?? 0) > 0 {
      let start = units.distanceValue(split.start)
      let isWhole = abs(split.length - details.splitLength) < 1
      let end = decimal(start + (isWhole ? length : units.distanceValue(split.length)), digits: isWhole ? digits : 2)
      var row = [Table.Cell("\(decimal(start, digits: digits))–\(end)", value: split.start)]
      if hasElevation {
        row += [split.gain, split.loss].map {
          Table.Cell("\($0.map { units.height($0).keepingUnits } ?? "n/a")", value: $0)
        }
      }
      if isTimed {
        row += [split.movingTime, split.stoppedTime].map {
          Table.Cell("\($0.map { $0 < 0.5 ? "–" : duration($0).keepingUnits } ?? "n/a")", value: $0)
        }
      }
      table.rows.append(row)
    }
    return ReportSection("splits", "Splits", body: table.html)
  }
}
