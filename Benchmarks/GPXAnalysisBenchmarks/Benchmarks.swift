import Benchmark
import GPXAnalysis

/// Megabytes of XML in a second, and thousands of points: of the fastest run, the table's row p0 or p100.
extension BenchmarkMetric {
  static let megabytes = BenchmarkMetric.custom("MB of XML / s", polarity: .prefersLarger, useScalingFactor: false)
  static let points = BenchmarkMetric.custom("Points / ms", polarity: .prefersLarger, useScalingFactor: false)
}

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, .peakMemoryResident],
    warmupIterations: 2, maxDuration: .seconds(2), maxIterations: 200)
  Benchmark.shutdownHook = { Recordings.removeAll() }
  readingBenchmarks()
  valueBenchmarks()
  metricBenchmarks()
  summaryBenchmarks()
}

/// How long `body` takes, told as so many per second.
func rate(of amount: Double, _ body: () throws -> Void) rethrows -> Int {
  let time = try ContinuousClock().measure(body)
  let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  return seconds > 0 ? Int(amount / seconds) : 0
}
