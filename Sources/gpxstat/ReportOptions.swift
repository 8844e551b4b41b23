public import ArgumentParser
public import GPXAnalysis
public import TrackReporting

/// What a report is of and how it is written: options that every command shares.
struct ReportOptions: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, ndjson, csv
  }

  enum ActivityChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, hike, run
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

  @Option(
    help: ArgumentHelp(
      "How to tell climbs from noise: adaptive, hysteresis, zigzag:H with H metres, or raw.", valueName: "method"))
  var gain = GainMethod.adaptive

  @Flag(help: "Tell speed and pace as well.")
  var pace = false

  func validate() throws {
    guard bodyMass.isFinite, bodyMass > 0, bodyMass <= 1000 else {
      throw ValidationError("--body-mass has to be more than 0 and at most 1000 kg, not \(bodyMass).")
    }
    guard packMass.isFinite, packMass >= 0, packMass <= 1000 else {
      throw ValidationError("--pack-mass has to be between 0 and 1000 kg, not \(packMass).")
    }
  }

  var summaryOptions: SummaryOptions {
    var options = SummaryOptions()
    options.bodyMass = bodyMass
    options.packMass = packMass
    options.gainMethod = gain
    options.activity = Activity(rawValue: activity.rawValue)
    return options
  }
}

extension Units: ExpressibleByArgument {}

extension GainMethod: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument {
    case "adaptive": self = .adaptive
    case "hysteresis": self = .hysteresis
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
    case .hysteresis: "hysteresis"
    case .raw: "raw"
    case .zigzag(let threshold): "zigzag:\(threshold)"
    }
  }
}
