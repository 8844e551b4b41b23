import CXMLReader
import Platform

/// One reading of one stream. Connects the input and the handler to libxml2, one recording after the other.
///
/// A struct behind a pointer, which libxml2 passes to every callback: as a class, retaining and releasing it for each
/// event made parsing a third slower. `GPXParse+Ending.swift` determines how the reading ended.
struct GPXParse: ~Copyable {
  var input: InputBuffer
  var handler: GPXHandler
  /// Whether the root has ended, and the parser has received only white space since.
  private var epilogueIsBlank = false

  private init(input: consuming InputBuffer, handler: consuming GPXHandler) {
    self.input = input
    self.handler = handler
  }

  static func run(
    _ source: any ByteSource, options: ReadingOptions, onWarning: ((GPXWarning) -> Void)?,
    consume: @escaping (inout GPXBatch) throws -> Void, atEnd: (borrowing GPXHandler) -> Void = { _ in }
  ) throws -> GPXDocument {
    let parse = UnsafeMutablePointer<GPXParse>.allocate(capacity: 1)
    defer { parse.deallocate() }
    var parser = try makeParser(parse, options)
    defer { cxml_destroy(parser) }
    parse.initialize(
      to: GPXParse(
        input: InputBuffer(source, limits: options.limits.validated),
        handler: GPXHandler(parser, options: options, onWarning: onWarning, consume: consume)))
    defer {
      atEnd(parse.pointee.handler)
      parse.deinitialize(count: 1)
    }

    while true {
      switch parse.pointee.begin(parser) {
      case .recording: break
      case .end: return try parse.pointee.finish(nil)
      case .fault(let fault): return try parse.pointee.finish(fault)
      }
      let result = cxml_parse(parser)
      guard parse.pointee.anotherFollows else {
        let fault = parse.pointee.fault(result, parser)
        return try parse.pointee.finish(fault)
      }
      let next: OpaquePointer
      do throws(GPXReadError) {
        next = try makeParser(parse, options, before: parse.pointee.handler.document.recordingCount)
      } catch {
        return try parse.pointee.finish(error)
      }
      cxml_destroy(parser)
      parser = next
    }
  }

  private static func makeParser(
    _ parse: UnsafeMutablePointer<GPXParse>, _ options: ReadingOptions, before: Int = 0
  ) throws(GPXReadError) -> OpaquePointer {
    let nameBytes = options.limits.validated.nameBytes
    let parser =
      options.readsConcatenated
      ? cxml_create(&handlersOfMany, parse, nameBytes)
      : cxml_create(&handlers, parse, nameBytes)
    guard let parser, before < options.maximumParserCount else {
      if let parser { cxml_destroy(parser) }
      throw GPXReadError(.outOfMemory, "no memory left to read the file")
    }
    return parser
  }

  // MARK: Beginnings and ends of recordings

  private enum Beginning {
    case recording
    /// The last recording is complete, and nothing follows.
    case end
    case fault(GPXReadError)
  }

  /// Advances to the beginning of the next recording.
  private mutating func begin(_ parser: OpaquePointer) -> Beginning {
    let beginning = input.begin()
    epilogueIsBlank = false
    handler.begin(parser, lineOffset: input.lineOffset, columnOffset: input.columnOffset)
    let isFirst = handler.document.recordingCount == 0
    switch beginning {
    case .nothing:
      if let failure = input.failure { return .fault(failure) }
      return isFirst ? .fault(GPXReadError(.empty, "empty file")) : .end
    case .refused(let error):
      if !isFirst, error.code == .nulByte, input.onlyPaddingFollows() {
        handler.warn(.paddingAfterEnd)
        return .end
      }
      return .fault(error)
    case .markup(let findings):
      let limit = handler.limits.recordings
      if handler.document.recordingCount >= limit {
        handler.stop(.overLimit("recordings", limit, "too many recordings follow one another"))
      }
      for finding in findings { handler.warn(finding.code, line: finding.line, column: 1) }
      return handler.ending.reason.map { .fault($0) } ?? .recording
    }
  }

  /// Whether a recording has ended, and what follows is read as another one.
  private var anotherFollows: Bool {
    handler.options.readsConcatenated && handler.ending.rootWasClosed && handler.ending.reason == nil
      && handler.ending.consumerError == nil
  }

  /// If a recording has ended and another may follow, puts back the bytes that belong to the next one.
  mutating func endRecording() {
    guard handler.elements.depth == 0, anotherFollows else { return }
    input.putBack(handler.position.unconsumed, line: handler.position.line, column: handler.position.column)
    handler.endParse()
  }

  // MARK: After the root

  /// An element, comment or instruction has ended. After the root, only white space may follow.
  mutating func noteEpilogue() {
    guard handler.ending.rootWasClosed else { return }
    epilogueIsBlank = handler.position.unconsumed.allSatisfy(ASCII.isWhiteSpace)
  }

  /// Gives the parser its next bytes. It would keep all white space after the root in memory, so that is skipped, and
  /// replaced by one line feed and the spaces of the last line.
  mutating func copyBytes(to target: UnsafeMutableRawPointer, wanted: Int) -> Int {
    guard epilogueIsBlank else { return input.copyBytes(to: target, wanted: wanted) }
    let (lines, columns) = input.skipWhiteSpace()
    if input.isAtEnd { return input.copyBytes(to: target, wanted: wanted) }
    epilogueIsBlank = false
    var count = 0
    if lines > 0 {
      target.storeBytes(of: ASCII.lineFeed, as: UInt8.self)
      handler.position.lineOffset += lines - 1
      count = 1
    }
    let spaces = max(0, min(columns, wanted - count - 1))
    memset(target + count, Int32(ASCII.space), spaces)
    count += spaces
    return count + input.copyBytes(to: target + count, wanted: wanted - count)
  }

  // MARK: Faults

  mutating func fault(_ error: OpaquePointer) {
    if cxml_error_is_fatal(error) != 0 {
      let isAtEnd = input.reachedEnd && handler.position.unconsumed.isEmpty
      let goesOn = handler.xmlFault(error, isAtEnd: isAtEnd)
      cxml_set_recovery(handler.position.parser, goesOn ? 1 : 0)
      // After a fault, libxml2 would still read the rest of the input.
      if !goesOn { input.isClosed = true }
    } else if cxml_error_is_undeclared_prefix(error) != 0 {
      handler.undeclaredPrefix()
    }
  }
}

// The handler table. Each function only forwards to the parse that its context points to.
nonisolated(unsafe) private var handlers = cxml_handlers(
  start_element: { context, name, prefix, uri, namespaceCount, _, attributeCount, _, attributes in
    parse(context).pointee.input.unreportedBytes = 0
    parse(context).pointee.handler.startElement(
      name, prefix: prefix, uri: uri, namespaceCount: namespaceCount,
      attributes: Attributes(count: Int(attributeCount), base: attributes))
  },
  end_element: { context, _, _, _ in
    endElement(parse(context))
  },
  characters: { context, text, length in
    parse(context).pointee.input.unreportedBytes = 0
    parse(context).pointee.handler.characters(text, Int(length))
  },
  comment: { context, _ in
    parse(context).pointee.input.unreportedBytes = 0
    parse(context).pointee.noteEpilogue()
  },
  instruction: { context, _, _ in
    parse(context).pointee.input.unreportedBytes = 0
    parse(context).pointee.noteEpilogue()
  },
  doctype: { context, _, _, _ in
    parse(context).pointee.handler.doctype()
  },
  fault: { context, error in
    guard let error else { return }
    parse(context).pointee.fault(error)
  },
  read: { context, target, wanted in
    guard let target, wanted > 0 else { return 0 }
    return Int32(parse(context).pointee.copyBytes(to: target, wanted: Int(wanted)))
  }
)

/// After a point, the fast path may read the next ones, and needs more input for that.
@inline(__always)
private func endElement(_ parse: UnsafeMutablePointer<GPXParse>) {
  parse.pointee.input.unreportedBytes = 0
  parse.pointee.handler.endElement()
  while parse.pointee.handler.fastPath.needsBytes,
    parse.pointee.handler.fastPath.readMore(parse.pointee.handler.position.parser)
  {
    parse.pointee.input.unreportedBytes = 0
    parse.pointee.handler.readPointsOfKnownShapes()
  }
  if parse.pointee.handler.elements.depth == 0 { parse.pointee.noteEpilogue() }
}

/// The handler table for streams of several recordings.
nonisolated(unsafe) private var handlersOfMany = {
  var table = handlers
  table.end_element = { context, _, _, _ in
    endElement(parse(context))
    parse(context).pointee.endRecording()
  }
  return table
}()

@inline(__always)
private func parse(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<GPXParse> {
  // The context comes from `cxml_create` and is never nil.
  context.unsafelyUnwrapped.assumingMemoryBound(to: GPXParse.self)
}
