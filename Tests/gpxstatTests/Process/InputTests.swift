import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Where the tool reads from")
struct InputTests {
  private let strava = Tool.fixture("devices/strava.gpx")

  private func records(_ result: Tool.Outcome) throws -> [NSDictionary] {
    try result.text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary)
    }
  }

  private func points(_ record: NSDictionary) -> Int? {
    (record["total"] as? NSDictionary)?["points"] as? Int
  }

  @Test("standard input, where - or no file is named", arguments: [["-"], []])
  func standardInput(files: [String]) throws {
    let result = try Tool.run(["--format", "ndjson"] + files, input: .file(strava))
    #expect(result.status == 0)
    let record = try #require(try records(result).first)
    #expect(record["file"] as? String == "-")
    #expect(points(record) == 48)
  }

  @Test("nothing on standard input is an empty file", arguments: [Tool.Input.nothing, .closedPipe])
  func emptyInput(input: Tool.Input) throws {
    let result = try Tool.run("-", input: input)
    #expect(result.status == 1 && result.errors.hasPrefix("gpxstat: -:"))
  }

  @Test("several files, in their order, one bad among them")
  func several() throws {
    let files = [strava, Tool.fixture("broken/empty.gpx"), Tool.fixture("devices/polar.gpx")]
    let result = try Tool.run(["--format", "ndjson"] + files)
    // One where it happened, one at the end.
    #expect(result.status == 1 && result.messages.count == 2)
    let records = try records(result)
    #expect(records.map { $0["file"] as? String } == files)
    #expect(records.map { $0["status"] as? String } == ["complete", "failed", "complete"])
    #expect(records.map(points) == [48, nil, 32])
  }

  @Test("a pipe with a name is read as it comes")
  func fifo() async throws {
    let scratch = try TemporaryFolder()
    let path = scratch.path + "/pipe.gpx"
    try #require(mkfifo(path, 0o600) == 0)
    let bytes = try Data(contentsOf: URL(filePath: strava))
    let writer = Thread {
      guard let handle = FileHandle(forWritingAtPath: path) else { return }
      // In two parts, the first of which ends amid an element.
      try? handle.write(contentsOf: bytes.prefix(1001))
      Thread.sleep(forTimeInterval: 0.05)
      try? handle.write(contentsOf: bytes.dropFirst(1001))
      try? handle.close()
    }
    writer.start()
    let result = try Tool.run("--format", "ndjson", path)
    #expect(result.status == 0)
    #expect(try records(result).map(points) == [48])
  }

  @Test("a file name that is not UTF-8 is opened by its bytes")
  func rawName() throws {
    let scratch = try TemporaryFolder()
    // A shell passes such bytes on, Foundation's Process does not.
    let script =
      "cp \"$1\" \"$2/$(printf 'caf\\351.gpx')\" && exec \"$3\" --format \"$4\" \"$2/$(printf 'caf\\351.gpx')\""
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    let tool = Tool.path
    let output = try scratch.write("output", "")
    shell.arguments = ["-c", script, "sh", strava, scratch.path, tool, "ndjson"]
    shell.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    try shell.run()
    shell.waitUntilExit()
    let text = try Data(contentsOf: URL(filePath: output))
    let record = try #require(try JSONSerialization.jsonObject(with: text) as? NSDictionary)
    #expect(shell.terminationStatus == 0)
    #expect(points(record) == 48)
  }

  @Test("two names that are the same but for bytes that are not UTF-8 are two files")
  func rawNames() throws {
    let scratch = try TemporaryFolder()
    let script = """
      cp "$2" "$(printf 'a\\377.gpx')" && cp "$3" "$(printf 'a\\376.gpx')" &&
      exec "$1" --format ndjson "$(printf 'a\\377.gpx')" "$(printf 'a\\376.gpx')"
      """
    let result = try Tool.shell(
      script, [Tool.path, strava, Tool.fixture("devices/polar.gpx")], in: scratch.path)
    #expect(result.status == 0)
    #expect(try records(result).map(points) == [48, 32])
  }

  @Test("a pipe in a folder is skipped with a word", .timeLimit(.minutes(1)))
  func fifoInFolder() throws {
    let scratch = try TemporaryFolder()
    try scratch.write("a.gpx", try Data(contentsOf: URL(filePath: strava)))
    try scratch.write("b.fit", "")
    try #require(mkfifo(scratch.path + "/x.gpx", 0o600) == 0)
    for command in [["--format", "ndjson"], ["points"], ["log", "--format", "json"]] {
      let result = try Tool.run(command + [scratch.path])
      #expect(result.status == 0)
      #expect(
        result.messages.map { $0.dropFirst("gpxstat: ".count) } == [
          "\(scratch.path)/x.gpx: skipped: not a file, but a pipe, socket or device",
          "not read: 1 .fit; convert it with gpsbabel (see 'gpxstat help input')",
        ])
    }
  }

  @Test("the number of jobs may stand right behind its letter")
  func joinedJobs() throws {
    #expect(
      try Tool.run("-j4", "--format", "csv", strava).output == Tool.run("-j", "4", "--format", "csv", strava).output)
    #expect(try Tool.run("-jx", strava).status == 2)
  }

  @Test("a relative path, as it was given")
  func relative() throws {
    let result = try Tool.run("--format", "ndjson", "strava.gpx", in: Tool.fixture("devices"))
    #expect(try records(result).first?["file"] as? String == "strava.gpx")
  }
}
