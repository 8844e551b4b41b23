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
        group.addTask { (position, try await FileSummary(contentsOf: path), Self.threadCount) }
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
    let error = await #expect(throws: GPXReadError.self) { try await FileSummary(contentsOf: "/nowhere/at/all.gpx") }
    #expect(error?.code == .cannotOpen)
    await #expect(throws: InvalidOption.self) {
      let options = SummaryOptions(hiker: Hiker(bodyMass: -5))
      _ = try await FileSummary(contentsOf: Fixture.path("ridge-loop.gpx"), options: options)
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
    let task = Task { try await FileSummary(GPXReader(bytes: bytes), file: "large") }
    try await Task.sleep(for: .milliseconds(20))
    task.cancel()
    let error = await #expect(throws: GPXReadError.self) { try await task.value }
    #expect(error?.code == .cancelled)
  }

  @Test("a cancelled task does not wait for what its thread still does")
  func cancelledWhileReading() async throws {
    let source = WaitingSource()
    let task = Task { try await FileSummary(GPXReader(source), file: "slow") }
    await source.hasBegun()
    task.cancel()
    let error = await #expect(throws: GPXReadError.self) { try await task.value }
    #expect(error?.code == .cancelled)
    // Only now does the source go on: the task could not have waited for it.
    source.end()
  }

  // MARK: Recordings

  /// In the calling thread, as code outside a task reads.
  private static func readInPlace(_ path: String) throws -> FileRecordings { try FileRecordings(contentsOf: path) }

  @Test("the recordings of a file are those that are read in place")
  func recordings() async throws {
    for name in Self.names {
      let path = Fixture.path(name)
      let expected = try Self.readInPlace(path)
      let file = try await FileRecordings(contentsOf: path)
      #expect(file.summary == expected.summary && file.recordings == expected.recordings)
    }
    let bytes = Array(try Data(contentsOf: URL(filePath: Fixture.path("ridge-loop.gpx"))))
    let file = try await FileRecordings(GPXReader(bytes: bytes), file: "hike")
    #expect(file.summary.file == "hike" && file.recordings.outings.map(\.file) == ["hike"])
  }

  @Test("of many files at once, while more tasks wait than there are threads")
  func manyRecordings() async throws {
    let path = Fixture.path("ridge-loop.gpx")
    let expected = try Self.readInPlace(path).recordings
    let all = try await withThrowingTaskGroup(of: Recordings.self) { group in
      for _ in 0..<200 { group.addTask { try await FileRecordings(contentsOf: path).recordings } }
      return try await group.reduce(into: Recordings()) { $0.add($1) }
    }
    #expect(all.outings == Array(repeating: expected.outings, count: 200).flatMap { $0 } && all.notCounted.isEmpty)
  }

  @Test("recordings that cannot be read throw")
  func recordingsFailure() async {
    let error = await #expect(throws: GPXReadError.self) { try await FileRecordings(contentsOf: "/nowhere/at/all.gpx") }
    #expect(error?.code == .cannotOpen)
    await #expect(throws: InvalidOption.self) {
      let options = SummaryOptions(hiker: Hiker(packMass: -1))
      _ = try await FileRecordings(contentsOf: Fixture.path("ridge-loop.gpx"), options: options)
    }
  }

  @Test("a cancelled task doesn't wait for its recordings")
  func recordingsCancelledWhileReading() async throws {
    let source = WaitingSource()
    let task = Task { try await FileRecordings(GPXReader(source), file: "slow") }
    await source.hasBegun()
    task.cancel()
    let error = await #expect(throws: GPXReadError.self) { try await task.value }
    #expect(error?.code == .cancelled)
    source.end()
  }

  @Test("a task that was cancelled before reads nothing")
  func recordingsCancelledBefore() async throws {
    let source = CountingSource()
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await FileRecordings(GPXReader(source), file: "late")
    }
    task.cancel()
    let error = await #expect(throws: GPXReadError.self) { try await task.value }
    #expect(error?.code == .cancelled && source.reads == 0)
  }

  @Test("the thread of a cancelled task ends at the next batch of points")
  func threadEnds() async {
    let (begun, released) = (AsyncStream<Void>.makeStream(), AsyncStream<Void>.makeStream())
    await readAndCancel(EndlessSource(begun: begun.continuation, released: released.continuation), begun.stream)
    // Only its thread holds the source now, and lets go of it when it ends; the source itself never does.
    for await _ in released.stream {}
  }

  private func readAndCancel(_ source: consuming EndlessSource, _ begun: AsyncStream<Void>) async {
    let reader = GPXReader(source)
    let task = Task { try await FileRecordings(reader, file: "endless") }
    for await _ in begun {}
    task.cancel()
    let error = await #expect(throws: GPXReadError.self) { try await task.value }
    #expect(error?.code == .cancelled)
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
    // Stays at its end, however often it is read.
    ended.signal()
    return 0
  }

  func hasBegun() async {
    var events = begun.stream.makeAsyncIterator()
    await events.next()
  }

  func end() { ended.signal() }
}

/// A source that counts how often it is read.
private final class CountingSource: ByteSource, @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0

  var reads: Int { lock.withLock { count } }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    lock.withLock { count += 1 }
    return 0
  }
}

/// A recording without an end, which says when it is first read, and when nobody holds it any more.
private final class EndlessSource: ByteSource, @unchecked Sendable {
  private let begun: AsyncStream<Void>.Continuation
  private let released: AsyncStream<Void>.Continuation
  private var text = Array(#"<gpx version="1.1" creator="tests"><trk><trkseg>"#.utf8)

  init(begun: AsyncStream<Void>.Continuation, released: AsyncStream<Void>.Continuation) {
    (self.begun, self.released) = (begun, released)
  }

  deinit { released.finish() }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    begun.finish()
    let count = min(text.count, buffer.count)
    buffer.copyBytes(from: text.prefix(count))
    text.removeFirst(count)
    if text.isEmpty { text = Array(#"<trkpt lat="46.5" lon="7.9"/>"#.utf8) }
    return count
  }
}
