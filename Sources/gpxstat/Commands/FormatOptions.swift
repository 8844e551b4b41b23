import ArgumentParser

/// A format that a command writes.
protocol OutputFormat: OptionChoice {
  /// The format if none is given.
  static var standard: Self { get }
  /// What `--json` means.
  static var ofJSONFlag: Self { get }
  /// What `--help` says about the formats.
  static var help: String { get }
}

/// The format of a command's output: `--format`, and `--json` as its short form.
struct FormatOptions<Format: OutputFormat>: ParsableArguments {
  @Option(name: .customLong("format"), help: ArgumentHelp("\(Format.help) (default: \(Format.standard.rawValue))."))
  private var given: Format?

  @Flag(help: ArgumentHelp("Same as --format \(Format.ofJSONFlag.rawValue)."))
  private var json = false

  /// The one to write.
  var format: Format { given ?? (json ? Format.ofJSONFlag : Format.standard) }

  func validate() throws {
    guard json, let given, given != Format.ofJSONFlag else { return }
    throw ValidationError(
      "--json is short for --format \(Format.ofJSONFlag.rawValue), so it cannot be combined with --format \(given.rawValue)."
    )
  }
}
