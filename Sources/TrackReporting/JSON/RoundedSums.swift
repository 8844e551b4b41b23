import GPXAnalysis

extension [SectionSummary] {
  /// The same rows, rounded so that any number of first rows, as written, add up to their rounded sum. Otherwise a
  /// hundred rows to 0.01 m could differ from the whole by more than that.
  var withRoundedSums: [SectionSummary] {
    var rows = self
    func round(_ figure: WritableKeyPath<AnalysedTrack.Section, Double?>, _ decimals: Decimals) {
      var sum = RoundedSum(decimals)
      for row in rows.indices {
        rows[row].section[keyPath: figure] = rows[row].section[keyPath: figure].map { sum.add($0) }
      }
    }
    for figure in [\AnalysedTrack.Section.gain, \.loss] { round(figure, .hundredths) }
    for figure in [\AnalysedTrack.Section.movingTime, \.stoppedTime, \.timeOnFeet, \.elapsedTime] {
      round(figure, .thousandths)
    }
    round(\.eccentricLoad, .tenThousandths)
    var (distance, planned) = (RoundedSum(.hundredths), RoundedSum(.thousandths))
    for row in rows.indices {
      rows[row].section.distance = distance.add(rows[row].section.distance)
      rows[row].section.plannedTime = planned.add(rows[row].section.plannedTime)
    }
    return rows
  }
}

/// A running sum, and the part of it that has been written.
private struct RoundedSum {
  private let scale: Double
  private var sum = 0.0
  /// In units of the last place.
  private var written = 0.0

  init(_ decimals: Decimals) {
    scale = (0..<decimals.rawValue).reduce(1) { scale, _ in scale * 10 }
  }

  /// The number to write for `value`.
  mutating func add(_ value: Double) -> Double {
    sum += value
    let rounded = (sum * scale).rounded()
    defer { written = rounded }
    return (rounded - written) / scale
  }
}
