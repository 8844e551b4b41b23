import Foundation
import GPXAnalysis
import GPXReading
import Testing

@Suite("Files are read without blocking tasks", .timeLimit(.minutes(5)))
struct FileSummaryAsyncTests {
  private static let names = ["ridge-loop.gpx", "devices/strava.gpx", "devices/route.gpx", "broken/truncated.gpx"]

  @Test("many at once give what each gives alone, with a few threads")
  func many() async throws {
    let expected = try Self.names.map { try Fixture.summary($0) }
    let paths = (0..<1000).map { Fixture.path(Self.names[$0 % Self.names.count]) }
    let before = Self.threadCount
    let (summaries, most) = try await withThrowingTaskGroup(of: (Int, FileSummary, Int).self) { group in
      for (position, path) in paths.enumerated() {
        group.addTask { (position, try await FileSummary.reading(path), Self.threadCount) }
      }
      var summaries = [FileSummary?](repeating: nil, count: paths.count)
      var most = 0
      for try await (position, summary, threads) in group {
        summaries[position] = summary
        most = max(most, threads)
      }
      return (summaries, most)
    }
    for (position, summary) in summaries.enumerated() {
      #expect(summary?.total == expected[position % Self.names.count].total)
    }
    // Other tests have their threads, too.
    #expect(most - before <= ProcessInfo.processInfo.activeProcessorCount + 40)
  }

  @Test("what cannot be read is thrown")
  func failure() async {
    let error = await #expect(throws: GPXReadError.self) { try await FileSummary.reading("/nowhere/at/all.gpx") }
    #expect(error?.code == .cannotOpen)
    await #expect(throws: InvalidOption.self) {
      let options = SummaryOptions(hiker: Hiker(bodyMass: -5))
      _ = try await FileSummary.reading(Fixture.path("ridge-loop.gpx"), options: options)
    }
  }

  @Test("a cancelled task ends soon, and says so")
  func cancelled() async throws {
    // Some 40 MB.
    var text = "<gpx version=\"1.1\" creator=\"tests\"><trk><trkseg>"
    for point in 0..<400_000 {
      text += "<trkpt lat=\"\(46 + Double(point) * 1e-6)\" lon=\"7.9\"><ele>\(point % 900)</ele></trkpt>\n"
    }
    let bytes = Array((text + "</trkseg></trk></gpx>").utf8)
    let task = Task { try await FileSummary.reading(GPXReader(bytes: bytes), file: "large") }
    try await Task.sleep(for: .milliseconds(20))
    task.cancel()
    let error = await #expect(throws: GPXReadError.self) { try await task.value }
    #expect(error?.code == .cancelled)
  }

  @Test("a cancelled task does not wait for what its thread still does")
  func cancelledWhileReading() async throws {
    let source = WaitingSource()
    let task = Task { try await FileSummary.reading(GPXReader(source), file: "slow") }
    await source.hasBegun()
    task.cancel()
    let error = await #expect(throws: GPXReadError.self) { try await task.value }
    #expect(error?.code == .cancelled)
    // Only now does the source go on: the task could not have waited for it.
    source.end()
  }

  /// Of this process; 0 where the system does not say.
  private static var threadCount: Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("Threads:") })
    else { return 0 }
    return Int(line.split(whereSeparator: \.isWhitespace).last ?? "") ?? 0
  }
}

/// A source whose first read takes until somebody ends it.
private final class WaitingSource: ByteSource, Sendable {
  private let begun = AsyncStream<Void>.makeStream()
  private let ended = DispatchSemaphore(value: 0)

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    begun.continuation.yield()
    ended.wait()
    return 0
  }

  func hasBegun() async {
    var events = begun.stream.makeAsyncIterator()
    await events.next()
  }

  func end() { ended.signal() }
}
