import ArgumentParser
import TrackReporting

/// Everything beside the main job. A name here is a subcommand only as the first argument.
struct Subcommands: ParsableCommand {
  static let all: [any ParsableCommand.Type] = [
    Report.self, Profile.self, Points.self, Log.self, Match.self, Plan.self, RepeatsCommand.self,
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

  /// The topic of `gpxstat help TOPIC`.
  static func topic(in arguments: [String]) -> HelpTopic? {
    arguments.count == 2 && arguments[0] == "help" ? HelpTopic(rawValue: arguments[1]) : nil
  }

  /// What is wrong with the arguments of `help`, which the parser would take for a wish for the help of all.
  static func mistake(in arguments: [String]) -> String? {
    guard arguments.first == "help", arguments.count > 1, let asked = arguments.last else { return nil }
    let names = described.map(\.name)
    if asked.hasPrefix("-") || names.contains(asked) || HelpTopic(rawValue: asked) != nil { return nil }
    let meant = Suggestion(for: asked, among: names).map { " Did you mean '\($0.subcommand)'?" } ?? ""
    return message(ValidationError("There is no help topic '\(asked)'.\(meant)"), in: GPXStat.self)
  }

  /// The command line with the subcommand before its options; only as much of it as can be read at a glance.
  static func line(beginningWith name: String, _ arguments: [String]) -> String {
    var others = arguments
    if let place = others.firstIndex(of: name) { others.remove(at: place) }
    let shown = others.prefix(4).map(\.withoutControlCharacters)
    return (["gpxstat", name] + shown + (others.count > shown.count ? ["…"] : [])).joined(separator: " ")
  }

  /// As the parser words what it finds wrong with the arguments of a command.
  static func message(_ error: ValidationError, in command: any ParsableCommand.Type) -> String {
    if command == GPXStat.self { return GPXStat.fullMessage(for: error) }
    let name = "gpxstat \(command.configuration.commandName ?? "")"
    return "Error: \(error.message)\nUsage: \(usageString(for: command))\n  See '\(name) --help' for more information."
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
