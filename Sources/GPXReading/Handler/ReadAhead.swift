import Platform

/// Reads a recording in a second thread, a few thousand points ahead of the caller's thread, which takes them.
///
/// Reading takes about two thirds of the whole work and analysing the rest, so that two threads take as long as the
/// reading alone. The parse is the same one as without a thread, hence so is everything it gives.
enum ReadAhead {
  /// Smaller recordings have been read by the time a thread has begun.
  private static let smallest = 1 << 20
  /// How many batches may wait, of some 45 kB each.
  private static let capacity = 32

  /// The source, if its reads never wait for anybody: then a consumer that gives up never waits for them either.
  static func suitable(_ source: any ByteSource) -> (any ByteSource & Sendable)? {
    switch source {
    case let file as FileSource: (file.sizeOfRegularFile ?? 0) >= smallest ? file : nil
    case let memory as MemorySource: memory.size >= smallest ? memory : nil
    default: nil
    }
  }

  /// - Parameter consume: takes the points, in the caller's thread.
  static func run(
    _ source: any ByteSource & Sendable, options: GPXReader.Options, consume: @escaping (GPXBatch) throws -> Void
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

  /// Written by the reading thread, and read once it has been joined.
  private final class Outcome: @unchecked Sendable {
    var result: Result<GPXDocument, any Error> = .failure(ConsumerGaveUp())
  }
}
