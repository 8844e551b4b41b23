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

  @Test func isNoSubcommandToGiveTheHelpOf() throws {
    let outcome = try Tool.run("help", "lgo")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Error: There is no help topic 'lgo'. Did you mean 'log'?\nUsage: gpxstat "))
    #expect(try Tool.run("help", "log").text.contains("USAGE: gpxstat log "))
  }
}
