import Platform

extension GPXReader {
  /// The points as an asynchronous sequence, in batches of at most 512 points of one segment:
  ///
  ///     for try await batch in GPXReader(path: "hike.gpx").batches() {
  ///       for point in batch.points { … }
  ///     }
  ///
  /// A separate thread reads the file a few batches ahead, so that no thread of Swift's concurrency pool is blocked. A
  /// program reads at most 32 sequences at once; others start when one of these ends. Reading stops if the task is
  /// cancelled or the iterator is released.
  ///
  /// - Parameter atEnd: called once with everything in the file except its points, after the last batch and before the
  ///   sequence ends.
  public func batches(atEnd: (@Sendable (GPXDocument) -> Void)? = nil) -> Batches {
    Batches(reader: self, atEnd: atEnd)
  }

  /// The points of a recording as an asynchronous sequence: ``GPXReader/batches(atEnd:)``.
  ///
  /// The sequence throws ``GPXReadError`` if nothing could be read; with the code ``GPXReadError/Code/cancelled`` if
  /// the task is cancelled; and, unlike ``GPXReader/forEachBatch(onWarning:_:)``, the fault of a truncated or corrupt
  /// file, after the last batch before it.
  public struct Batches: AsyncSequence, Sendable {
    /// The number of sequences that are read at once.
    package static let maximumConcurrentCount = 32

    fileprivate let reader: GPXReader
    fileprivate let atEnd: (@Sendable (GPXDocument) -> Void)?

    public func makeAsyncIterator() -> Iterator {
      Iterator(batches: self)
    }

    /// Iterates over the batches.
    public struct Iterator: AsyncIteratorProtocol {
      private let reading: Reading

      fileprivate init(batches: Batches) {
        reading = Reading(batches)
      }

      public mutating func next() async throws -> GPXBatch? {
        try await reading.next()
      }
    }
  }
}

/// The reading behind one iterator. Releasing it stops the reading.
private final class Reading {
  private static let threads = BlockingThreads(limit: GPXReader.Batches.maximumConcurrentCount)

  private let batches: GPXReader.Batches
  private let channel = BatchChannel()
  private var hasBegun = false

  init(_ batches: GPXReader.Batches) {
    self.batches = batches
  }

  deinit {
    channel.close()
  }

  func next() async throws -> GPXBatch? {
    if !hasBegun {
      hasBegun = true
      try begin()
    }
    return try await channel.take()
  }

  private func begin() throws {
    let (batches, channel) = (batches, channel)
    let hasThread = Self.threads.run {
      do {
        let document = try batches.reader.forEachBatch { batch in
          if !channel.put(batch) { throw GPXReadError.cancelled }
        }
        batches.atEnd?(document)
        channel.finish(document.fault)
      } catch {
        channel.finish(error)
      }
    }
    if !hasThread { throw GPXReadError(.outOfMemory, "no thread left to read in") }
  }
}
