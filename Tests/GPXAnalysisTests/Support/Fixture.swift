import Foundation
import GPXAnalysis

/// The project's own recordings, and small ones written on the spot.
enum Fixture {
  static let directory = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  static func path(_ name: String) -> String {
    directory.appending(path: name).path
  }

  static func summary(_ name: String, options: SummaryOptions = SummaryOptions()) throws -> FileSummary {
    try FileSummary(contentsOf: path(name), options: options)
  }

  static func summary(xml: String, options: SummaryOptions = SummaryOptions()) throws -> FileSummary {
    try FileSummary(bytes: Array(xml.utf8), file: "test.gpx", options: options)
  }

  /// A document of GPX 1.1 around `content`.
  static func gpx(_ content: String) -> String {
    "<gpx version=\"1.1\" creator=\"tests\" xmlns=\"http://www.topografix.com/GPX/1/1\">\(content)</gpx>"
  }

  /// One segment: points northwards every `step` metres, within a ten-thousandth, and `interval` seconds, at these
  /// elevations.
  static func segment(
    _ elevations: [Double?], step: Double = 10, interval: Int? = 10, at seconds: Int = 0, north: Double = 0
  ) -> String {
    let points = elevations.enumerated().map { index, elevation in
      let latitude = 46.5 + (north + Double(index) * step) / 111_161.094
      let time = interval.map { Timestamp(seconds: Int64(1_780_297_200 + seconds + index * $0)).description }
      return "<trkpt lat=\"\(latitude)\" lon=\"7.9\">"
        + (elevation.map { "<ele>\($0)</ele>" } ?? "") + (time.map { "<time>\($0)</time>" } ?? "") + "</trkpt>"
    }
    return "<trkseg>\(points.joined())</trkseg>"
  }
}

/// A row of `Fixtures/devices/EXPECTED.tsv`: what has to be read from a device's file.
struct ExpectedDevice: Sendable, CustomStringConvertible {
  var file: String
  var tracks: Int
  var segments: Int
  var trackPoints: Int
  var routePoints: Int
  var waypoints: Int
  var creator: String
  var name: String
  var heartRatePoints: Int

  var description: String { file }

  static let all: [ExpectedDevice] = {
    let text = (try? String(contentsOfFile: Fixture.path("devices/EXPECTED.tsv"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 9 else { return nil }
      return ExpectedDevice(
        file: fields[0], tracks: Int(fields[1]) ?? -1, segments: Int(fields[2]) ?? -1,
        trackPoints: Int(fields[3]) ?? -1, routePoints: Int(fields[4]) ?? -1, waypoints: Int(fields[5]) ?? -1,
        creator: fields[6], name: fields[7], heartRatePoints: Int(fields[9]) ?? -1)
    }
  }()
}
