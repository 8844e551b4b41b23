import ArgumentParser
public import GPXAnalysis
import TrackReporting

/// Who hiked, and how.
struct HikerOptions: ParsableArguments {
  enum ActivityChoice: String, OptionChoice {
    case auto, hike, run, other
  }

  enum EnergyChoice: String, OptionChoice {
    case auto
    case lcdaBackpacking = "lcda-backpacking"
    case lcdaGraded = "lcda-graded"
    case minettiWalking = "minetti-walking"
    case minettiRunning = "minetti-running"
    case pandolf
  }

  @Option(parsing: .unconditional, help: ArgumentHelp("Your weight, in kilograms.", valueName: "kg"))
  var bodyMass = 70.0

  @Option(parsing: .unconditional, help: ArgumentHelp("Weight of your pack, in kilograms.", valueName: "kg"))
  var packMass = 0.0

  @Option(help: "Activity; auto uses the type in the file or, without one, guesses from the movement.")
  var activity = ActivityChoice.auto

  @Option(
    help: ArgumentHelp(
      "How gain is counted: adaptive, raw (every rise), or zigzag:5 (rises of 5 m or more).", valueName: "method"),
    transform: GainMethod.parse)
  var gain = GainMethod.adaptive

  @Option(help: "Energy model; auto uses LCDA backpacking for hikes and Minetti for runs.")
  var energyModel = EnergyChoice.auto

  @Option(
    name: .customLong("resting-hr"), parsing: .unconditional,
    help: ArgumentHelp("Your resting heart rate.", valueName: "bpm"))
  var restingHeartRate: Double?

  @Option(
    name: .customLong("max-hr"), parsing: .unconditional,
    help: ArgumentHelp("Your maximum heart rate, for zones and TRIMP.", valueName: "bpm"))
  var maximumHeartRate: Double?

  @Option(help: "Sex, for Banister's TRIMP.")
  var sex: Sex?

  func validate() throws {
    guard (1...500).contains(bodyMass) else {
      throw ValidationError("--body-mass must be between 1 and 500 kg, not \(number(bodyMass)).")
    }
    guard packMass.isFinite, packMass >= 0, packMass <= 100 else {
      throw ValidationError("--pack-mass must be between 0 and 100 kg, not \(number(packMass)).")
    }
    try validateHeart()
  }

  private func validateHeart() throws {
    if let resting = restingHeartRate {
      guard (20...250).contains(resting) else {
        throw ValidationError("--resting-hr must be between 20 and 250, not \(number(resting)).")
      }
    }
    if let maximum = maximumHeartRate {
      guard (20...250).contains(maximum) else {
        throw ValidationError("--max-hr must be between 20 and 250, not \(number(maximum)).")
      }
      if let resting = restingHeartRate, maximum <= resting {
        throw ValidationError("--max-hr (\(number(maximum))) must be more than --resting-hr (\(number(resting))).")
      }
    }
  }

  var summaryOptions: SummaryOptions {
    var options = SummaryOptions()
    options.hiker = Hiker(
      bodyMass: bodyMass, packMass: packMass,
      restingHeartRate: restingHeartRate, maximumHeartRate: maximumHeartRate, sex: sex)
    options.analysis.gainMethod = gain
    options.energyModel = EnergyModel(rawValue: energyModel.rawValue)
    options.analysis.activity = Activity(rawValue: activity.rawValue)
    return options
  }
}

extension Sex: OptionChoice {}

/// `400`, `72.5`
private func number(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
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
    guard number.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }), let threshold = Double(number), threshold > 0,
      threshold <= 1000
    else {
      throw ValidationError("zigzag needs a threshold of more than 0 and at most 1000 metres, such as zigzag:5.")
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
