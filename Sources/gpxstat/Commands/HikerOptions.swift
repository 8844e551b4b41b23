public import ArgumentParser
public import GPXAnalysis

/// Who hiked, and how.
struct HikerOptions: ParsableArguments {
  enum ActivityChoice: String, OptionChoice {
    case auto, hike, run
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

  @Option(parsing: .unconditional, help: ArgumentHelp("What you carried, in kilograms.", valueName: "kg"))
  var packMass = 0.0

  @Option(help: "What it was; auto goes by the type in the file, then by the recording.")
  var activity = ActivityChoice.auto

  @Option(
    help: ArgumentHelp(
      "How to separate climbs from noise: adaptive (rises of 3 m), zigzag:H with H metres, or raw.", valueName: "method"
    ))
  var gain = GainMethod.adaptive

  @Option(help: "Energy model; auto takes LCDA backpacking for hikes and Minetti for runs.")
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
    guard bodyMass.isFinite, bodyMass > 0, bodyMass <= 500 else {
      throw ValidationError("--body-mass must be more than 0 and at most 500 kg, not \(bodyMass).")
    }
    guard packMass.isFinite, packMass >= 0, packMass <= 100 else {
      throw ValidationError("--pack-mass must be between 0 and 100 kg, not \(packMass).")
    }
    try validateHeart()
  }

  private func validateHeart() throws {
    if let resting = restingHeartRate {
      guard resting > 0, resting < 300 else {
        throw ValidationError("--resting-hr must be between 0 and 300, not \(resting).")
      }
    }
    if let maximum = maximumHeartRate {
      guard maximum > max(0, restingHeartRate ?? 0), maximum < 300 else {
        throw ValidationError("--max-hr must be more than the resting rate and less than 300, not \(maximum).")
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

extension GainMethod: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument {
    case "adaptive": self = .adaptive
    case "raw": self = .raw
    default:
      guard argument.hasPrefix("zigzag:"), let threshold = Double(argument.dropFirst(7)), threshold > 0,
        threshold <= 1000
      else { return nil }
      self = .zigzag(threshold: threshold)
    }
  }

  public var defaultValueDescription: String {
    switch self {
    case .adaptive: "adaptive"
    case .raw: "raw"
    case .zigzag(let threshold): "zigzag:\(threshold)"
    }
  }
}
