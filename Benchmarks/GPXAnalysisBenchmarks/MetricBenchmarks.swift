import Benchmark
import GPXAnalysis

/// The way from points to metrics, a step at a time, over a day of 30,000 points.
func metricBenchmarks() {
  var configuration = Benchmark.defaultConfiguration
  configuration.metrics.append(.points)
  Benchmark("Profile of 30,000 points", configuration: configuration) { benchmark, points in
    for _ in benchmark.scaledIterations {
      let rate = rate(of: Double(points.count) / 1000) { blackHole(profile(of: points)) }
      benchmark.measurement(.points, rate)
    }
  } setup: {
    try Recordings.dayOfPoints()
  }
  Benchmark("Sensor means of 30,000 points", configuration: configuration) { benchmark, points in
    for _ in benchmark.scaledIterations {
      let rate = rate(of: Double(points.count) / 1000) {
        var means = SensorMeans()
        for point in points { means.add(point) }
        blackHole(means)
      }
      benchmark.measurement(.points, rate)
    }
  } setup: {
    try Recordings.dayOfPoints()
  }

  Benchmark("Legs of a day's profile") { benchmark, profile in
    for _ in benchmark.scaledIterations { blackHole(profile.legs()) }
  } setup: {
    profile(of: try Recordings.dayOfPoints())
  }
  Benchmark("Stops of a day's profile") { benchmark, profile in
    for _ in benchmark.scaledIterations {
      for segment in profile.segments { blackHole(profile.stops(in: segment)) }
    }
  } setup: {
    profile(of: try Recordings.dayOfPoints())
  }
  overLegs("Elevation gain") { ElevationGain($0) }
  overLegs("Time on feet") { TimeOnFeet($0) }
  overLegs("Grade distribution") { GradeDistribution($0) }
  overLegs("Terrain totals") { TerrainTotals($0) }
  overLegs("Descent load") { DescentLoad($0) }
}

private func overLegs(_ name: String, _ metric: @escaping @Sendable ([Leg]) -> some Any) {
  Benchmark("\(name) of a day's legs") { benchmark, legs in
    for _ in benchmark.scaledIterations { blackHole(metric(legs)) }
  } setup: {
    profile(of: try Recordings.dayOfPoints()).legs()
  }
}

private func profile(of points: [TrackPoint]) -> TrackProfile {
  var builder = TrackProfile.Builder()
  for point in points { builder.append(point) }
  return builder.finish()
}
