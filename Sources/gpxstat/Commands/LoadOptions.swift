import ArgumentParser
import GPXAnalysis

/// Everything that the load of an outing depends on: the masses, and how its track is analysed.
struct LoadOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("Your weight, in kilograms.", valueName: "kg"))
  var bodyMass = 70.0

  @Option(parsing: .unconditional, help: ArgumentHelp("Weight of your pack, in kilograms.", valueName: "kg"))
  var packMass = 0.0

  @OptionGroup var analysis: AnalysisOptions

  func validate() throws {
    try OptionRange.bodyMass.check(bodyMass, "--body-mass", unit: "kg")
    try OptionRange.packMass.check(packMass, "--pack-mass", unit: "kg")
  }

  var summaryOptions: SummaryOptions {
    var options = analysis.summaryOptions
    options.hiker = Hiker(bodyMass: bodyMass, packMass: packMass)
    return options
  }
}

extension ClosedRange<Double> {
  /// Refuses a value of an option that is outside the range.
  func check(_ value: Double?, _ option: String, unit: String) throws {
    guard let value, !contains(value) else { return }
    throw ValidationError("\(option) must be \(words) \(unit), not \(plainNumber(value)).")
  }

  /// `between 1 and 500`
  var words: String { "between \(plainNumber(lowerBound)) and \(plainNumber(upperBound))" }
}

/// `400`, `72.5`
func plainNumber(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
}
