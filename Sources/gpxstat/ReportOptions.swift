public import ArgumentParser
import GPXAnalysis
public import TrackReporting

/// What a report is of and how it is written: options that every command shares.
struct ReportOptions: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, ndjson, csv
  }

  enum ActivityChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, hike, run
  }

  enum EnergyChoice: String, CaseIterable, ExpressibleByArgument {
    case auto
    case lcdaBackpacking = "lcda-backpacking"
    case lcdaGraded = "lcda-graded"
    case minettiWalking = "minetti-walking"
    case minettiRunning = "minetti-running"
    case pandolf
  }

  @Option(help: "How to write the report.")
  var format = Format.text

  @Option(help: "Units of the text report; machine formats are always metric.")
  var units = Units.metric

  @Option(help: ArgumentHelp("Your weight, in kilograms.", valueName: "kg"))
  var bodyMass = 70.0

  @Option(help: ArgumentHelp("What you carried, in kilograms.", valueName: "kg"))
  var packMass = 0.0

  @Option(help: "Whether you hiked or ran; auto decides from the file's type, then from the speed.")
  var activity = ActivityChoice.auto

  @Option(help: "What energy is reckoned by; auto takes LCDA backpacking for hikes and Minetti for runs.")
  var energyModel = EnergyChoice.auto

  @Option(name: .customLong("resting-hr"), help: ArgumentHelp("Your resting heart rate.", valueName: "bpm"))
  var restingHeartRate: Double?

  @Option(name: .customLong("max-hr"), help: ArgumentHelp("Your highest heart rate: gives zones.", valueName: "bpm"))
  var maximumHeartRate: Double?

  @Option(help: "Whose coefficients Banister's impulse takes.")
  var sex: Sex?

  @Flag(help: "Tell speed and pace as well.")
  var pace = false

  func validate() throws {
    guard bodyMass.isFinite, bodyMass > 0, bodyMass <= 1000 else {
      throw ValidationError("--body-mass has to be more than 0 and at most 1000 kg, not \(bodyMass).")
    }
    guard packMass.isFinite, packMass >= 0, packMass <= 1000 else {
      throw ValidationError("--pack-mass has to be between 0 and 1000 kg, not \(packMass).")
    }
    try validateHeart()
  }

  private func validateHeart() throws {
    if let resting = restingHeartRate {
      guard resting > 0, resting < 300 else {
        throw ValidationError("--resting-hr has to be between 0 and 300, not \(resting).")
      }
    }
    if let maximum = maximumHeartRate {
      guard maximum > max(0, restingHeartRate ?? 0), maximum < 300 else {
        throw ValidationError("--max-hr has to be more than the resting rate and less than 300, not \(maximum).")
      }
    }
  }

  var summaryOptions: SummaryOptions {
    var options = SummaryOptions()
    options.bodyMass = bodyMass
    options.packMass = packMass
    options.energyModel = EnergyModel(rawValue: energyModel.rawValue)
    options.heart = HeartLimits(resting: restingHeartRate, maximum: maximumHeartRate, sex: sex)
    options.activity = Activity(rawValue: activity.rawValue)
    return options
  }
}

extension Units: ExpressibleByArgument {}
extension Sex: ExpressibleByArgument {}
