import Foundation
import GPXAnalysis
import TrackMaker

/// Recordings to measure with, made when they are first asked for and taken away at the end.
enum Recordings {
  enum Style: String, CaseIterable {
    case plain, sensors, garmin

    fileprivate var made: track_maker_style {
      switch self {
      case .plain: TRACK_MAKER_PLAIN
      case .sensors: TRACK_MAKER_SENSORS
      case .garmin: TRACK_MAKER_GARMIN
      }
    }
  }

  private static let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
    "gpxstat-benchmarks-\(ProcessInfo.processInfo.processIdentifier)")

  /// The path of a recording of so many bytes.
  static func path(_ style: Style, bytes: Int) throws -> String {
    let url = directory.appendingPathComponent("\(style.rawValue)-\(bytes).gpx")
    if FileManager.default.fileExists(atPath: url.path) { return url.path }
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    guard let file = fopen(url.path, "wb") else { throw CocoaError(.fileWriteUnknown) }
    defer { fclose(file) }
    guard track_maker_write(file, style.made, Double(bytes), 0, 1) > 0 else { throw CocoaError(.fileWriteUnknown) }
    return url.path
  }

  /// The path of the same, gzipped.
  static func gzippedPath(_ style: Style, bytes: Int) throws -> String {
    let path = try path(style, bytes: bytes)
    guard track_maker_gzip(path, path + ".gz") == 0 else { throw CocoaError(.fileWriteUnknown) }
    return path + ".gz"
  }

  /// The points of a day: 30,000 of them, a second apart.
  static func dayOfPoints() throws -> [TrackPoint] {
    var points: [TrackPoint] = []
    try GPXReader(path: path(.sensors, bytes: 12_000_000)).forEachBatch { points += $0.points }
    return Array(points.prefix(30_000))
  }

  static func removeAll() {
    try? FileManager.default.removeItem(at: directory)
  }
}
