public import Foundation
public import GPXAnalysis

// swift-format-ignore: AvoidRetroactiveConformances
extension GPXReadError: LocalizedError {
  /// What is wrong and where, as an English sentence.
  public var errorDescription: String? {
    switch code {
    case .cannotOpen:
      if let path {
        "The file “\(path)” could not be read: \(message)."
      } else {
        "A file could not be read: \(message)."
      }
    case .readFailed, .outOfMemory: "The recording could not be read: \(description)."
    case .notGPX: "This is not a GPX file: \(description)."
    case .noTrackPoints: "The recording has no points: \(description)."
    case .cancelled: "Reading was cancelled."
    default: "There is a fault in the recording: \(description)."
    }
  }
}

// swift-format-ignore: AvoidRetroactiveConformances
extension InvalidOption: LocalizedError {
  /// Which option is not valid, and the allowed values, as an English sentence.
  public var errorDescription: String? { "An option is not valid: \(description)." }
}

// swift-format-ignore: AvoidRetroactiveConformances
extension HikingPlan.Failure: LocalizedError {
  /// Why there is no plan, as an English sentence.
  public var errorDescription: String? { description }
}
