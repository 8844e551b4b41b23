// swift-tools-version: 6.1
import PackageDescription

// Small programs that use the library, as a package of somebody else would: without the tool's own dependency.
let package = Package(
  name: "Examples",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "gpxstat", path: "..", traits: [])],
  targets: [
    "BestClimbs", "LiveFeed", "YearByMonth", "PointsFromCSV", "HundredFiles",
  ].map { name in
    .executableTarget(
      name: name, dependencies: [.product(name: "GPXAnalysisFoundation", package: "gpxstat")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  }
)
