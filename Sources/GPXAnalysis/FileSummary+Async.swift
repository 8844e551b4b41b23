public import GPXReading
import Platform

extension FileSummary {
  /// Reads and analyses the file at `path` in a thread of its own, so that it blocks no thread of Swift's concurrency
  /// pool.
  ///
  ///     let summary = try await FileSummary.reading("hike.gpx")
  ///
  /// At most as many files as there are processors are read at once; others wait in order.
  ///
  /// - Throws: `GPXReadError` if nothing could be read. Throws it with the code `GPXReadError.Code.cancelled` if the
  ///   task is cancelled, even if most of the file has been read.
  public static func reading(
    _ path: String, options: SummaryOptions = SummaryOptions()
  ) async throws -> FileSummary {
    try await reading(GPXReader(path: path), file: path, options: options)
  }

  /// Reads and analyses the document that `reader` reads, in a thread of its own, and names it `file`.
  ///
  /// A source that waits, for example for a slow connection, keeps its thread while it waits: as many such sources as
  /// there are processors block all other files. Read such sources in threads of your own, with
  /// ``init(_:file:options:)``.
  ///
  /// A cancelled task gets its error at once. Its thread finishes at the next batch of points, or after the analysis.
  ///
  /// - Throws: `GPXReadError` if nothing could be read, or if the task is cancelled.
  public static func reading(
    _ reader: GPXReader, file: String, options: SummaryOptions = SummaryOptions()
  ) async throws -> FileSummary {
    let reply = Reply()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<FileSummary, any Error>) in
        guard reply.register(continuation) else { return }
        let hasThread = threads.run {
          reply.give(Result { try FileSummary(reader, file: file, options: options, for: reply) })
        }
        if !hasThread { reply.give(.failure(GPXReadError(.outOfMemory, "no thread left to read in"))) }
      }
    } onCancel: {
      reply.cancel()
    }
  }

  private static let threads = BlockingThreads(limit: processorCount)

  private init(_ reader: GPXReader, file: String, options: SummaryOptions, for reply: Reply) throws {
    try reply.checkCancellation()
    var (builder, document) = try SummaryBuilder.reading(reader, options: options) { _ in
      try reply.checkCancellation()
    }
    self = builder.finish(file: file, document: document)
  }
}

/// What a task waits for: the result, or its own cancellation, whichever comes first.
private final class Reply: @unchecked Sendable {
  // Touched only with the mutex held.
  private var isCancelled = false
  private var continuation: CheckedContinuation<FileSummary, any Error>?
  private let mutex = Mutex()

  private static let cancellation = GPXReadError(.cancelled, "the task was cancelled")

  /// False if the task has already been cancelled and has its error.
  func register(_ continuation: CheckedContinuation<FileSummary, any Error>) -> Bool {
    let isAwaited = mutex.withLock {
      if !isCancelled { self.continuation = continuation }
      return !isCancelled
    }
    if !isAwaited { continuation.resume(throwing: Self.cancellation) }
    return isAwaited
  }

  func give(_ result: Result<FileSummary, any Error>) {
    takeContinuation()?.resume(with: result)
  }

  func cancel() {
    mutex.withLock { isCancelled = true }
    takeContinuation()?.resume(throwing: Self.cancellation)
  }

  func checkCancellation() throws {
    if mutex.withLock({ isCancelled }) { throw Self.cancellation }
  }

  private func takeContinuation() -> CheckedContinuation<FileSummary, any Error>? {
    mutex.withLock {
      defer { continuation = nil }
      return continuation
    }
  }
}
