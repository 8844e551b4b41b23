public import GPXReading
import Platform

extension FileSummary {
  /// Reads and analyses the file at `path` in a thread of its own, so that no thread of Swift's concurrency is blocked.
  ///
  ///     let summary = try await FileSummary.reading("hike.gpx")
  ///
  /// At most as many files as there are processors are read at once; others wait their turn, in order.
  ///
  /// - Throws: `GPXReadError` where nothing could be read; with the code `GPXReadError.Code.cancelled` where the task
  ///   is cancelled, even if most of the file has been read.
  public static func reading(
    _ path: String, options: SummaryOptions = SummaryOptions()
  ) async throws -> FileSummary {
    try await reading(GPXReader(path: path), file: path, options: options)
  }

  /// Reads and analyses what `reader` reads, in a thread of its own, and calls it `file`.
  ///
  /// - Throws: `GPXReadError` where nothing could be read, or the task is cancelled.
  public static func reading(
    _ reader: GPXReader, file: String, options: SummaryOptions = SummaryOptions()
  ) async throws -> FileSummary {
    let cancellation = Cancellation()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<FileSummary, any Error>) in
        let hasThread = threads.run {
          continuation.resume(
            with: Result { try FileSummary(reader, file: file, options: options, cancellation: cancellation) })
        }
        if !hasThread {
          continuation.resume(throwing: GPXReadError(.outOfMemory, "no thread left to read in"))
        }
      }
    } onCancel: {
      cancellation.cancel()
    }
  }

  private static let threads = BlockingThreads(limit: processorCount)

  private init(
    _ reader: GPXReader, file: String, options: SummaryOptions, cancellation: Cancellation
  ) throws {
    try options.validate()
    try cancellation.check()
    var builder = SummaryBuilder(options: options)
    let document = try reader.forEachBatch { batch in
      try cancellation.check()
      builder.add(batch)
    }
    self = builder.finish(file: file, document: document)
  }
}

/// Whether the task that waits has been cancelled, for the thread that works.
private final class Cancellation: @unchecked Sendable {
  // Touched only with the mutex held.
  private var isCancelled = false
  private let mutex = Mutex()

  func cancel() {
    mutex.withLock { isCancelled = true }
  }

  func check() throws {
    if mutex.withLock({ isCancelled }) { throw GPXReadError(.cancelled, "the task was cancelled") }
  }
}
