/// Mean and standard deviation of values as they pass (Welford's method, which loses no digits).
struct RunningDeviation {
  private(set) var count = 0.0
  private(set) var mean = 0.0
  private var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    let distance = value - mean
    mean += distance / count
    squares += distance * (value - mean)
  }

  /// Of the values themselves, not of what they might be drawn from.
  var deviation: Double { count > 0 ? (squares / count).squareRoot() : 0 }
}
