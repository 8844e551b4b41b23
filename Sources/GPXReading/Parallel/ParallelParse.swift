import CXMLReader

/// Parses one recording on several threads, with the very result that parsing it in one go has.
///
/// The recording is cut before every so many bytes' next `<trkpt` into pieces, each of which is parsed by itself under
/// the root's start tag and an open segment. A piece counts only where its parser meets the end mark with exactly the
/// same elements and namespaces open, without a fault: then, since the first piece begins with the recording itself,
/// each next one begins as it was parsed, by induction. At the first doubt (a cut in a comment, a fault, a redeclared
/// namespace, times that go backwards over a cut) the recording is read from its beginning in one go, and what was
/// handed on already is passed over.
///
/// The points are handed on in their order, on the caller's thread. Memory is bounded by the pieces in flight.
struct ParallelParse {
  private static let pieceSize = 1 << 19
  /// Below this, threads cost more than they bring.
  private static let smallestRecording = 4 << 20
  /// Where no point begins for so long, pieces would take more memory than they are worth.
  static let longestPiece = 2 << 20
  private static let mostThreads = 64

  private let bytes: ByteRanges
  private let options: GPXReader.Options
  private let pieceSize: Int

  static func isWorthwhile(_ bytes: ByteRanges, _ options: GPXReader.Options) -> Bool {
    options.parallelism > 1 && !options.isStrict && !options.readsConcatenated && bytes.size >= smallestRecording
      && !bytes.isGzip
  }

  init(_ bytes: ByteRanges, options: GPXReader.Options, pieceSize: Int = pieceSize) {
    self.bytes = bytes
    self.options = options
    self.pieceSize = max(1, pieceSize)
  }

  func run(consume: @escaping (GPXBatch) throws -> Void) throws -> GPXDocument {
    var handedOn = 0
    var consumerError: (any Error)?
    func handOn(_ batches: [GPXBatch]) throws {
      for batch in batches {
        do { try consume(batch) } catch {
          consumerError = error
          throw error
        }
        handedOn += batch.points.count
      }
    }
    do {
      if let document = try runInPieces(handOn) { return document }
    } catch {
      if let consumerError { throw consumerError }
      // Whatever else went wrong, reading in one go tells it best.
    }

    var toSkip = handedOn
    let source = PieceSource(bytes, 0..<bytes.size, epilogue: [])
    return try GPXParse.run(GzipSource(source), options: options, onWarning: nil) { batch in
      let rest = batch.dropFirst(toSkip)
      toSkip -= batch.points.count - rest.points.count
      if !rest.points.isEmpty { try consume(rest) }
    }
  }

  /// Nil at the first doubt.
  func runInPieces(_ handOn: ([GPXBatch]) throws -> Void) throws -> GPXDocument? {
    var cutter = PieceCutter(bytes)
    let firstCut = try cutter.cut(atOrAfter: pieceSize)
    guard firstCut < bytes.size, firstCut <= Self.longestPiece,
      let (first, context) = try PieceParse.runFirst(bytes, upTo: firstCut, options)
    else {
      return nil
    }
    defer { cxml_release_names(context.names) }
    try handOn(first.batches)
    var joiner = PieceJoiner(first: first, context: context, limits: options.limits)

    let threadCount = min(options.parallelism, Self.mostThreads, bytes.size / pieceSize + 1)
    let queue = PieceQueue(cutter, from: firstCut, pieceSize: pieceSize, size: bytes.size, inFlight: 2 * threadCount)
    let (bytes, options) = (bytes, options)
    let workers = (0..<threadCount).compactMap { _ in
      WorkerThread {
        while let range = queue.take() {
          let piece = try? PieceParse.run(bytes, range, context, options)
          queue.put(piece.map(PieceQueue.Outcome.whole) ?? .doubtful, for: range)
        }
      }
    }
    defer {
      queue.stop()
      for worker in workers { worker.join() }
    }
    guard !workers.isEmpty else { return nil }
    while let outcome = queue.next() {
      guard case .whole(let piece) = outcome, let batches = joiner.join(piece) else { return nil }
      try handOn(batches)
    }
    return joiner.document
  }
}

extension GPXBatch {
  /// Without the first `count` points.
  fileprivate func dropFirst(_ count: Int) -> GPXBatch {
    guard count > 0 else { return self }
    var rest = self
    rest.points = Array(points.dropFirst(count))
    rest.details = details.filter { $0.index >= count }.map { .init(index: $0.index - count, details: $0.details) }
    return rest
  }
}
