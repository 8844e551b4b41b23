import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("The tool interrupted")
struct InterruptionTests {
  private static let heedSignals: Void = {
    for number in [SIGINT, SIGTERM, SIGQUIT] { _ = signal(number, SIG_DFL) }
  }()

  /// Starts the tool, sends it a signal once its output has begun, and gives what it wrote and how it ended.
  private func interrupt(_ arguments: [String], with signal: Int32, readsOn: Bool) throws -> (
    output: Data, status: Int32
  ) {
    // Whoever runs the tests may have had them ignore it, which the tool would inherit and keep to.
    Self.heedSignals
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Tool.path)
    process.arguments = arguments
    process.environment = Tool.environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    var output = pipe.fileHandleForReading.availableData
    kill(process.processIdentifier, signal)
    if readsOn { output += pipe.fileHandleForReading.readDataToEndOfFile() }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return (output, process.terminationStatus)
  }

  @Test(arguments: [1, 4], [(SIGINT, Int32(130)), (SIGTERM, Int32(143)), (SIGQUIT, Int32(131))])
  func endsBetweenTwoRecords(_ jobs: Int, _ signal: (Int32, Int32)) throws {
    let folder = try TemporaryFolder()
    let hike = try folder.write("hike.gpx", Recording.gpx(points: 500))
    let arguments = Array(repeating: hike, count: 20_000) + ["--format", "ndjson", "--jobs", "\(jobs)"]
    let outcome = try interrupt(arguments, with: signal.0, readsOn: true)
    #expect(outcome.status == signal.1)
    #expect(outcome.output.last == UInt8(ascii: "\n"))
    #expect(outcome.output.count { $0 == UInt8(ascii: "\n") } < 20_000)
  }

  @Test func endsThoughNobodyReadsItsOutput() throws {
    let folder = try TemporaryFolder()
    let hike = try folder.write("hike.gpx", Recording.gpx(points: 50))
    let arguments = Array(repeating: hike, count: 20_000) + ["--format", "json"]
    // The pipe is soon full, and the tool waits in the middle of a record.
    #expect(try interrupt(arguments, with: SIGINT, readsOn: false).status == 130)
  }
}
