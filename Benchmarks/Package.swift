// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that what it depends on reaches no user of the library. See README.md.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "gpxstat", path: ".."),
    // Without its traits: they count allocations, by taking the place of malloc.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // Writes recordings to measure with; the scripts compile it, too.
    .target(name: "TrackMaker", path: "TrackMaker", linkerSettings: [.linkedLibrary("z")]),
    .executableTarget(
      name: "GPXAnalysisBenchmarks",
      dependencies: [
        "TrackMaker",
        .product(name: "GPXAnalysis", package: "gpxstat"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "GPXAnalysisBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    ),
  ]
)
