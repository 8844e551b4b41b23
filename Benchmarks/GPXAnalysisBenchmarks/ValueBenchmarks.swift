import Benchmark
import GPXAnalysis

/// Parsing numbers and times: the difference to the first of them.
func valueBenchmarks() {
  let documents: [(String, @Sendable () -> [UInt8])] = [
    ("bare points", ValueDocuments.bare),
    ("places of 7 decimals", ValueDocuments.shortDecimals),
    ("places of 29 decimals", ValueDocuments.longDecimals),
    ("times of one day", ValueDocuments.timesOfOneDay),
    ("times of many days, with zones", ValueDocuments.timesOfManyDays),
  ]
  var configuration = Benchmark.defaultConfiguration
  configuration.metrics.append(.points)
  for (name, document) in documents {
    Benchmark("Values: \(name)", configuration: configuration) { benchmark, bytes in
      for _ in benchmark.scaledIterations {
        let rate = try rate(of: Double(ValueDocuments.count) / 1000) {
          blackHole(try GPXReader(bytes: bytes).forEachBatch { blackHole($0.points.count) })
        }
        benchmark.measurement(.points, rate)
      }
    } setup: {
      document()
    }
  }
}
