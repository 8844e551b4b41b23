public import GPXAnalysis

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Summaries as JSON: what other programs read.
///
/// Keys are snake_case with the unit at the end and sorted; what is absent is null; no number is NaN or infinite.
public struct JSONReport: Sendable {
  public init() {}

  /// One object on one line, without a line feed.
  public func line(_ summary: FileSummary) throws -> String {
    try encode(summary, pretty: false)
  }

  /// One object, indented, as it stands in an array.
  public func element(_ summary: FileSummary) throws -> String {
    try encode(summary, pretty: true).split(separator: "\n", omittingEmptySubsequences: false)
      .map { "  " + $0 }.joined(separator: "\n")
  }

  /// Whatever else there is to tell, as one object: indented, or on one line; without a line feed at its end.
  func encode(_ value: some Encodable, pretty: Bool) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
