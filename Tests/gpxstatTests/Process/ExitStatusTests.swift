import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("How the tool ends")
struct ExitStatusTests {
  private let good = Tool.fixture("devices/strava.gpx")
  private let truncated = Tool.fixture("broken/truncated.gpx")

  @Test("0 where all is well", arguments: ["text", "json", "ndjson", "csv"])
  func success(format: String) throws {
    let result = try Tool.run("--format", format, good)
    #expect(result.status == 0)
    #expect(!result.output.isEmpty && result.errors.isEmpty)
  }

  @Test("0 with odd values: the file is whole")
  func warnings() throws {
    let result = try Tool.run(Tool.fixture("broken/odd-values.gpx"))
    #expect(result.status == 0 && result.errors.isEmpty)
  }

  @Test(
    "1 where a file is broken or unreadable",
    arguments: ["truncated.gpx", "wrong-end-tag.gpx", "doctype.gpx", "empty.gpx", "not-gpx.kml", "missing.gpx"])
  func failure(name: String) throws {
    let result = try Tool.run(Tool.fixture("broken/\(name)"))
    #expect(result.status == 1)
    #expect(result.messages.count == 1)
  }

  @Test(
    "2 where the command line is not understood",
    arguments: [
      ["--no-such-option"], ["--format", "xml"], ["--units", "nautical"], ["--body-mass", "0"], ["--body-mass", "nan"],
      ["--body-mass", "heavy"], ["--pack-mass", "-1"], ["--pack-mass", "inf"], ["--activity", "swim"], ["--format"],
    ])
  func usage(arguments: [String]) throws {
    let result = try Tool.run(arguments + [good])
    #expect(result.status == 2)
    #expect(result.output.isEmpty && !result.errors.isEmpty)
  }

  @Test(
    "a negative number is a value, and a mass that nobody has is refused",
    arguments: [(["--body-mass", "-4"], "not -4"), (["--pack-mass", "500"], "between 0 and 100 kg, not 500")])
  func numbers(arguments: [String], words: String) throws {
    let result = try Tool.run(arguments + [good])
    #expect(result.status == 2 && result.errors.contains(words))
  }

  @Test("0 for help and version", arguments: ["--help", "--version", "-h", "-V"])
  func help(argument: String) throws {
    let result = try Tool.run(argument)
    #expect(result.status == 0 && !result.output.isEmpty && result.errors.isEmpty)
  }

  @Test(
    "3 where the output cannot be written", .enabled(if: Tool.hasFullDevice),
    arguments: [["--format", "text"], ["--format", "json"], ["--format", "csv"], ["--help"]])
  func fullDisk(arguments: [String]) throws {
    let result = try Tool.run(arguments + (arguments == ["--help"] ? [] : [good]), output: .file("/dev/full"))
    #expect(result.status == 3)
    #expect(result.messages.count == 1)
    #expect(result.errors.hasPrefix("gpxstat: error: write failed: "))
  }

  @Test("141 and not a word where the reader has gone", arguments: [["--format", "json"], ["--help"]])
  func closedPipe(arguments: [String]) throws {
    let result = try Tool.run(arguments + (arguments == ["--help"] ? [] : [good, good]), output: .closedPipe)
    #expect(result.status == 141)
    #expect(result.errors.isEmpty)
  }

  @Test("a lost output outweighs a broken file", .enabled(if: Tool.hasFullDevice))
  func both() throws {
    #expect(try Tool.run(truncated, output: .file("/dev/full")).status == 3)
  }

  @Test(
    "what a subcommand finds wrong while it runs is told with its own usage",
    arguments: [["match", "race.gpx"], ["report", "--output", "-", "a.gpx", "b.gpx"]])
  func usageOfSubcommand(arguments: [String]) throws {
    let result = try Tool.run(arguments)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains("\nUsage: gpxstat \(arguments[0]) ["))
    #expect(result.errors.hasSuffix("See 'gpxstat \(arguments[0]) --help' for more information.\n"))
  }
}
