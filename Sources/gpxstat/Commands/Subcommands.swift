import ArgumentParser

/// Everything beside the main job. A name here is a subcommand only as the first argument.
struct Subcommands: ParsableCommand {
  static let all: [any ParsableCommand.Type] = [ReportCommand.self, Profile.self, Points.self]

  static let configuration = CommandConfiguration(
    commandName: "gpxstat", version: GPXStat.configuration.version, subcommands: all)

  /// The command that `arguments` are for.
  ///
  /// The main job takes any number of names, and would take a subcommand's name for that of a file. So who is to parse is
  /// decided here, by the first argument alone: `gpxstat points a.gpx` is a subcommand, `gpxstat ./points` and
  /// `gpxstat a.gpx points` are not.
  static func root(for arguments: [String]) -> any ParsableCommand.Type {
    let names = all.map { $0._commandName } + ["help"]
    return arguments.count > 1 && names.contains(arguments[0]) ? Subcommands.self : GPXStat.self
  }
}
