import ArgumentParser

/// Everything beside the main job. A name here is a subcommand only as the first argument.
struct Subcommands: ParsableCommand {
  static let all: [any ParsableCommand.Type] = [
    ReportCommand.self, Profile.self, Points.self, Log.self, Match.self,
  ]

  // Each has its name spelt out in its configuration: making it from the type's takes a tenth of a whole short run.
  static let configuration = CommandConfiguration(
    commandName: "gpxstat", version: GPXStat.configuration.version, subcommands: all)

  /// Names and what they do.
  static var described: [(name: String, abstract: String)] {
    all.map { ($0.configuration.commandName ?? "", $0.configuration.abstract) } + [
      ("help", "Show a subcommand's help.")
    ]
  }

  /// The command that `arguments` are for.
  ///
  /// The main job takes any number of names, and would take a subcommand's name for that of a file. So who is to parse is
  /// decided here, by the first argument alone: `gpxstat points a.gpx` is a subcommand, `gpxstat ./points` and
  /// `gpxstat a.gpx points` are not.
  static func root(for arguments: [String]) -> any ParsableCommand.Type {
    guard let first = arguments.first, arguments.count > 1 || first != "help" else { return GPXStat.self }
    let isSubcommand = first == "help" || all.contains { $0.configuration.commandName == first }
    return isSubcommand ? Subcommands.self : GPXStat.self
  }
}
