import GPXAnalysis

extension HikeRow {
  /// The row with its figures as a table prints them.
  func rounded(in units: Units) -> HikeRow {
    var row = self
    row.distance = distance.map(units.roundedDistance)
    row.gain = gain.map(units.roundedHeight)
    row.loss = loss.map(units.roundedHeight)
    row.timeOnFeet = timeOnFeet.map(printedHours)
    row.eccentricLoad = eccentricLoad.map(LoadScale.rounded)
    return row
  }
}

extension HikeRow.Figure {
  fileprivate func map(_ transform: (Double) -> Double) -> Self {
    var figure = self
    figure.sum = transform(sum)
    return figure
  }
}

extension LogTotals {
  /// The sums of hikes, or of runs, as a table prints them.
  init(_ hikes: some Sequence<OutingRecord>, roundedIn units: Units) {
    self.init(
      hikes.lazy.map { hike in
        var hike = hike
        hike.distance = units.roundedDistance(hike.distance)
        hike.gain = hike.gain.map(units.roundedHeight)
        hike.loss = hike.loss.map(units.roundedHeight)
        hike.timeOnFeet = printedHours(hike.timeOnFeet)
        hike.eccentricLoad = hike.eccentricLoad.map(LoadScale.rounded)
        return hike
      })
  }
}

extension LogWeek {
  /// The sums of its hikes, or of its runs, as a table prints them.
  func totals(of activity: Activity, roundedIn units: Units) -> LogTotals {
    LogTotals(outings.lazy.map(\.hike).filter { ($0.activity == .run) == (activity == .run) }, roundedIn: units)
  }
}
