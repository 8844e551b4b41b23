// swift-tools-version: 6.1
import PackageDescription

// A program of somebody else that analyses points of its own, where libxml2 may not be installed.
let package = Package(
  name: "CoreConsumer",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "gpxstat", path: "../..", traits: [])],
  targets: [
    .executableTarget(name: "CoreConsumer", dependencies: [.product(name: "TrackAnalysis", package: "gpxstat")])
  ]
)
