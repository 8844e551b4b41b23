import Benchmark
import GPXAnalysis

private let size = 20_000_000

/// Points off the disk, and nothing done with them.
func readingBenchmarks() {
  for style in Recordings.Style.allCases {
    for threads in [1, 2] {
      read("Reading \(style) 20 MB, \(threads) thread\(threads > 1 ? "s" : "")", threads: threads) {
        try Recordings.path(style, bytes: size)
      }
    }
  }
  read("Reading sensors 20 MB, gzipped", threads: 1) { try Recordings.gzippedPath(.sensors, bytes: size) }
}

private func read(_ name: String, threads: Int, path: @escaping @Sendable () throws -> String) {
  var configuration = Benchmark.defaultConfiguration
  configuration.metrics.append(.megabytes)
  Benchmark(name, configuration: configuration) { benchmark, path in
    var options = ReadingOptions()
    options.readsAhead = threads > 1
    for _ in benchmark.scaledIterations {
      let rate = try rate(of: Double(size) / 1e6) {
        blackHole(try GPXReader(path: path, options: options).forEachBatch { blackHole($0.points.count) })
      }
      benchmark.measurement(.megabytes, rate)
    }
  } setup: {
    try path()
  }
}
