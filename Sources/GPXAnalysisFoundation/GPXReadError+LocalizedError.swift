public import Foundation
public import GPXAnalysis

// swift-format-ignore: AvoidRetroactiveConformances
extension GPXReadError: LocalizedError {
  /// What is wrong and where, in English.
  public var errorDescription: String? { description }
}
