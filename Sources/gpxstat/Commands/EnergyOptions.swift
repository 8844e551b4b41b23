import ArgumentParser
import GPXAnalysis

/// How energy is computed.
struct EnergyOptions: ParsableArguments {
  enum Choice: String, OptionChoice {
    case auto
    case lcdaBackpacking = "lcda-backpacking"
    case lcdaGraded = "lcda-graded"
    case minettiWalking = "minetti-walking"
    case minettiRunning = "minetti-running"
    case pandolf
  }

  @Option(
    help: ArgumentHelp(
      "Energy model; auto uses LCDA backpacking for hikes and Minetti for runs.", valueName: "model"))
  var energyModel = Choice.auto

  /// Nil uses the model for the activity.
  var model: EnergyModel? { EnergyModel(rawValue: energyModel.rawValue) }
}
