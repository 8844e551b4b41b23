import GPXAnalysis
import Hummingbird
import NIOConcurrencyHelpers
import NIOPosix

/// Reads uploads while they arrive, within limits of number, size and time.
///
/// Each upload is read in a thread of its own, which may wait for its client without holding up anybody else.
struct Uploads: Sendable {
  /// What clients may ask for.
  struct Limits: Sendable {
    /// How many uploads are read at a time.
    var count = 128
    /// How many bytes an upload may have.
    var bytes = 20_000_000
    /// How long an upload may take, from the request to the summary.
    var time = Duration.seconds(20)
    /// What a document may ask for.
    var reading = ReadingOptions()
  }

  let limits: Limits
  private let threads: NIOThreadPool
  private let count = NIOLockedValueBox(0)

  init(limits: Limits = Limits()) {
    self.limits = limits
    threads = NIOThreadPool(numberOfThreads: limits.count)
    threads.start()
  }

  /// The summary of the document that `request` uploads.
  ///
  /// - Throws: ``Refusal``.
  func summary(of request: Request) async throws -> FileSummary {
    if let length = request.headers[.contentLength].flatMap(Int.init), length > limits.bytes {
      throw Refusal.tooLarge(limit: limits.bytes)
    }
    guard begin() else { throw Refusal.busy }
    defer { end() }

    let source = UploadSource()
    return try await withThrowingTaskGroup(of: FileSummary.self) { group in
      defer { group.cancelAll() }
      group.addTask {
        async let summary = summary(of: source)
        try await receive(request.body, into: source)
        return try await summary
      }
      group.addTask {
        try await Task.sleep(for: limits.time)
        throw source.waitsForClient ? Refusal.tooSlow(limit: limits.time) : .tooLong(limit: limits.time)
      }
      guard let summary = try await group.next() else { throw CancellationError() }
      return summary
    }
  }

  /// Passes the body on as it arrives, to its end: a client reads no answer before it has sent everything.
  private func receive(_ body: RequestBody, into source: UploadSource) async throws {
    var room = limits.bytes
    do {
      for try await buffer in body {
        room -= buffer.readableBytes
        guard room >= 0 else { throw Refusal.tooLarge(limit: limits.bytes) }
        await source.send(buffer)
      }
      // The body of a cancelled request ends like a whole one.
      try Task.checkCancellation()
      source.finish()
    } catch {
      source.abandon()
      throw error is Refusal || error is CancellationError ? error : Refusal.brokenOff
    }
  }

  private func summary(of source: UploadSource) async throws -> FileSummary {
    try await withCheckedThrowingContinuation { continuation in
      threads.submit { _ in
        defer { source.stopReading() }
        do {
          continuation.resume(
            returning: try FileSummary(GPXReader(source, options: limits.reading), file: "upload"))
        } catch let error as GPXReadError {
          continuation.resume(
            throwing: error.code.rawValue == "out_of_memory" ? Refusal.busy : Refusal.unreadable(error))
        } catch {
          continuation.resume(throwing: error)
        }
      }
    }
  }

  // MARK: How many

  private func begin() -> Bool {
    count.withLockedValue { count in
      guard count < limits.count else { return false }
      count += 1
      return true
    }
  }

  private func end() {
    count.withLockedValue { $0 -= 1 }
  }
}
