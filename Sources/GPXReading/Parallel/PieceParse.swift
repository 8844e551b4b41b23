import CXMLReader

/// Parses one piece of a recording.
enum PieceParse {
  /// The first piece, which ends at `end`, with what the others are parsed under; nil where it is in doubt.
  static func runFirst(
    _ bytes: ByteRanges, upTo end: Int, _ options: GPXReader.Options
  ) throws -> (Piece, PieceContext)? {
    let source = PieceSource(bytes, 0..<end, epilogue: PieceContext.endMark)
    return try run(source, options, nil) { piece, parser, root in
      guard let names = cxml_share_names(parser) else { return nil }
      guard let context = PieceContext(first: piece, root: root, names: names) else {
        cxml_release_names(names)
        return nil
      }
      return (piece, context)
    }
  }

  /// The piece in `range`; nil where it is in doubt.
  static func run(
    _ bytes: ByteRanges, _ range: Range<Int>, _ context: PieceContext, _ options: GPXReader.Options
  ) throws -> Piece? {
    if range.upperBound == bytes.size { return try runLast(bytes, range, context, options) }
    let source = PieceSource(prologue: context.prologue, bytes, range, epilogue: PieceContext.endMark)
    return try run(source, options, context) { piece, _, _ in piece }
  }

  /// A piece that ends at its mark.
  private static func run<Result>(
    _ source: PieceSource, _ options: GPXReader.Options, _ context: PieceContext?,
    _ result: (Piece, _ parser: OpaquePointer, PieceRoot) -> Result?
  ) throws -> Result? {
    var batches: [GPXBatch] = []
    return try GPXParse.runPiece(
      source, options: options, knownNames: context?.names, checks: context?.checks ?? SequenceChecks(now: options.now),
      consume: { batches.append($0.compacted) },
      finish: { parse, _, parser in
        // The mark's name has been read, and all that is left is the `/>` behind it.
        guard let end = parse.handler.endOfPiece, end.unconsumedCount == 2, parse.input.isExhausted else { return nil }
        var piece = Piece(batches, parse.handler.unfinishedDocument(), parse, parser)
        piece.lineCount = end.line - 1
        piece.endColumns = end.column - 1 - (PieceContext.endMark.count - 2)
        if piece.lineCount == 0 { piece.endColumns -= context?.prologueColumns ?? 0 }
        return result(piece, parser, parse.handler.root)
      })
  }

  /// The piece that ends with the recording.
  private static func runLast(
    _ bytes: ByteRanges, _ range: Range<Int>, _ context: PieceContext, _ options: GPXReader.Options
  ) throws -> Piece? {
    let source = PieceSource(prologue: context.prologue, bytes, range, epilogue: [])
    var batches: [GPXBatch] = []
    return try GPXParse.runPiece(
      source, options: options, knownNames: context.names, checks: context.checks,
      consume: { batches.append($0.compacted) },
      finish: { parse, result, parser in
        let fault = parse.fault(result, parser)
        let document = try parse.finish(fault)
        return document.fault == nil ? Piece(batches, document, parse, parser) : nil
      })
  }
}

extension Piece {
  fileprivate init(
    _ batches: [GPXBatch], _ document: GPXDocument, _ parse: borrowing GPXParse, _ parser: OpaquePointer
  ) {
    self.init(
      batches: batches, document: document, lineCount: 0, nameBytes: Int(cxml_name_bytes(parser)),
      keptTextBytes: parse.handler.options.limits.keptTextBytes - parse.handler.keptTextLeft,
      segmentCount: parse.handler.segmentCount, checks: parse.handler.checks, endColumns: 0)
  }
}

extension GPXBatch {
  /// The same without the room that the reader keeps for more points: batches of a piece wait for their turn.
  fileprivate var compacted: GPXBatch {
    guard points.count <= points.capacity / 2 else { return self }
    var batch = self
    batch.points = points.withUnsafeBufferPointer { Array($0) }
    return batch
  }
}
