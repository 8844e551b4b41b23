import Benchmark
import GPXAnalysis

/// All that is told of a file, from its bytes on the disk to the finished summary.
func summaryBenchmarks() {
  for style in Recordings.Style.allCases {
    for threads in [1, 2] {
      summarize("Summary of \(style) 20 MB, \(threads) thread\(threads > 1 ? "s" : "")", style, 20_000_000, threads)
    }
  }
  summarize("Summary of sensors 1 MB, 1 thread", .sensors, 1_000_000, 1)
}

private func summarize(_ name: String, _ style: Recordings.Style, _ size: Int, _ threads: Int) {
  var configuration = Benchmark.defaultConfiguration
  configuration.metrics.append(.megabytes)
  Benchmark(name, configuration: configuration) { benchmark, path in
    var options = ReadingOptions()
    options.readsAhead = threads > 1
    for _ in benchmark.scaledIterations {
      let rate = try rate(of: Double(size) / 1e6) {
        blackHole(try FileSummary(GPXReader(path: path, options: options), file: path))
      }
      benchmark.measurement(.megabytes, rate)
    }
  } setup: {
    try Recordings.path(style, bytes: size)
  }
}
