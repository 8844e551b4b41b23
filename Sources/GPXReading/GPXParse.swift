import CXMLReader

/// One parse of one document: wires the input and the handler to libxml2, and says how it ended.
///
/// A struct behind a pointer, which libxml2 hands to every callback: as a class, retaining and releasing it once per
/// event made the whole parse a third slower.
struct GPXParse: ~Copyable {
  var input: InputBuffer
  var handler: GPXHandler

  static func run(
    _ source: any ByteSource, limits: GPXReader.Limits, consume: @escaping (GPXBatch) throws -> Void
  ) throws -> GPXDocument {
    try run(source, limits: limits, inPieces: false, knownNames: nil, consume: consume) { parse, result, _ in
      try parse.finish(result)
    }
  }

  /// Parses all of `source`, and hands the parse to `finish` with what libxml2 returned and its parser.
  ///
  /// - Parameters:
  ///   - inPieces: whether the parse may end at the mark of a piece's end.
  ///   - knownNames: names shared by another parser.
  static func run<Result>(
    _ source: any ByteSource, limits: GPXReader.Limits, inPieces: Bool, knownNames: OpaquePointer?,
    consume: @escaping (GPXBatch) throws -> Void,
    finish: (inout GPXParse, Int32, OpaquePointer) throws -> Result
  ) throws -> Result {
    let parse = UnsafeMutablePointer<GPXParse>.allocate(capacity: 1)
    defer { parse.deallocate() }
    guard let parser = cxml_create(&handlers, parse, limits.nameBytes, knownNames) else {
      throw GPXReadError(.outOfMemory, "no memory left to read the file")
    }
    defer { cxml_destroy(parser) }
    let handler = GPXHandler(parser, limits: limits, inPieces: inPieces, consume: consume)
    parse.initialize(to: GPXParse(input: InputBuffer(source), handler: handler))
    defer { parse.deinitialize(count: 1) }

    let result = cxml_parse(parser)
    return try finish(&parse.pointee, result, parser)
  }

  /// The document, once libxml2 has returned.
  mutating func finish(_ result: Int32) throws -> GPXDocument {
    handler.flush()
    if let error = handler.consumerError { throw error }
    let fault = fault(result)
    if let fault, !handler.rootWasOpened { throw fault }
    return handler.finishDocument(fault: fault)
  }

  /// Success is: libxml2 returned 0, nobody stopped it, and the root was opened and closed. Any less can be wrong.
  private mutating func fault(_ result: Int32) -> GPXReadError? {
    if let failure = input.failure { return at(handler.line, handler.column, failure) }
    if input.isEmpty && !input.stoppedAtNUL { return GPXReadError(.empty, "the file is empty") }
    if let stopped = handler.stopReason { return stopped }
    if !handler.rootWasOpened && !input.looksLikeXML {
      return GPXReadError(.notGPX, "this is not XML, and so not GPX", line: 1, column: 1)
    }
    if input.stoppedAtNUL {
      guard handler.rootWasClosed else {
        return at(handler.line, handler.column, GPXReadError(.nulByte, "NUL byte: the recorder lost power?"))
      }
      guard input.onlyPaddingFollows() else { return trailingContent }
      handler.warn(.paddingAfterEnd)
      return nil
    }
    if let fault = handler.xmlFault {
      if handler.rootWasClosed { return at(fault.line, fault.column, trailingContent) }
      if input.reachedEnd && !fault.couldStillClose { return at(fault.line, fault.column, truncated) }
      if !handler.rootWasOpened && fault.kind == CXML_FAULT_OTHER {
        return at(
          fault.line, fault.column, GPXReadError(.malformed, "not well-formed XML before <gpx>: \(fault.message)"))
      }
      return at(fault.line, fault.column, fault.readError)
    }
    if !handler.rootWasClosed { return at(handler.line, handler.column, truncated) }
    if result != 0 {
      return GPXReadError(.invalidCharacter, "bytes that the declared encoding does not have")
    }
    return nil
  }

  private var trailingContent: GPXReadError {
    GPXReadError(.trailingContent, "something stands behind the end of <gpx>")
  }

  private var truncated: GPXReadError {
    guard let (name, line) = handler.innermostOpenElement else {
      return GPXReadError(.truncated, "truncated before <gpx>")
    }
    return GPXReadError(.truncated, "truncated inside <\(name)>, opened at line \(line)")
  }

  private func at(_ line: Int, _ column: Int, _ error: GPXReadError) -> GPXReadError {
    GPXReadError(error.code, error.message, line: line, column: column)
  }
}

// The handler table. Each function hands over to the parse that its context points to; nothing else happens here.
nonisolated(unsafe) private var handlers = cxml_handlers(
  start_element: { context, name, prefix, uri, namespaceCount, namespaces, attributeCount, _, attributes in
    parse(context).pointee.handler.startElement(
      name, prefix: prefix, uri: uri, namespaces: Namespaces(count: Int(namespaceCount), base: namespaces),
      attributes: Attributes(count: Int(attributeCount), base: attributes))
  },
  end_element: { context, _, _, _ in
    parse(context).pointee.handler.endElement()
  },
  characters: { context, text, length in
    parse(context).pointee.handler.characters(text, Int(length))
  },
  doctype: { context, _, _, _ in
    parse(context).pointee.handler.doctype()
  },
  fault: { context, error in
    guard let error, cxml_error_is_fatal(error) != 0 else { return }
    parse(context).pointee.handler.xmlFault(error)
  },
  read: { context, target, wanted in
    guard let target, wanted > 0 else { return 0 }
    return Int32(parse(context).pointee.input.copyBytes(to: target, wanted: Int(wanted)))
  }
)

@inline(__always)
private func parse(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<GPXParse> {
  // The context is what cxml_create was given, and never nil.
  context.unsafelyUnwrapped.assumingMemoryBound(to: GPXParse.self)
}
