import Foundation

/// The files of `Fixtures/`, found from where this file lies.
enum Fixture {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func path(_ name: String) -> String {
    root.appendingPathComponent("Fixtures/" + name).path
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  /// Every recording, whole or broken.
  static let all: [String] =
    ["devices", "dialects", "broken", "kindly"].flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? [])
        .filter { $0.hasSuffix(".gpx") || $0.hasSuffix(".kml") }.sorted().map { "\(folder)/\($0)" }
    }

  static let devices = all.filter { $0.hasPrefix("devices/") }

  /// A table of tab-separated columns under a line of names.
  static func table(_ name: String) -> [[String: String]] {
    guard let text = try? String(contentsOfFile: path(name), encoding: .utf8) else { return [] }
    return rows(text)
  }

  static func rows(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    guard let names = lines.first else { return [] }
    return lines.dropFirst().map { fields in
      Dictionary(zip(names, fields).map { (String($0), String($1)) }) { first, _ in first }
    }
  }
}
