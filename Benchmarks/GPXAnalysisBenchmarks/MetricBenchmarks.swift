import Benchmark
import GPXAnalysis

/// From points to metrics, a step at a time, over a day of 30,000 points.
func metricBenchmarks() {
  var configuration = Benchmark.defaultConfiguration
  configuration.metrics.append(.points)
  Benchmark("Profile of 30,000 points", configuration: configuration) { benchmark, points in
    for _ in benchmark.scaledIterations {
      let rate = rate(of: Double(points.count) / 1000) { blackHole(TrackProfile(points: points)) }
      benchmark.measurement(.points, rate)
    }
  } setup: {
    try Recordings.dayOfPoints()
  }
  Benchmark("Analysis of a day's profile") { benchmark, profile in
    for _ in benchmark.scaledIterations { blackHole(AnalysedTrack(profile)) }
  } setup: {
    TrackProfile(points: try Recordings.dayOfPoints())
  }
  Benchmark("Climbs of a day's track") { benchmark, track in
    for _ in benchmark.scaledIterations { blackHole(track.climbs()) }
  } setup: {
    AnalysedTrack(TrackProfile(points: try Recordings.dayOfPoints()))
  }
  overLegs("Time on feet") { TimeOnFeet($0) }
  overLegs("Grade distribution") { GradeDistribution($0) }
  overLegs("Descent load") { DescentLoad($0) }
  overLegs("Energy") { Energy($0) }
}

private func overLegs(_ name: String, _ metric: @escaping @Sendable ([Leg]) -> some Any) {
  Benchmark("\(name) of a day's legs") { benchmark, legs in
    for _ in benchmark.scaledIterations { blackHole(metric(legs)) }
  } setup: {
    AnalysedTrack(TrackProfile(points: try Recordings.dayOfPoints())).legs
  }
}
