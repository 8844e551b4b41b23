// swift-tools-version: 6.1
import PackageDescription

// A package of its own: it builds a web server, which the other examples do without.
let package = Package(
  name: "Service",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "gpxstat", path: "../..", traits: []),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
  ],
  targets: [
    .executableTarget(
      name: "Service",
      dependencies: [
        .product(name: "GPXAnalysis", package: "gpxstat"),
        .product(name: "TrackReporting", package: "gpxstat"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
