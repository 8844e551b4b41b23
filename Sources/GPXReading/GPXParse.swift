import CXMLReader

/// One reading of one stream: wires the input and the handler to libxml2, one recording after the other.
///
/// A struct behind a pointer, which libxml2 hands to every callback: as a class, retaining and releasing it once per
/// event made the whole parse a third slower. How the reading ended is told in `GPXParse+Fault.swift`.
struct GPXParse: ~Copyable {
  var input: InputBuffer
  var handler: GPXHandler

  static func run(
    _ source: any ByteSource, options: GPXReader.Options, onWarning: ((GPXWarning) -> Void)?,
    consume: @escaping (inout GPXBatch) throws -> Void, atEnd: (borrowing GPXHandler) -> Void = { _ in }
  ) throws -> GPXDocument {
    let parse = UnsafeMutablePointer<GPXParse>.allocate(capacity: 1)
    defer { parse.deallocate() }
    var parser = try makeParser(parse, options)
    defer { cxml_destroy(parser) }
    parse.initialize(
      to: GPXParse(
        input: InputBuffer(source, longestSilence: options.limits.bufferedBytes),
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
    _ parse: UnsafeMutablePointer<GPXParse>, _ options: GPXReader.Options, before: Int = 0
  ) throws(GPXReadError) -> OpaquePointer {
    let nameBytes = options.limits.nameBytes
    let parser =
      options.readsConcatenated
      ? cxml_create(&handlersOfMany, parse, nameBytes)
      : cxml_create(&handlers, parse, nameBytes)
    guard let parser, before < options.mostParsers else {
      if let parser { cxml_destroy(parser) }
      throw GPXReadError(.outOfMemory, "no memory left to read the file")
    }
    return parser
  }

  // MARK: Beginnings and ends of recordings

  private enum Beginning {
    case recording
    /// The last recording was whole, and nothing follows.
    case end
    case fault(GPXReadError)
  }

  /// Goes to where the next recording begins.
  private mutating func begin(_ parser: OpaquePointer) -> Beginning {
    let beginning = input.begin()
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
    case .markup(let oddities):
      let limit = handler.options.limits.recordings
      if handler.document.recordingCount >= limit {
        handler.stop(.overLimit("recordings", limit, "too many recordings stand one behind another"))
      }
      for oddity in oddities { handler.warn(oddity.code, line: oddity.line, column: 1) }
      return handler.stopReason.map { .fault($0) } ?? .recording
    }
  }

  /// Whether a recording has ended and what follows is to be read as another one.
  private var anotherFollows: Bool {
    handler.options.readsConcatenated && handler.rootWasClosed && handler.stopReason == nil
      && handler.consumerError == nil
  }

  /// Where a recording has ended and others may follow: what the parser has not used is the next one's.
  mutating func endRecording() {
    guard handler.depth == 0, anotherFollows else { return }
    input.takeBack(handler.unconsumed, line: handler.line, column: handler.column)
    handler.letGo()
  }

  mutating func fault(_ error: OpaquePointer) {
    if cxml_error_is_fatal(error) != 0 {
      handler.xmlFault(error)
      // A parser that has met a fault would still read all the rest.
      input.isCutOff = true
    } else if cxml_error_is_undeclared_prefix(error) != 0 {
      handler.undeclaredPrefix()
    }
  }
}

// The handler table. Each function hands over to the parse that its context points to; nothing else happens here.
nonisolated(unsafe) private var handlers = cxml_handlers(
  start_element: { context, name, prefix, uri, _, _, attributeCount, _, attributes in
    parse(context).pointee.input.silence = 0
    parse(context).pointee.handler.startElement(
      name, prefix: prefix, uri: uri, attributes: Attributes(count: Int(attributeCount), base: attributes))
  },
  end_element: { context, _, _, _ in
    endElement(parse(context))
  },
  characters: { context, text, length in
    parse(context).pointee.input.silence = 0
    parse(context).pointee.handler.characters(text, Int(length))
  },
  comment: { context, _ in
    parse(context).pointee.input.silence = 0
  },
  instruction: { context, _, _ in
    parse(context).pointee.input.silence = 0
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
    return Int32(parse(context).pointee.input.copyBytes(to: target, wanted: Int(wanted)))
  }
)

/// Behind a point, those that follow may be read without the parser, which is told to read on for them.
@inline(__always)
private func endElement(_ parse: UnsafeMutablePointer<GPXParse>) {
  parse.pointee.input.silence = 0
  parse.pointee.handler.endElement()
  while parse.pointee.handler.readsPoints, parse.pointee.handler.readOn() {
    parse.pointee.input.silence = 0
    parse.pointee.handler.readAlikePoints()
  }
}

/// The same for streams of several recordings.
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
  // The context is what cxml_create was given, and never nil.
  context.unsafelyUnwrapped.assumingMemoryBound(to: GPXParse.self)
}
