import GPXAnalysis

/// The heart rate at any time of a recording.
struct HeartRates {
  private let rates: [TrackDetails.HeartRate]
  private let interval: Double

  init(_ details: TrackDetails) {
    rates = details.heartRates
    interval = details.heartRateInterval
  }

  /// From the lowest mean to the highest, at least 20 bpm; nil if there are none.
  var range: ClosedRange<Double>? {
    guard let lowest = rates.map(\.mean).min(), let highest = rates.map(\.mean).max() else { return nil }
    let extent = max(highest - lowest, 20)
    let middle = (lowest + highest) / 2
    return max(0, middle - extent / 2)...(middle + extent / 2)
  }

  /// The mean that is nearest in time; nil if none is near.
  func rate(at time: Double?) -> Double? {
    guard let time, !rates.isEmpty else { return nil }
    var (low, high) = (0, rates.count)
    while low < high {
      let middle = (low + high) / 2
      if rates[middle].time < time { low = middle + 1 } else { high = middle }
    }
    let near = [low - 1, low].filter(rates.indices.contains).min {
      abs(rates[$0].time - time) < abs(rates[$1].time - time)
    }
    guard let near, abs(rates[near].time - time) <= max(2 * interval, 30) else { return nil }
    return rates[near].mean
  }
}
