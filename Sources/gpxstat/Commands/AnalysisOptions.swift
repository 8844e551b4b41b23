import ArgumentParser
public import GPXAnalysis
import TrackReporting

/// How tracks are analysed: everything that a profile depends on.
struct AnalysisOptions: ParsableArguments {
  enum ActivityChoice: String, OptionChoice {
    case auto, hike, run, other
  }

  @Option(help: "Activity; auto uses the type in the file or, without one, guesses from the movement.")
  var activity = ActivityChoice.auto

  @Option(
    help: ArgumentHelp(
      "How gain is counted: adaptive, raw (every rise), or zigzag:5 (rises of 5 m or more).", valueName: "method"),
    transform: GainMethod.parse)
  var gain = GainMethod.adaptive

  var summaryOptions: SummaryOptions {
    SummaryOptions(
      analysis: AnalysedTrack.Options(activity: Activity(rawValue: activity.rawValue), gainMethod: gain))
  }
}

extension GainMethod: CustomStringConvertible {
  /// Reads the value of `--gain`.
  static func parse(_ text: String) throws -> GainMethod {
    switch text {
    case "adaptive": return .adaptive
    case "raw": return .raw
    default: break
    }
    guard text == "zigzag" || text.hasPrefix("zigzag:") else {
      throw ValidationError(
        "'\(text.withoutControlCharacters)' is not a gain method. Use adaptive, raw, or zigzag:5 (a threshold of 5 m)."
      )
    }
    let number = text.dropFirst("zigzag:".count)
    let range = OptionRange.gainThreshold
    guard number.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }), let threshold = Double(number),
      range.contains(threshold)
    else {
      throw ValidationError("zigzag needs a threshold of \(range.words) metres, such as zigzag:5.")
    }
    return .zigzag(threshold: threshold)
  }

  public var description: String {
    switch self {
    case .adaptive: "adaptive"
    case .raw: "raw"
    case .zigzag(let threshold): "zigzag:\(threshold)"
    }
  }
}
