import Foundation
import GPXAnalysis
import Testing

/// Reports as they were when somebody last looked at them and found them right.
///
///     UPDATE_GOLDEN=1 swift test --filter TrackReportingTests
///
/// writes them anew; the difference is then to be read before it is committed.
enum Golden {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

  static func expect(_ text: String, in name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = tests.appending(path: "Golden").appending(path: name)
    if isUpdating { try Data(text.utf8).write(to: file) }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    // By bytes: text that looks alike may not be.
    let isSame = Array(text.utf8) == Array(golden.utf8)
    #expect(isSame, "\(firstDifference(text, golden))", sourceLocation: sourceLocation)
  }

  private static func firstDifference(_ text: String, _ golden: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(lines, expected).enumerated() where pair.0 != pair.1 {
      return "line \(number + 1)\n  is       \(pair.0)\n  expected \(pair.1)"
    }
    return "\(lines.count) lines, expected \(expected.count)"
  }

  /// A fixture's summary, named without its folder.
  static func summary(_ path: String, options: SummaryOptions = SummaryOptions()) throws -> FileSummary {
    let file = URL(filePath: Self.path(of: path))
    let bytes = [UInt8](try Data(contentsOf: file))
    return try FileSummary(bytes: bytes, file: file.lastPathComponent, options: options)
  }

  /// Where a fixture is.
  static func path(of fixture: String) -> String {
    tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/\(fixture)").path
  }

  static func summary(xml: String, file: String = "test.gpx") throws -> FileSummary {
    try FileSummary(bytes: Array(xml.utf8), file: file)
  }
}
