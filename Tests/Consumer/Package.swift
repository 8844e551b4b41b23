// swift-tools-version: 6.1
import PackageDescription

// A program of somebody else that uses the library: shows that it can be depended upon, imported together with
// Foundation, and used as README.md says.
let package = Package(
  name: "Consumer",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "gpxstat", path: "../..", traits: [])],
  targets: [
    .executableTarget(name: "Consumer", dependencies: [.product(name: "GPXAnalysis", package: "gpxstat")])
  ]
)
