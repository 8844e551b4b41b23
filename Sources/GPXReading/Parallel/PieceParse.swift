import CXMLReader

/// Parses one piece of a recording.
enum PieceParse {
  /// The piece in `range`; nil where it is in doubt.
  static func run(
    _ bytes: ByteRanges, _ range: Range<Int>, isLast: Bool, _ context: PieceContext, _ limits: GPXReader.Limits
  ) throws -> Piece? {
    let source = PieceSource(
      prologue: context.prologue, bytes, range, epilogue: isLast ? [] : PieceContext.endMark)
    if isLast { return try runLast(source, context, limits) }
    return try run(source, limits, length: context.prologue.count + range.count, names: context.names) { piece, _, _ in
      piece
    }
  }

  /// A piece that ends at its mark, behind `length` bytes.
  static func run<Result>(
    _ source: PieceSource, _ limits: GPXReader.Limits, length: Int, names: OpaquePointer?,
    _ result: (Piece, PieceRoot, _ names: OpaquePointer) throws -> Result
  ) throws -> Result? {
    var batches: [GPXBatch] = []
    return try GPXParse.run(
      source, limits: limits, inPieces: true, knownNames: names, consume: { batches.append($0) },
      finish: { parse, _, parser in
        // The mark is met where its name has been read, all but the `/>` behind it.
        let isAtEnd = parse.handler.bytesOfWholePiece == length + PieceContext.endMark.count - 2
        guard isAtEnd, parse.input.isUnharmed else { return nil }
        let nameBytes = Int(cxml_name_bytes(parser))
        let piece = Piece(
          batches: batches, document: parse.handler.unfinishedDocument(), lineCount: parse.handler.line - 1,
          nameBytes: nameBytes, latestTime: parse.handler.latestTime)
        guard let shared = names ?? cxml_share_names(parser) else { return nil }
        return try result(piece, parse.handler.root, shared)
      })
  }

  /// The piece that ends with the recording.
  private static func runLast(_ source: PieceSource, _ context: PieceContext, _ limits: GPXReader.Limits) throws
    -> Piece?
  {
    var batches: [GPXBatch] = []
    return try GPXParse.run(
      source, limits: limits, inPieces: true, knownNames: context.names, consume: { batches.append($0) },
      finish: { parse, result, parser in
        let nameBytes = Int(cxml_name_bytes(parser))
        let document = try parse.finish(result)
        guard document.fault == nil else { return nil }
        return Piece(
          batches: batches, document: document, lineCount: 0, nameBytes: nameBytes,
          latestTime: parse.handler.latestTime)
      })
  }
}
