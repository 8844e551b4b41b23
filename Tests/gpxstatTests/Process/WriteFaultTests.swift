#if os(Linux)
  import Foundation
  import Testing

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// Where the disk is full at the k-th byte, or the reader gone behind it.
  @Suite("Output that is cut short is never called whole")
  struct WriteFaultTests {
    private static let prlimit = Tool.program("prlimit")
    private static let isFull = ProcessInfo.processInfo.environment["GPXSTAT_TEST_EFFORT"] == "full"

    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write("a.gpx", Recording.gpx(points: 40))
      try folder.write("b.gpx", Recording.gpx(points: 30, name: "Another"))
    }

    private struct Outcome {
      var output: Data
      var errors: String
      var status: Int32
    }

    /// Runs the tool where no file may grow beyond `limit` bytes, with standard output in a file.
    private func run(_ arguments: [String], limit: Int?) throws -> Outcome {
      let process = Process()
      let command = [Tool.path] + arguments
      let limited = limit.flatMap { limit in Self.prlimit.map { [$0, "--fsize=\(limit)"] + command } } ?? command
      process.executableURL = URL(fileURLWithPath: limited[0])
      process.arguments = Array(limited.dropFirst())
      process.environment = Tool.environment
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.standardInput = FileHandle.nullDevice
      let path = try folder.write("output", Data())
      process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      // Not a file: the limit is not for what is said of it.
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      let told = errors.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return Outcome(
        output: try Data(contentsOf: URL(fileURLWithPath: path)), errors: String(decoding: told, as: UTF8.self),
        status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus)
    }

    private static let commands = [
      ["a.gpx"], ["a.gpx", "b.gpx"], ["--format", "json", "a.gpx", "b.gpx"], ["--format", "ndjson", "a.gpx", "b.gpx"],
      ["--format", "csv", "a.gpx", "b.gpx"], ["--format", "markdown", "a.gpx"], ["points", "a.gpx"],
      ["profile", "a.gpx"], ["log", "a.gpx", "--today", "2026-06-02"], ["report", "a.gpx", "--output", "-"], ["--help"],
    ]

    @Test(
      "the disk is full at the k-th byte: exit 3, what was written before, and one message",
      .enabled(if: prlimit != nil), arguments: commands)
    func fullDisk(arguments: [String]) throws {
      let whole = try run(arguments, limit: nil)
      #expect(whole.status == 0 && whole.errors.isEmpty && !whole.output.isEmpty)
      let size = whole.output.count
      // Near both ends, and spread between them.
      let some = Set([0, 1, size / 7, size / 3, size / 2, size - size / 5, size - 2, size - 1])
      for limit in Self.isFull && size < 20_000 ? Set(0..<size) : some {
        let cut = try run(arguments, limit: limit)
        #expect(cut.status == 3, "\(limit) of \(size) bytes")
        #expect(cut.output == whole.output.prefix(limit))
        #expect(cut.errors == "gpxstat: error: write failed: file too large\n")
      }
      let enough = try run(arguments, limit: size)
      #expect(enough.status == 0 && enough.output == whole.output && enough.errors.isEmpty)
    }

    @Test("a page that does not fit is none, and the one before it stays", .enabled(if: prlimit != nil))
    func page() throws {
      let arguments = ["report", "a.gpx", "--output", "page.html"]
      let path = folder.path + "/page.html"
      #expect(try run(arguments, limit: nil).status == 0)
      let page = try Data(contentsOf: URL(fileURLWithPath: path))
      for existed in [true, false] {
        for limit in [0, 1, page.count / 2, page.count - 1] {
          if !existed { try? FileManager.default.removeItem(atPath: path) }
          let cut = try run(arguments, limit: limit)
          #expect(cut.status == 3)
          #expect(cut.output.isEmpty)
          #expect(cut.errors == "gpxstat: page.html: error: write failed: file too large\n")
          let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains("html") }
          #expect(left == (existed ? ["page.html"] : []))
          if existed { #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == page) }
        }
      }
    }

    @Test("the reader goes behind the k-th byte: 141 and not a word", arguments: [0, 1, 100, 4095, 4096, 10_000])
    func goneReader(bytes: Int) throws {
      let many = try folder.write("many.gpx", Recording.gpx(points: 3000))
      let whole = try Tool.run(["points", many]).output
      // More than any pipe holds.
      try #require(whole.count > 100_000 + bytes)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Tool.path)
      process.arguments = ["points", many]
      process.environment = Tool.environment
      let (output, errors) = (Pipe(), Pipe())
      process.standardOutput = output
      process.standardError = errors
      try process.run()
      try output.fileHandleForWriting.close()
      var read = Data()
      while read.count < bytes, let more = try output.fileHandleForReading.read(upToCount: bytes - read.count) {
        read += more
      }
      try output.fileHandleForReading.close()
      #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
      process.waitUntilExit()
      #expect(process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0) == 141)
      #expect(read == whole.prefix(bytes))
    }

    @Test("a standard stream that was closed is neither a file of ours nor a reason to be silent")
    func closedStreams() throws {
      func shell(_ line: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line, "sh", Tool.path]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
      }
      func content(_ name: String) throws -> String {
        try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
      }
      #expect(try shell("\"$1\" a.gpx >&- 2> told") == 3)
      #expect(try content("told") == "gpxstat: error: write failed: bad file descriptor\n")
      // The page is whole, though its name could not be printed; above all it is not printed into the page.
      #expect(try shell("\"$1\" report a.gpx --output page.html >&- 2> told") == 3)
      #expect(try content("page.html").hasSuffix("</html>\n"))
      #expect(try shell("\"$1\" report a.gpx none.gpx --output pages/ 2>&- > told") == 1)
      #expect(try content("pages/a.html").hasSuffix("</html>\n"))
      #expect(try shell("\"$1\" - <&- 2> told") == 1)
      #expect(try content("told") == "gpxstat: -: error: read failed: bad file descriptor\n")
    }
  }
#endif
