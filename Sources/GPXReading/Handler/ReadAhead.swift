import Platform

/// Reads a recording in a second thread, a few thousand points ahead of the caller's thread, which consumes them.
///
/// Reading is about two thirds of the work and analysis the rest, so with two threads, both take as long as the reading
/// alone. The parse and its results are the same as without a second thread.
enum ReadAhead {
  /// Bytes. A smaller recording takes no longer to read than a thread takes to start.
  private static let minimumSize = 1 << 20
  /// The number of batches that may wait, of about 45 kB each.
  private static let capacity = 32

  /// The source, if it is large enough and its reads never block, so that a consumer that stops does not wait for them.
  static func suitable(_ source: any ByteSource) -> (any ByteSource & Sendable)? {
    switch source {
    case let file as FileSource: (file.sizeOfRegularFile ?? 0) >= minimumSize ? file : nil
    case let memory as MemorySource: memory.size >= minimumSize ? memory : nil
    default: nil
    }
  }

  /// - Parameter consume: receives the points, in the caller's thread.
  static func run(
    _ source: any ByteSource & Sendable, options: ReadingOptions, consume: @escaping (GPXBatch) throws -> Void
  ) throws -> GPXDocument {
    let queue = ExchangeQueue(capacity: capacity, spare: GPXBatch(capacity: 0))
    let outcome = Outcome()
    let reader = WorkerThread {
      outcome.result = Result {
        try GPXParse.run(GzipSource(source), options: options, onWarning: nil) { batch in
          if !queue.put(&batch) { throw ConsumerGaveUp() }
        }
      }
      queue.finish()
    }
    guard let reader else {
      return try GPXParse.run(GzipSource(source), options: options, onWarning: nil) { try consume($0) }
    }
    do {
      defer {
        queue.close()
        reader.join()
      }
      var batch = GPXBatch(capacity: 0)
      while queue.take(&batch) { try consume(batch) }
    }
    return try outcome.result.get()
  }

  private struct ConsumerGaveUp: Error {}

  /// Written by the reading thread, and read after joining it.
  private final class Outcome: @unchecked Sendable {
    var result: Result<GPXDocument, any Error> = .failure(ConsumerGaveUp())
  }
}
