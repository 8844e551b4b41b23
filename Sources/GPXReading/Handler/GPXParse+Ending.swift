import CXMLReader

/// Determines how a reading ended.
extension GPXParse {
  /// The document, with all points before the fault.
  ///
  /// - Throws: the fault, if nothing could be read before it; any error of the consumer.
  mutating func finish(_ fault: GPXReadError?) throws -> GPXDocument {
    handler.flush()
    if let error = handler.ending.consumerError { throw error }
    if let fault, !handler.ending.rootWasOpened, handler.document.recordingCount == 0 { throw fault }
    return handler.finishDocument(fault: fault)
  }

  /// The reason why the recording is not complete, after libxml2 has returned.
  ///
  /// Complete means all three: `xmlParseDocument` returned 0, no handler stopped it, `</gpx>` was seen. Each alone has false
  /// positives.
  mutating func fault(_ result: Int32, _ parser: OpaquePointer) -> GPXReadError? {
    if let stopped = handler.ending.reason { return stopped }
    if input.exceedsBufferLimit {
      let limit = handler.limits.bufferedBytes
      return here(.overLimit("bufferedBytes", limit, "a tag or a comment is too long, in bytes"))
    }
    if let fault = handler.ending.xmlFault, !input.reachedEnd || fault.couldStillClose || fault.isAtNUL {
      return handler.ending.rootWasClosed ? afterRoot(fault) : inside(fault)
    }
    if let failure = input.failure { return here(failure) }
    if handler.ending.rootWasClosed {
      if let fault = handler.ending.xmlFault { return afterRoot(fault) }
      let isAccepted = result == 0 || handler.ending.hasLiteralText
      return handler.position.unconsumed.isEmpty && isAccepted ? nil : afterRoot(nil)
    }
    if let fault = handler.ending.xmlFault, fault.kind == CXML_FAULT_NO_ROOT, handler.document.recordingCount > 0 {
      return nil
    }
    if handler.position.unconsumed.first == 0 { return here(GPXReadError(.nulByte, InputBuffer.nulByteMessage)) }
    return truncated
  }

  private func inside(_ fault: XMLFault) -> GPXReadError {
    let error =
      fault.isAtNUL
      ? GPXReadError(.nulByte, InputBuffer.nulByteMessage)
      : fault.readError(in: handler.innermostOpenElement, handler.limits)
    return GPXReadError(error.code, error.message, line: fault.line, column: fault.column)
  }

  /// After the root, only white space and comments are allowed. NUL bytes are padding from a file system that preallocated
  /// space.
  private mutating func afterRoot(_ fault: XMLFault?) -> GPXReadError? {
    func isPadding(_ byte: UInt8) -> Bool { byte == 0 || ASCII.isWhiteSpace(byte) }
    let unconsumed = handler.position.unconsumed
    let rest = fault?.rest ?? String(decoding: unconsumed.prefix(64), as: UTF8.self)
    // An unfinished comment or instruction extends to the end of the input.
    let breaksOff = fault != nil && rest.isEmpty
    if !breaksOff, rest.utf8.allSatisfy(isPadding), unconsumed.allSatisfy(isPadding), input.failure == nil,
      input.onlyPaddingFollows()
    {
      handler.warn(.paddingAfterEnd)
      return handler.ending.reason
    }
    if let failure = input.failure { return here(failure) }
    let what =
      rest.contains("<gpx") || rest.hasPrefix("<?xml") || fault?.kind == CXML_FAULT_DECLARATION_INSIDE
      ? "a second GPX document follows the end of <gpx>; use --concatenated to read both"
      : "\(breaksOff ? "an unfinished comment or instruction" : quoted(rest)) follows the end of <gpx>"
    return GPXReadError(
      .trailingContent, what, line: fault?.line ?? handler.position.line,
      column: fault?.column ?? handler.position.column)
  }

  private var truncated: GPXReadError {
    let place = handler.ending.xmlFault
    let message = handler.innermostOpenElement.map {
      "the file ends early, inside <\($0.name)> opened at line \($0.line)"
    }
    return GPXReadError(
      .truncated, message ?? InputBuffer.truncatedMessage, line: place?.line ?? handler.position.line,
      column: place?.column ?? handler.position.column)
  }

  private func here(_ error: GPXReadError) -> GPXReadError {
    GPXReadError(
      error.code, error.message, line: error.line ?? handler.position.line,
      column: error.column ?? handler.position.column)
  }
}
