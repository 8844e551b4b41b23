public import Foundation
public import GPXAnalysis

extension GPXReadError: @retroactive LocalizedError {
  /// What is wrong and where, in English.
  public var errorDescription: String? { description }
}
