import CXMLReader
import TrackModel

/// What libxml2's events mean: keeps the stack of open elements, and stops where there is no going on.
///
/// What the elements stand for is in `GPXHandler+Elements.swift` and `GPXHandler+Misplaced.swift`, what their texts say in
/// `GPXHandler+Values.swift`.
struct GPXHandler: ~Copyable {
  static let batchSize = 512
  static let readAheadSize = 32 * 1024

  let options: GPXReader.Options
  private let onWarning: ((GPXWarning) -> Void)?
  let consume: (inout GPXBatch) throws -> Void

  private(set) var parser: OpaquePointer
  var names: ElementNames
  private var vocabularies: Vocabularies
  private var lineOffset = 0
  private var columnOffset = 0

  struct OpenElement {
    var name: UnsafePointer<UInt8>?
    var prefix: UnsafePointer<UInt8>?
    var line: Int32
    var element: Element
  }
  let stack: UnsafeMutablePointer<OpenElement>
  /// How many elements it has room for.
  private let mostDepth: Int
  var depth = 0
  private var rootURI: UnsafePointer<UInt8>?
  private var rootPrefix: UnsafePointer<UInt8>?

  var text: TextBuffer
  var timeParser = TimeParser()

  var document = GPXDocument()
  private var warnings = WarningTally()
  /// How many bytes more may be kept of names and descriptions.
  var keptTextLeft: Int
  /// How many segments had points.
  var segmentCount = 0

  /// The point whose element is open, if it has a valid place.
  var point = TrackPoint(latitude: 0, longitude: 0)
  var details = GPXPointDetails()
  var hasDetails = false
  var waypointName: String?
  var pointIsValid = false
  var isInPoint = false
  var isInWaypoint = false
  var checks: SequenceChecks
  var segmentHasPoints = false
  /// Whether the last track is one that no element stands for: see ``openMisplaced``.
  var isInLooseTrack = false
  var batch: GPXBatch

  /// Whether points are read without the parser that are written like those before.
  let usesShapes: Bool
  /// How the points are written, as far as that is known: see `GPXHandler+Shapes.swift`.
  var shapes = PointShapes()
  var example = PointExample()
  /// Whether the last point was of a shape that is known.
  var lastPointFitted = false
  /// How many points in a row were not like those before.
  var missCount = 0
  /// Whether points are read without the parser, and the next one is not at hand.
  var readsPoints = false
  /// Where the last point of a segment ended.
  var endOfPoint: PlaceInBytes?

  /// Set by the first thing that went wrong; from then on every callback is ignored, since libxml2 still makes some.
  private(set) var isStopped = false
  private(set) var stopReason: GPXReadError?
  private(set) var xmlFault: XMLFault?
  private(set) var consumerError: (any Error)?
  private(set) var rootWasOpened = false
  private(set) var rootWasClosed = false
  private var rootNamespaceCount: Int32 = 0

  /// - Parameter consume: takes the points of the batch, and may leave another batch in its place for the next ones.
  init(
    _ parser: OpaquePointer, options: GPXReader.Options, onWarning: ((GPXWarning) -> Void)?,
    consume: @escaping (inout GPXBatch) throws -> Void
  ) {
    self.parser = parser
    self.options = options
    self.onWarning = onWarning
    self.consume = consume
    names = ElementNames(internedBy: parser)
    vocabularies = Vocabularies(internedBy: parser)
    // libxml2 itself goes no deeper than 256.
    mostDepth = min(max(1, options.limits.depth), 1024)
    stack = .allocate(capacity: mostDepth)
    usesShapes = options.usesShapes && cxml_can_pass() != 0
    checks = SequenceChecks(now: options.now)
    text = TextBuffer(capacity: options.limits.textBytes)
    keptTextLeft = options.limits.keptTextBytes
    batch = GPXBatch(capacity: Self.batchSize)
  }

  deinit {
    stack.deallocate()
  }

  /// Makes ready for a recording that `parser` reads, which begins behind that many lines and columns of the input.
  mutating func begin(_ parser: OpaquePointer, lineOffset: Int, columnOffset: Int) {
    if parser != self.parser {
      self.parser = parser
      names = ElementNames(internedBy: parser)
      vocabularies = Vocabularies(internedBy: parser)
    }
    self.lineOffset = lineOffset
    self.columnOffset = columnOffset
    depth = 0
    isStopped = stopReason != nil
    rootWasOpened = false
    rootWasClosed = false
    forgetShapes()
  }

  var line: Int { Int(cxml_line(parser)) + lineOffset }
  var column: Int { Int(cxml_column(parser)) + (cxml_line(parser) <= 1 ? columnOffset : 0) }

  // MARK: Events

  mutating func startElement(
    _ name: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?, attributes: Attributes
  ) {
    if isStopped { return }
    guard depth < mostDepth, attributes.count <= options.limits.attributes else { return stopAtLimit() }
    let named = names[name]
    let element: Element
    if depth == 0 {
      guard named == .gpx || !startTagIsComplete else {
        return stopAtRoot(name, prefix)
      }
      element = .gpx
      if named == .gpx { openRoot(prefix, uri, attributes) }
    } else {
      var isOurs = named != .other
      if isOurs, uri != rootURI || prefix != rootPrefix { isOurs = belongs(named, prefix, uri) }
      element = isOurs ? open(named, in: stack[depth - 1].element, attributes) : .other
    }
    stack[depth] = OpenElement(name: name, prefix: prefix, line: cxml_line(parser), element: element)
    depth += 1
  }

  mutating func endElement() {
    if isStopped { return }
    depth -= 1
    let element = stack[depth].element
    switch element {
    case .other, .metadata, .extensions: return
    case .trackPoint:
      learnShape()
      closePoint(openedAt: depth)
      if !isStopped { readAlikePoints() }
    case .routePoint: closePoint(openedAt: depth)
    case .waypoint: closeWaypoint()
    case .trackSegment, .track, .route: endSegment()
    case .author: if text.isOpen { closeText(of: .author, in: .metadata) }
    case .gpx: closeRoot()
    default: closeText(of: element, in: depth > 0 ? stack[depth - 1].element : .other)
    }
  }

  @inline(__always)
  mutating func characters(_ characters: UnsafePointer<UInt8>?, _ count: Int) {
    if isStopped { return }
    if isInPoint, let characters { noteText(characters, count) }
    guard text.isOpen else { return }
    guard let characters, text.append(characters, count) else { return stopAtTextLimit() }
  }

  mutating func doctype() {
    if isStopped { return }
    stop(.doctype, "DOCTYPE not allowed: take it out if the file is one that you trust")
  }

  mutating func xmlFault(_ error: OpaquePointer) {
    if isStopped { return }
    let fault = XMLFault(error, in: parser, line: line, column: column)
    if fault.kind == CXML_FAULT_START_TAG_OPEN { takeBackStartTag() }
    xmlFault = fault
    isStopped = true
  }

  mutating func undeclaredPrefix() {
    if !isStopped { warn(.undeclaredPrefix) }
  }

  /// libxml2 tells of a start tag before it has seen its end, which may be cut off or missing.
  private var startTagIsComplete: Bool {
    unconsumed.first.map { $0 == ASCII.greaterThan || $0 == ASCII.slash } ?? false
  }

  private mutating func takeBackStartTag() {
    guard depth > 0 else { return }
    depth -= 1
    switch stack[depth].element {
    case .track, .route: document.tracks.removeLast()
    case .gpx: rootWasOpened = false
    default: dropEmptyLooseTrack()
    }
  }

  /// What the parser was given and has not used.
  var unconsumed: UnsafeBufferPointer<UInt8> {
    var count = 0
    let start = cxml_unconsumed(parser, &count)
    return UnsafeBufferPointer(start: start, count: count)
  }

  // MARK: Stopping

  /// Ends the parse without a fault.
  mutating func letGo() {
    isStopped = true
    cxml_stop(parser)
  }

  mutating func stop(_ code: GPXReadError.Code, _ message: String) {
    stop(GPXReadError(code, message))
  }

  mutating func stop(_ error: GPXReadError) {
    guard !isStopped else { return }
    stopReason = GPXReadError(error.code, error.message, line: line, column: column)
    isStopped = true
    cxml_stop(parser)
  }

  mutating func stop(because error: any Error) {
    consumerError = error
    isStopped = true
    cxml_stop(parser)
  }

  // Messages are put together out of the way of what every element passes through.

  @inline(never)
  private mutating func stopAtRoot(_ name: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?) {
    stop(.notGPX, "root is <\(qualifiedName(name, prefix))>, expected <gpx>")
  }

  @inline(never)
  private mutating func stopAtTextLimit() {
    stop(.overLimit("textBytes", options.limits.textBytes, "the text of an element is too long, in bytes"))
  }

  @inline(never)
  private mutating func stopAtLimit() {
    stop(
      depth >= mostDepth
        ? .overLimit("depth", mostDepth, "elements are nested too deep")
        : .overLimit("attributes", options.limits.attributes, "an element has too many attributes"))
  }

  // MARK: Roots and vocabularies

  private mutating func openRoot(
    _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, _ attributes: Attributes
  ) {
    rootWasOpened = true
    cxml_limit_names(parser, options.limits.nameBytes)
    rootNamespaceCount = cxml_namespace_count(parser)
    rootURI = uri
    rootPrefix = prefix
    // Before anything that may be the end, at which libxml2 lets go of what it read.
    let (creator, version) = (attributes.string(of: names.creator), attributes.string(of: names.version))
    document.creator = document.creator ?? kept(creator)
    document.version = document.version ?? kept(version)
  }

  /// Whether no element below the root that is open declares a namespace.
  var namespacesAreTheRoots: Bool { cxml_namespace_count(parser) == rootNamespaceCount }

  private mutating func closeRoot() {
    endSegment()
    isInLooseTrack = false
    document.recordingCount += 1
    rootWasClosed = true
  }

  /// Whether an element that is not written like the root stands for what its name says.
  @inline(__always)
  private mutating func belongs(
    _ named: Element, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?
  ) -> Bool {
    let trust = vocabularies.trust(uri)
    if named.isSensor { return trust != .nothing }
    if named.isReading { return trust == .everything || trust == .gpx }
    // Of GPX's own: by its namespace; or by none at all, where no prefix asks for one.
    return trust == .gpx || uri == rootURI && uri != nil || uri == nil && prefix == nil
  }

  // MARK: Findings

  @inline(never)
  mutating func warn(_ code: GPXWarning.Code) {
    warn(code, line: line, column: column)
  }

  /// Counts the finding and tells of it; in strict reading, it is the end.
  mutating func warn(_ code: GPXWarning.Code, line: Int?, column: Int?) {
    if options.isStrict, stopReason != nil { return }
    example.spoil()
    let count = warnings.count(code, line: line, column: column)
    onWarning?(GPXWarning(code: code, message: code.message(count: 1), count: count, line: line, column: column))
    guard options.isStrict else { return }
    stopReason = GPXReadError(.strict, "reading strictly: \(code.finding(1))", line: line, column: column)
    isStopped = true
    cxml_stop(parser)
  }

  /// The name of the innermost element that is open, and the line of its start tag.
  var innermostOpenElement: (name: String, line: Int)? {
    guard depth > 0 else { return nil }
    let open = stack[depth - 1]
    return (qualifiedName(open.name, open.prefix), line(of: open))
  }

  func line(of open: OpenElement) -> Int { Int(open.line) + lineOffset }

  private func qualifiedName(_ name: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?) -> String {
    let local = name.map { String(cString: $0) } ?? "?"
    let shown = quoted(prefix.map { "\(String(cString: $0)):\(local)" } ?? local)
    return String(shown.dropFirst().dropLast())
  }

  /// What is known at the end.
  mutating func finishDocument(fault: GPXReadError?) -> GPXDocument {
    endSegment()
    if fault == nil, document.pointCount == 0 { warn(.noTrackPoints, line: nil, column: nil) }
    document.warnings = warnings.list
    document.fault = fault ?? stopReason
    return document
  }
}
