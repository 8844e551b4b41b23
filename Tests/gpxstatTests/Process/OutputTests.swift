import Foundation
import Testing

@Suite("The tool's output")
struct OutputTests {
  private let folder: TemporaryFolder
  private let hike: String

  init() throws {
    folder = try TemporaryFolder()
    hike = try folder.write("hike.gpx", Recording.gpx(points: 2000, name: "Crête · 日本"))
  }

  @Test func isPlainWhereThereIsNoTerminal() throws {
    #expect(!(try Tool.run([hike]).text.contains("\u{1B}")))
    #expect(!(try Tool.run([hike, "--color", "never"]).text.contains("\u{1B}")))
    let colored = try Tool.run([hike, "--color", "always"]).text
    #expect(colored.contains("\u{1B}["))
    let stripped = colored.replacing(/\u{1B}\[[0-9]+m/, with: "")
    #expect(stripped == (try Tool.run([hike]).text))
  }

  @Test(arguments: ["json", "ndjson", "csv", "markdown"])
  func isNeverColouredForPrograms(_ format: String) throws {
    #expect(!(try Tool.run([hike, hike, "--format", format, "--color", "always"]).text.contains("\u{1B}")))
  }

  @Test(arguments: [(["--ascii"], [:]), ([], ["LC_ALL": "C"]), ([], ["LANG": "POSIX"])], [1, 2])
  func isASCIIWhereThatIsAllThereIs(_ how: ([String], [String: String]), _ files: Int) throws {
    let arguments = Array(repeating: hike, count: files)
    let outcome = try Tool.run(arguments + how.0, environment: how.1)
    #expect(outcome.output.allSatisfy { $0 < 0x80 })
    #expect(outcome.text.contains("Crete | ????"))
    let unicode = try Tool.run(arguments, environment: ["LANG": "C.UTF-8"])
    #expect(unicode.text.contains("Crête · 日本"))
    #expect(unicode.lines.count == outcome.lines.count)
  }

  @Test(arguments: ["json", "ndjson", "csv"])
  func doesNotFollowTheLocaleForPrograms(_ format: String) throws {
    let plain = try Tool.run([hike, "--format", format])
    for locale in ["C", "de_DE.UTF-8", "ar_EG.UTF-8"] {
      let local = try Tool.run(
        [hike, "--format", format, "--units", "imperial"], environment: ["LC_ALL": locale, "COLUMNS": "60"])
      #expect(local.output == plain.output)
    }
    #expect(plain.text.contains("Crête · 日本"))
  }

  @Test(.enabled(if: Tool.hasFullDevice))
  func isToldWhenTheDiskIsFull() throws {
    for arguments in [[hike], [hike, hike], [hike, "--format", "json"], ["--help"], ["--version"]] {
      let outcome = try shell("\"$@\" > /dev/full 2> errors; echo $?", arguments)
      #expect(outcome == "3\n")
      let errors = try String(contentsOfFile: folder.path + "/errors", encoding: .utf8)
      #expect(errors == "gpxstat: error: write failed: no space left on device\n")
    }
  }

  @Test func endsInSilenceWhenNobodyReadsIt() throws {
    let many = (0..<200).map { _ in hike }
    let outcome = try shell(
      "{ \"$@\" 2> errors; echo $? > status; } | head -n 1", many + ["--format", "ndjson", "--jobs", "4"])
    #expect(outcome.split(separator: "\n").count == 1)
    #expect(try String(contentsOfFile: folder.path + "/status", encoding: .utf8) == "141\n")
    #expect(try String(contentsOfFile: folder.path + "/errors", encoding: .utf8) == "")
  }

  @Test(arguments: ["--version", "-V"])
  func isTheVersion(_ argument: String) throws {
    #expect(try Tool.run([argument]).text.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }

  @Test(arguments: [
    ("--fromat", "--format"), ("--job", "--jobs"), ("--file-from", "--files-from"), ("--asci", "--ascii"),
  ])
  func suggestsTheOptionThatWasMeant(_ typed: String, _ meant: String) throws {
    let outcome = try Tool.run([typed, "x", hike])
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Did you mean '\(meant)'?"))
  }

  @Test(arguments: [
    ["--jobs", "0"], ["--jobs", "x"], ["--format", "xml"], ["--files-from", "-", "-"], [""], ["--body-mass", "nan"],
    ["--color", "blue"],
  ])
  func isNoneWhereTheCommandLineIsWrong(_ arguments: [String]) throws {
    let outcome = try Tool.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Usage: gpxstat"))
  }

  /// Runs the tool with `arguments` by a shell line, in which it is `"$@"`.
  private func shell(_ line: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line, "sh", Tool.path] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
