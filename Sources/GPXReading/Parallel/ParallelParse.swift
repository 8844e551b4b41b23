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
  private static let pieceSize = 1 << 20
  /// Below this, threads cost more than they bring.
  static let smallestRecording = 4 << 20

  private let bytes: ByteRanges
  private let limits: GPXReader.Limits
  private let threadCount: Int
  private let pieceSize: Int

  init(_ bytes: ByteRanges, limits: GPXReader.Limits, threadCount: Int, pieceSize: Int = pieceSize) {
    self.bytes = bytes
    self.limits = limits
    self.threadCount = threadCount
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
    return try GPXParse.run(PieceSource(bytes, 0..<bytes.size, epilogue: []), limits: limits) { batch in
      var batch = batch
      let skipped = min(toSkip, batch.points.count)
      toSkip -= skipped
      batch.points.removeFirst(skipped)
      if !batch.points.isEmpty { try consume(batch) }
    }
  }

  /// Nil at the first doubt.
  func runInPieces(_ handOn: ([GPXBatch]) throws -> Void) throws -> GPXDocument? {
    var cutter = PieceCutter(bytes)
    let firstCut = try cutter.cut(atOrAfter: pieceSize)
    guard firstCut < bytes.size, let (first, context) = try parseFirst(upTo: firstCut) else { return nil }
    defer { cxml_release_names(context.names) }
    try handOn(first.batches)
    var joiner = PieceJoiner(first: first, limits: limits)

    let queue = PieceQueue(cutter, from: firstCut, pieceSize: pieceSize, size: bytes.size, inFlight: 2 * threadCount)
    let (bytes, limits) = (bytes, limits)
    let workers = WorkerThreads(count: threadCount) {
      while let range = queue.take() {
        let piece = try? PieceParse.run(bytes, range, isLast: range.upperBound == bytes.size, context, limits)
        queue.put(piece.map(PieceQueue.Outcome.whole) ?? .doubtful, for: range)
      }
    }
    defer {
      queue.stop()
      workers.join()
    }
    guard workers.count > 0 else { return nil }
    while let outcome = queue.next() {
      guard case .whole(let piece) = outcome, let batches = joiner.join(piece) else { return nil }
      try handOn(batches)
    }
    return joiner.document
  }

  private func parseFirst(upTo end: Int) throws -> (Piece, PieceContext)? {
    let source = PieceSource(bytes, 0..<end, epilogue: PieceContext.endMark)
    return try PieceParse.run(source, limits, length: end, names: nil) { piece, root, names in
      (piece, PieceContext(root: root, names: names))
    }
  }
}
