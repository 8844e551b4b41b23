import CXMLReader

/// Reports warnings and faults, and stops the reading.
extension GPXHandler {
  // MARK: Warnings

  @inline(never)
  mutating func warn(_ code: GPXWarning.Code) {
    warn(code, line: position.line, column: position.column)
  }

  /// Counts and reports the finding. Strict reading stops here.
  mutating func warn(_ code: GPXWarning.Code, line: Int?, column: Int?) {
    warn(code, 1, line: line, column: column)
  }

  /// - Parameters:
  ///   - number: the number of findings.
  ///   - message: replaces the message of the code.
  private mutating func warn(
    _ code: GPXWarning.Code, _ number: Int, message: String? = nil, line: Int?, column: Int?
  ) {
    if options.isStrict, ending.reason != nil { return }
    fastPath.discardExample()
    let count = warnings.count(code, number, message: message ?? "", line: line, column: column)
    onWarning?(
      GPXWarning(
        code: code, message: message ?? code.message(count: number), count: count, line: line, column: column))
    guard options.isStrict else { return }
    let error = GPXReadError(.strict, "reading strictly: \(code.finding(1))", line: line, column: column)
    ending.stop(error)
    cxml_stop(position.parser)
  }

  /// Reports findings about the file as a whole.
  mutating func warnOfWhole(isComplete: Bool) {
    if elevations.seemToBeFeet {
      warn(.elevationsInFeet, elevations.tooHighCount, line: nil, column: nil)
    }
    guard isComplete, document.pointCount == 0 else { return }
    let (unplaced, beating) = (segment.unplacedCount, segment.unplacedWithHeartRateCount)
    if unplaced == 0 { return warn(.noTrackPoints, line: nil, column: nil) }
    let count = beating > 0 ? beating : unplaced
    let message =
      "no positions; \(counted(count, "point")) with times\(beating > 0 ? " and heart rate" : "")"
    warn(.noPositions, count, message: message, line: nil, column: nil)
  }

  mutating func undeclaredPrefix() {
    if !ending.isStopped { warn(.undeclaredPrefix) }
  }

  // MARK: XML faults

  /// The number of literal texts that a file may have.
  private static let maximumLiteralTextCount = 10_000

  /// - Parameter isAtEnd: whether the input has ended, so that the text may be truncated.
  /// - Returns: whether the parser continues.
  mutating func xmlFault(_ error: OpaquePointer, isAtEnd: Bool) -> Bool {
    if ending.isStopped { return false }
    let fault = XMLFault(error, in: position.parser, line: position.line, column: position.column)
    // Between elements, a bare "<" is a broken tag.
    let canBeText = fault.kind != CXML_FAULT_BARE_LESS_THAN || text.isOpen
    if !isAtEnd, !fault.isAtNUL, canBeText, ending.literalTextCount < Self.maximumLiteralTextCount,
      let literal = LiteralText(fault.kind, entity: fault.name, in: position.parser)
    {
      return read(literal)
    }
    if fault.kind == CXML_FAULT_START_TAG_OPEN { undoStartTag() }
    ending.stop(fault)
    return false
  }

  private mutating func read(_ literal: LiteralText) -> Bool {
    if ending.isKnown(literal) { return true }
    warn(.entityReadLiterally)
    if ending.isStopped { return false }
    ending.noteLiteralText(literal)
    if !literal.isInTag, text.isOpen {
      let depth = elements.depth
      let hasRoom = literal.bytes.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { text.append($0, bytes.count, at: depth) } ?? true
      }
      if !hasRoom { stopAtTextLimit() }
    }
    return !ending.isStopped
  }

  mutating func doctype() {
    if ending.isStopped { return }
    stop(GPXReadError(.doctype, "DOCTYPE not allowed; remove it if you trust the file"))
  }

  // MARK: Stopping

  /// Ends the parse without a fault.
  mutating func endParse() {
    ending.stop()
    cxml_stop(position.parser)
  }

  mutating func stop(_ error: GPXReadError) {
    guard !ending.isStopped else { return }
    ending.stop(GPXReadError(error.code, error.message, line: position.line, column: position.column))
    cxml_stop(position.parser)
  }

  mutating func stop(because error: any Error) {
    ending.stop(because: error)
    cxml_stop(position.parser)
  }

  // These functions are not inlined, to keep the code for messages out of the code for every element.

  @inline(never)
  mutating func stopAtRoot(_ name: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?) {
    stop(GPXReadError(.notGPX, "root is <\(qualifiedName(name, prefix))>, expected <gpx>"))
  }

  @inline(never)
  mutating func stopAtTextLimit() {
    stop(.overLimit("textBytes", limits.textBytes, "the text of an element is too long, in bytes"))
  }

  @inline(never)
  mutating func stopAtNamespaces() {
    stop(.overLimit("namespaces", limits.namespaces, "too many namespace declarations are in force"))
  }

  @inline(never)
  mutating func stopAtLimit() {
    stop(
      !elements.hasRoom
        ? .overLimit("depth", elements.capacity, "elements are nested too deep")
        : .overLimit("attributes", limits.attributes, "an element has too many attributes"))
  }

  // MARK: Names for messages

  /// The name of the innermost open element, and the line of its start tag.
  var innermostOpenElement: (name: String, line: Int)? {
    guard elements.depth > 0 else { return nil }
    let open = elements[elements.depth - 1]
    return (qualifiedName(open.name, open.prefix), line(of: open))
  }

  func line(of open: OpenElements.Entry) -> Int { Int(open.line) + position.lineOffset }

  private func qualifiedName(_ name: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?) -> String {
    let local = name.map { String(cString: $0) } ?? "?"
    let shown = quoted(prefix.map { "\(String(cString: $0)):\(local)" } ?? local)
    return String(shown.dropFirst().dropLast())
  }
}
