// swift-tools-version: 6.1
import PackageDescription

// Bytes become points, points a profile, a profile metrics, metrics a report. Dependencies point down only:
//
//     gpxstat            the command line
//     TrackReporting     a summary as text, JSON, CSV
//     GPXAnalysisFoundation     the same for programs that use Foundation: URL, Data, Date
//     GPXAnalysis        what users import: reading and analysis together
//     GPXReading         streaming parser      TrackAnalysis   profile and metrics, knows no XML and no files
//     CXMLReader         the only code that includes a libxml2 header
//     TrackModel         points and sensor readings
//     CivilTime          instants, dates, ISO weeks, offsets, zones
//     Platform           the system's C library, threads, whole reads and writes: the only code that differs by system

// Warnings are errors in our own continuous integration (see .ci/run), not here: a newer compiler's new warning must not
// break anybody's build, and the setting would shut out Swift 6.1.
let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "gpxstat",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  products: [
    .library(name: "TrackModel", targets: ["TrackModel"]),
    .library(name: "TrackAnalysis", targets: ["TrackAnalysis"]),
    .library(name: "GPXReading", targets: ["GPXReading"]),
    .library(name: "GPXAnalysis", targets: ["GPXAnalysis"]),
    .library(name: "GPXAnalysisFoundation", targets: ["GPXAnalysisFoundation"]),
    .library(name: "TrackReporting", targets: ["TrackReporting"]),
    .executable(name: "gpxstat", targets: ["gpxstat"]),
  ],
  traits: [
    .default(enabledTraits: ["CommandLineTool"]),
    .trait(
      name: "CommandLineTool",
      description: "The tool gpxstat. Packages that use the libraries only can leave it out: traits: []"),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    .systemLibrary(
      name: "CZLib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CXMLReader", dependencies: ["CLibXML2"]),
    .target(name: "Platform", swiftSettings: swiftSettings),
    .target(name: "CivilTime", swiftSettings: swiftSettings),
    .target(name: "TrackModel", dependencies: ["CivilTime"], swiftSettings: swiftSettings),
    .target(
      name: "GPXReading", dependencies: ["CXMLReader", "CZLib", "Platform", "TrackModel"], swiftSettings: swiftSettings),
    .target(
      name: "TrackAnalysis", dependencies: ["Platform", "TrackModel"], exclude: ["Research.md"],
      swiftSettings: swiftSettings),
    .target(
      name: "GPXAnalysis", dependencies: ["GPXReading", "Platform", "TrackAnalysis", "TrackModel"],
      swiftSettings: swiftSettings),
    .target(name: "GPXAnalysisFoundation", dependencies: ["GPXAnalysis"], swiftSettings: swiftSettings),
    .target(name: "TrackReporting", dependencies: ["GPXAnalysis", "Platform"], swiftSettings: swiftSettings),
    .executableTarget(
      name: "gpxstat",
      dependencies: [
        "CMalloc", "GPXAnalysis", "GPXReading", "Platform", "TrackReporting",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["CommandLineTool"])),
      ],
      swiftSettings: swiftSettings
    ),

    // What several test targets share; in no product.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swiftSettings),
    .testTarget(name: "PlatformTests", dependencies: ["Platform"], swiftSettings: swiftSettings),
    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime", "TestSupport"], swiftSettings: swiftSettings),
    .testTarget(name: "TrackModelTests", dependencies: ["TrackModel"], swiftSettings: swiftSettings),
    .testTarget(
      name: "GPXReadingTests", dependencies: ["GPXReading", "Platform", "TrackModel", "TestSupport"],
      exclude: ["EXPECTATIONS.md"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TrackAnalysisTests", dependencies: ["TrackAnalysis", "TrackModel", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(name: "GPXAnalysisTests", dependencies: ["GPXAnalysis"], swiftSettings: swiftSettings),
    .testTarget(
      name: "GPXAnalysisFoundationTests", dependencies: ["GPXAnalysisFoundation", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TrackReportingTests", dependencies: ["TrackReporting", "GPXAnalysis", "TestSupport"], exclude: ["Golden"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "gpxstatTests",
      dependencies: [
        "gpxstat", "GPXAnalysis", "Platform", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: swiftSettings),
  ]
)
