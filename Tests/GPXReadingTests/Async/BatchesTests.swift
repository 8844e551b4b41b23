import Foundation
import GPXReading
import Platform
import Testing
import TrackModel

@Suite("Batches as an asynchronous sequence", .timeLimit(.minutes(2)))
struct BatchesTests {
  /// A recording of `count` points.
  private static func document(_ count: Int, ending: String = "</trkseg></trk></gpx>") -> [UInt8] {
    var text = "<gpx version=\"1.1\" creator=\"tests\"><trk><trkseg>"
    for point in 0..<count { text += "<trkpt lat=\"46.5\" lon=\"\(7 + Double(point) * 1e-6)\"/>" }
    return Array((text + ending).utf8)
  }

  private func points(_ reader: GPXReader) async throws -> [TrackPoint] {
    var points: [TrackPoint] = []
    for try await batch in reader.batches() { points += batch.points }
    return points
  }

  @Test("are the same points", arguments: [0, 1, 511, 512, 513, 20_000])
  func same(count: Int) async throws {
    let reader = GPXReader(bytes: Self.document(count))
    var expected: [TrackPoint] = []
    try reader.forEachBatch { expected += $0.points }
    #expect(try await points(reader) == expected)
    #expect(expected.count == count)
  }

  @Test("what the file says comes at the end")
  func atEnd() async throws {
    let said = Said()
    for try await _ in GPXReader(bytes: Self.document(1000)).batches(atEnd: said.set) {}
    #expect(said.document?.creator == "tests" && said.document?.pointCount == 1000)
  }

  @Test("a fault comes after the points before it")
  func fault() async throws {
    var count = 0
    let error = await #expect(throws: GPXReadError.self) {
      for try await batch in GPXReader(bytes: Self.document(3000, ending: "")).batches() { count += batch.points.count }
    }
    #expect(error?.code == .truncated && count == 3000)
    await #expect(throws: GPXReadError.self) { try await points(GPXReader(path: "/nowhere/at/all.gpx")) }
  }

  @Test("a sequence that is given up ends its reading", arguments: [1, 40])
  func givenUp(times: Int) async throws {
    // More than may be read at once: those given up must make room.
    let bytes = Self.document(20_000)
    for _ in 0..<times {
      for try await batch in GPXReader(bytes: bytes).batches() where !batch.points.isEmpty { break }
    }
    #expect(try await points(GPXReader(bytes: bytes)).count == 20_000)
  }

  @Test("many at once", arguments: [200])
  func many(count: Int) async throws {
    let bytes = Self.document(3000)
    let total = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<count {
        group.addTask { try await points(GPXReader(bytes: bytes)).count }
      }
      return try await group.reduce(0, +)
    }
    #expect(total == 3000 * count)
  }

  @Test("a cancelled task ends at once, and says so")
  func cancelled() async throws {
    let bytes = Self.document(200_000)
    let task = Task { () -> (Int, GPXReadError?) in
      var count = 0
      do {
        for try await batch in GPXReader(bytes: bytes).batches() {
          count += batch.points.count
          if count > 1000 { withUnsafeCurrentTask { $0?.cancel() } }
        }
        return (count, nil)
      } catch {
        return (count, error as? GPXReadError)
      }
    }
    let (count, error) = await task.value
    #expect(error?.code == .cancelled)
    #expect(count < 20_000)
  }

  @Test("so does one that reads without waiting")
  func cancelledReading() async throws {
    let bytes = Self.document(100_000)
    let task = Task { () -> (Int, GPXReadError?) in
      var count = 0
      do {
        try GPXReader(bytes: bytes).forEachBatch { batch in
          count += batch.points.count
          withUnsafeCurrentTask { $0?.cancel() }
        }
        return (count, nil)
      } catch {
        return (count, error as? GPXReadError)
      }
    }
    let (count, error) = await task.value
    #expect(error?.code == .cancelled && count == 512)
  }

  @Test("for the main actor, too")
  @MainActor func mainActor() async throws {
    var count = 0
    for try await batch in GPXReader(bytes: Self.document(2000)).batches() { count += batch.points.count }
    #expect(count == 2000)
  }

  private final class Said: @unchecked Sendable {
    private let mutex = Platform.Mutex()
    private var said: GPXDocument?

    var document: GPXDocument? { mutex.withLock { said } }

    @Sendable func set(_ document: GPXDocument) {
      mutex.withLock { said = document }
    }
  }
}
