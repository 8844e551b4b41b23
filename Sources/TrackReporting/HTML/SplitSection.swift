import GPXAnalysis

/// The track in parts of equal length.
struct SplitSection {
  var details: TrackDetails
  var total: TrackSummary
  var units: Units

  /// Whether there are figures for the legs.
  private var isOnFoot: Bool { total.activity.isOnFoot }

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
    if isTimed {
      table.columns += [.init(title: isOnFoot ? "On feet" : "Moving"), .init(title: isOnFoot ? "Rests" : "Stopped")]
    }
    if isTimed, isOnFoot { table.columns.append(.init(title: "Swiss formula", isWide: true)) }
    table.cssClass = "splits"
    table.isSortable = true
    table.omitsEmptyColumns = true
    var start = 0.0
    for split in splits {
      defer { start = split.mark.offset }
      // Nothing was walked in this part.
      if isTimed, (split.movingTime ?? 0) <= 0, (split.gain ?? 0) + (split.loss ?? 0) <= 0 { continue }
      let isWhole = abs(split.mark.offset - start - details.splitLength) < 1
      let from = decimal(units.distanceValue(start), digits: digits)
      let to = decimal(
        units.distanceValue(split.mark.offset), digits: isWhole ? digits : units.headlineDigits(split.mark.offset))
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
        add(isOnFoot ? split.timeOnFeet : split.movingTime) { $0 < 0.5 ? "–" : duration($0) }
        add(split.stoppedTime) { $0 < 0.5 ? "–" : duration($0) }
        if isOnFoot { add(split.plannedTime, duration) }
      }
      table.rows.append(row)
    }
    return ReportSection("splits", "Splits", body: table.html)
  }

  /// Rounded so that each printed column adds up. On foot, short stops are part of the time on feet, and the rests are
  /// what is left of the stopped time.
  private var splits: [AnalysedTrack.Section] {
    var splits = details.splits
    func round(_ figure: WritableKeyPath<AnalysedTrack.Section, Double?>, _ rounded: ([Double]) -> [Double]) {
      let column = splits.map { $0[keyPath: figure] }.rounded(rounded)
      for index in splits.indices { splits[index][keyPath: figure] = column[index] }
    }
    if isOnFoot {
      for index in splits.indices { splits[index].stoppedTime = splits[index].restingTime }
    }
    let resting = isOnFoot ? TimeDivision(total)?.resting : nil
    round(\.gain) { $0.rounded(to: units.heightUnitMeters) }
    round(\.loss) { $0.rounded(to: units.heightUnitMeters) }
    round(\.stoppedTime) { $0.roundedTimes(addingUpTo: resting) }
    round(\.timeOnFeet) { $0.roundedTimes() }
    round(\.movingTime) { $0.roundedTimes() }
    return splits
  }
}

extension AnalysedTrack.Section {
  /// Seconds of rests; absent without times.
  fileprivate var restingTime: Double? {
    guard let movingTime, let stoppedTime, let timeOnFeet else { return nil }
    return movingTime + stoppedTime - timeOnFeet
  }
}
