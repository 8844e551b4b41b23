import Foundation
import Testing

@Suite("The tool with many files")
struct ManyFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    // Sizes that go up and down, so that results are ready in another order than the files'.
    for index in 0..<60 {
      // Each on a day of its own.
      let recording = Recording.gpx(points: 2 + index * 37 % 300, name: "Hike \(index)")
        .replacing("2026-06-01", with: "2026-0\(1 + index / 20)-\(10 + index % 20)")
      try folder.write("hikes/\(index % 7)/\(index).gpx", recording)
    }
    try folder.write("hikes/3/broken.gpx", Recording.broken)
    try folder.write("hikes/5/empty.gpx", "")
    try folder.write("hikes/readme.txt", "no recording")
  }

  @Test(arguments: ["text", "markdown", "json", "ndjson", "csv"], [[], ["--full"]])
  func writesTheSameWhateverTheNumberOfJobs(_ format: String, _ more: [String]) throws {
    let arguments = ["--format", format, folder.path + "/hikes"] + more
    let alone = try Tool.run(arguments + ["--jobs", "1"])
    #expect(alone.status == 1)
    #expect(!alone.output.isEmpty)
    for jobs in ["2", "4", "8", "64"] {
      let together = try Tool.run(arguments + ["--jobs", jobs])
      #expect(together.output == alone.output)
      #expect(together.errors == alone.errors)
      #expect(together.status == alone.status)
    }
  }

  @Test func tellsEveryFileThoughSomeFail() throws {
    let outcome = try Tool.run(["--format", "csv", folder.path + "/hikes"])
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 1 + 62)
    let errors = outcome.errors.split(separator: "\n")
    #expect(errors.count == 3)
    #expect(errors[0].hasSuffix("kept 2 points"))
    #expect(errors[1].hasSuffix("5/empty.gpx: error: empty file"))
    #expect(errors[2].hasPrefix("gpxstat: 1 of 62 files could not be read and 1 was read in part"))
  }

  @Test func isATableWithTotals() throws {
    let outcome = try Tool.run([folder.path + "/hikes/1", folder.path + "/hikes/0/0.gpx"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.lines.first?.hasPrefix("Date ") == true)
    let totals = outcome.lines.filter { $0.hasPrefix("Total ") }
    #expect(totals.compactMap { Int($0.split(separator: " ")[1]) }.reduce(0, +) == 10)
    // Too short for a guess.
    #expect(outcome.lines.last == "?: assumed")
    #expect(outcome.lines.count == 1 + 10 + 1 + totals.count + 1)
    #expect(outcome.lines.contains { $0.contains("  Hike 0 ") })
  }

  @Test("An outing that two files have counts once, in any order", arguments: ["text", "markdown"])
  func countsAnOutingOnce(_ format: String) throws {
    for (name, day, points) in [("watch", 1, 900), ("phone", 1, 600), ("other", 2, 700)] {
      let text = Recording.gpx(points: points, name: name).replacing("2026-06-01", with: "2026-06-0\(day)")
      try folder.write("pair/\(name).gpx", text)
    }
    let alone = try Tool.run(["--format", format, "pair/watch.gpx", "pair/other.gpx"], in: folder.path)
    for files in [["phone", "watch", "other"], ["watch", "other", "phone"]] {
      let all = try Tool.run(["--format", format] + files.map { "pair/\($0).gpx" }, in: folder.path)
      #expect(all.status == 0)
      #expect(all.lines.filter { $0.contains("Total") } == alone.lines.filter { $0.contains("Total") })
      #expect(all.lines.contains { $0.contains("1 duplicate not counted") })
      #expect(all.lines.filter { $0.contains("same outing as pair/watch.gpx") }.count == 1)
    }
    #expect(!alone.text.contains("same outing") && !alone.text.contains("duplicate"))
  }

  @Test("A table is by date, and everything else as the files were named, unless --sort says otherwise")
  func isSorted() throws {
    for (name, day, points) in [("b", 3, 40), ("c", 1, 90), ("a", 2, 60)] {
      let text = Recording.gpx(points: points, name: name).replacing("2026-06-01", with: "2026-06-0\(day)")
      try folder.write("sort/\(name).gpx", text)
    }
    let files = ["b", "c", "a"].map { "sort/\($0).gpx" }
    func names(_ arguments: String...) throws -> [String] {
      try Tool.run(arguments + files, in: folder.path).text
        .matches(of: /(?m)^(?:[^\/\n]*sort\/(.)\.gpx|[-0-9]+ +(.) )/).compactMap { ($0.1 ?? $0.2).map { String($0) } }
    }
    #expect(try names("--format", "csv") == ["b", "c", "a"])
    #expect(try names("--format", "csv", "--sort", "name") == ["a", "b", "c"])
    #expect(try names("--format", "ndjson", "--sort", "distance") == ["c", "a", "b"])
    #expect(try names() == ["c", "a", "b"])
    #expect(try names("--sort", "name") == ["a", "b", "c"])
    let json = try Tool.run(["--json", "--sort", "gain"] + files, in: folder.path)
    #expect(try JSONSerialization.jsonObject(with: json.output) is NSArray)
    #expect(try Tool.run(["--format", "json", "--sort", "gain"] + files, in: folder.path).output == json.output)
    #expect(try Tool.run(["--format", "csv", "--json"] + files, in: folder.path).status == 2)
  }

  @Test("In a table problems come after it, once per file, and then their number")
  func tellsProblemsBehindTheTable() throws {
    let path = folder.path + "/told"
    let outcome = try Tool.shell("\"$1\" hikes > \"$2\" 2>&1", [Tool.path, path], in: folder.path)
    #expect(outcome.status == 1)
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.dropLast(3).allSatisfy { !$0.hasPrefix("gpxstat: ") })
    #expect(lines.suffix(3).allSatisfy { $0.hasPrefix("gpxstat: ") })
    #expect(lines.last == "gpxstat: 1 of 62 files could not be read and 1 was read in part")
  }

  @Test(arguments: ["points", "profile", "report"])
  func isGivenToEverySubcommandAsWell(_ command: String) throws {
    let names = (1...5).map { "hikes/\($0)/\($0).gpx" }
    let pages = command == "report" ? ["--output", "pages/"] : []
    let outcome = try Tool.run([command] + names + pages, in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    if command == "report" {
      #expect(outcome.lines.count == 6)
    } else {
      #expect(
        Set(outcome.lines.dropFirst().compactMap { $0.split(separator: ",").first }).sorted() == names.map { $0[...] })
    }
  }

  @Test func isAReportForOneFile() throws {
    let path = folder.path + "/hikes/1/1.gpx"
    let one = try Tool.run([path]).text
    #expect(one.hasPrefix("Hike 1 "))
    #expect(try Tool.run(["--full", path]).text == one)
    #expect(try Tool.run(["--full", path, path]).text == one + "\n" + one)
  }

  @Test(arguments: ["\n", "\0"])
  func takesAListOfNames(_ separator: String) throws {
    let names = ["hikes/2/2.gpx", "hikes/1/1.gpx", "hikes/0"]
    let list = Data(names.joined(separator: separator).utf8)
    let named = try Tool.run(["--format", "csv"] + names, in: folder.path)
    #expect(named.lines.count == 1 + 2 + 9)
    let listed = try Tool.run(["--format", "csv", "--files-from", "-"], input: .bytes(list), in: folder.path)
    #expect(listed.output == named.output)
    try folder.write("list", list)
    #expect(try Tool.run(["--format", "csv", "--files-from", "list"], in: folder.path).output == named.output)
  }

  @Test func tellsAListThatIsNotThere() throws {
    let outcome = try Tool.run(["--format", "csv", "--files-from", "none", "hikes/1/1.gpx"], in: folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 3)
    #expect(outcome.errors.contains("gpxstat: none: error: cannot open: no such file or directory\n"))
  }

  @Test func anEmptyListIsNoFiles() throws {
    #expect(try Tool.run(["--format", "json", "--files-from", "-"]).text == "[]\n")
    #expect(try Tool.run(["--format", "ndjson", "--files-from", "-"]).text == "")
  }

  #if os(Linux)
    @Test func opensANameThatIsNotUTF8() throws {
      // Foundation has no such names: a shell makes it.
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = [
        "-c", "cp hikes/1/1.gpx \"$(printf 'odd/caf\\351.gpx')\" && \"$0\" --format csv odd odd/* > out", Tool.path,
      ]
      try FileManager.default.createDirectory(atPath: folder.path + "/odd", withIntermediateDirectories: true)
      shell.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0)
      let rows = try String(contentsOfFile: folder.path + "/out", encoding: .utf8).split(separator: "\r\n")
      #expect(rows.count == 3)
      #expect(rows.dropFirst().allSatisfy { $0.hasPrefix("odd/caf\u{FFFD}.gpx,complete,") })
    }
  #endif
}
