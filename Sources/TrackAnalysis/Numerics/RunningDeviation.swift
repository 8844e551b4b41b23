/// Mean and standard deviation of a stream of values, by Welford's numerically stable method.
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

  /// The standard deviation of the population; 0 without values.
  var deviation: Double { count > 0 ? (squares / count).squareRoot() : 0 }
}
