import GPXAnalysis

extension [SectionSummary] {
  /// The same rows, each rounded so that the first rows, as they are written, sum to their rounded sum, however many: a
  /// hundred rows to 0.01 m would else miss the whole by more than that.
  var withRoundedSums: [SectionSummary] {
    var rows = self
    func round(_ figure: WritableKeyPath<Sections.Section, Double?>, _ decimals: Decimals) {
      var sum = RoundedSum(decimals)
      for row in rows.indices {
        rows[row].section[keyPath: figure] = rows[row].section[keyPath: figure].map { sum.add($0) }
      }
    }
    for figure in [\Sections.Section.gain, \.loss] { round(figure, .hundredths) }
    for figure in [\Sections.Section.movingTime, \.stoppedTime, \.timeOnFeet, \.elapsedTime] {
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

/// Sums, and what has been written of the sum.
private struct RoundedSum {
  private let scale: Double
  private var sum = 0.0
  /// In units of the last place.
  private var written = 0.0

  init(_ decimals: Decimals) {
    scale = (0..<decimals.rawValue).reduce(1) { scale, _ in scale * 10 }
  }

  /// What is to be written of `value`.
  mutating func add(_ value: Double) -> Double {
    sum += value
    let rounded = (sum * scale).rounded()
    defer { written = rounded }
    return (rounded - written) / scale
  }
}
