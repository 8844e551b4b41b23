import Testing

@testable import gpxstat

@Suite("A mistyped subcommand")
struct SuggestionTests {
  private static let names = ["report", "profile", "points", "log", "match", "help"]

  @Test(
    "is told from a file",
    arguments: [
      ("lgo", "log"), ("reprot", "report"), ("pionts", "points"), ("Profil", "profile"), ("mach", "match"),
      ("logs", "log"), ("repotrs", "report"),
    ])
  func suggested(name: String, meant: String) {
    #expect(Suggestion(for: name, among: Self.names)?.subcommand == meant)
  }

  @Test("other names are files", arguments: ["hike", "logs.gpx", "./lgo", "a", "", "-", "Tests/log", "Über"])
  func files(name: String) {
    #expect(Suggestion(for: name, among: Self.names) == nil)
  }

  @Test(
    "an option is suggested only if it is near",
    arguments: [
      ("'--json'. Did you mean '--gain'?", "'--json'."), ("'--formt'. Did you mean '--format'?", nil),
      ("'--json'", nil),
    ])
  func options(message: String, checked: String?) {
    #expect(Suggestion.checked("Unknown option \(message)\nUsage") == "Unknown option \(checked ?? message)\nUsage")
  }

  @Test func exitsAsAnyMistypedCommandLine() throws {
    let outcome = try Tool.run(["lgo", "hikes"])
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("Did you mean the subcommand 'log'?"))
  }

  @Test func takesOptionsAfterItsNameOnly() throws {
    let outcome = try Tool.run(["--units", "imperial", "log", "hikes/"])
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    let line = "'gpxstat log --units imperial hikes/'"
    #expect(outcome.errors.hasPrefix("gpxstat: error: Put options after the subcommand: \(line).\n"))
  }

  @Test("what is wrong with a command line is said as everything else is, in a sentence")
  func mistakes() throws {
    let range = "--jobs must be between 1 and 1024, not 0."
    #expect(try Tool.run(["--jobs", "0"]).errors.hasPrefix("gpxstat: error: \(range)\n"))
    #expect(try Tool.run(["log", "--jsn"]).errors.hasPrefix("gpxstat: error: Unknown option '--jsn'"))
    #expect(Diagnostics.usage("Error: Missing value\nUsage: x") == "gpxstat: error: Missing value.\nUsage: x")
    #expect(Diagnostics.usage("Error: What?") == "gpxstat: error: What?")
    #expect(Diagnostics.usage("OVERVIEW: x") == "OVERVIEW: x")
  }

  @Test func isNoSubcommandToGiveTheHelpOf() throws {
    let outcome = try Tool.run("help", "lgo")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(
      outcome.errors.hasPrefix("gpxstat: error: There is no help topic 'lgo'. Did you mean 'log'?\nUsage: gpxstat "))
    #expect(try Tool.run("help", "log").text.contains("USAGE: gpxstat log "))
  }
}
