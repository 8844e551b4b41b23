import ArgumentParser
public import GPXAnalysis

/// Who hiked, and how: everything that the figures of one report depend on.
struct HikerOptions: ParsableArguments {
  @OptionGroup var load: LoadOptions

  @OptionGroup var energy: EnergyOptions

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
    try OptionRange.restingHeartRate.check(restingHeartRate, "--resting-hr", unit: "bpm")
    try OptionRange.maximumHeartRate.check(maximumHeartRate, "--max-hr", unit: "bpm")
    if let resting = restingHeartRate, let maximum = maximumHeartRate, maximum <= resting {
      throw ValidationError(
        "--max-hr (\(plainNumber(maximum))) must be more than --resting-hr (\(plainNumber(resting))).")
    }
  }

  var summaryOptions: SummaryOptions {
    var options = load.summaryOptions
    options.energyModel = energy.model
    (options.hiker.restingHeartRate, options.hiker.maximumHeartRate) = (restingHeartRate, maximumHeartRate)
    options.hiker.sex = sex
    return options
  }
}

extension Sex: OptionChoice {}
