import CXMLReader
import TrackModel

/// Interprets libxml2's events, and tracks the open elements.
///
/// `GPXHandler+Elements.swift` and `GPXHandler+Misplaced.swift` interpret elements, `GPXHandler+Values.swift` their texts.
/// `GPXHandler+Findings.swift` reports warnings and faults.
struct GPXHandler: ~Copyable {
  static let batchSize = 512

  let options: ReadingOptions
  let limits: ReadingOptions.Limits
  let onWarning: ((GPXWarning) -> Void)?
  let consume: (inout GPXBatch) throws -> Void

  var position: ParserPosition
  private var names: ElementNames
  private var trust: NamespaceTrust
  private var rootNamespaceCount: Int32 = 0

  var elements: OpenElements
  var text: TextBuffer
  var timeParser = TimeParser()

  var document = GPXDocument()
  var warnings = WarningTally()
  var ending = Ending()
  /// The remaining bytes for names and descriptions.
  var keptTextLeft: Int
  var segment: SegmentState
  var elevations = FeetEvidence()
  var batch = GPXBatch(capacity: batchSize)

  /// The point whose element is open, or the last point.
  var draft = PointDraft()
  var openPoint = OpenPoint.none
  var waypointName: String?
  var fastPath: FastPath

  enum OpenPoint {
    case none
    /// A point of a track or route.
    case track
    case waypoint
  }

  struct SegmentState {
    /// The number of segments with points.
    var count = 0
    var hasPoints = false
    /// Whether the last track has no element of its own: see ``openMisplaced``.
    var isInImplicitTrack = false
    var plausibility: PointPlausibility
    /// The number of points, in all segments, with a time but no coordinate, and of those with a heart rate too.
    var unplacedCount = 0
    var unplacedWithHeartRateCount = 0
  }

  /// - Parameter consume: receives each batch, and may replace it with another one to be filled next.
  init(
    _ parser: OpaquePointer, options: ReadingOptions, onWarning: ((GPXWarning) -> Void)?,
    consume: @escaping (inout GPXBatch) throws -> Void
  ) {
    self.options = options
    self.onWarning = onWarning
    self.consume = consume
    limits = options.limits.validated
    position = ParserPosition(parser: parser)
    names = ElementNames(internedBy: parser)
    trust = NamespaceTrust(internedBy: parser)
    // libxml2 itself allows a depth of 256.
    elements = OpenElements(capacity: min(max(1, limits.depth), 1024))
    text = TextBuffer(capacity: limits.textBytes)
    keptTextLeft = limits.keptTextBytes
    segment = SegmentState(plausibility: PointPlausibility(now: options.now))
    fastPath = FastPath(isEnabled: options.usesFastPath, longestText: limits.textBytes)
  }

  /// Prepares for a recording read by `parser`, which starts after the given lines and columns of the input.
  mutating func begin(_ parser: OpaquePointer, lineOffset: Int, columnOffset: Int) {
    if parser != position.parser {
      names = ElementNames(internedBy: parser)
      trust = NamespaceTrust(internedBy: parser)
    }
    position = ParserPosition(parser: parser, lineOffset: lineOffset, columnOffset: columnOffset)
    elements.removeAll()
    ending.begin()
    fastPath.forget()
  }

  // MARK: Events

  mutating func startElement(
    _ name: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?, namespaceCount: Int32,
    attributes: Attributes
  ) {
    var attributes = attributes
    if ending.state != .running {
      attributes.areIncomplete = ending.state == .literalTextInTag
      guard resume() else { return }
    }
    guard elements.hasRoom, attributes.count <= limits.attributes else { return stopAtLimit() }
    if namespaceCount > 0, cxml_namespace_count(position.parser) > limits.namespaces { return stopAtNamespaces() }
    let named = names[name]
    let element: Element
    if elements.depth == 0 {
      guard named == .gpx || !startTagIsComplete else { return stopAtRoot(name, prefix) }
      element = .gpx
      if named == .gpx { openRoot(prefix, uri, attributes) }
    } else if text.isOpen {
      element = openInText(trust.recognizes(named, prefix: prefix, uri: uri) ? named : .other, attributes)
    } else if named != .other, trust.recognizes(named, prefix: prefix, uri: uri) {
      element = open(named, in: elements.innermost, attributes)
    } else {
      element = .other
    }
    elements.push(.init(name: name, prefix: prefix, line: cxml_line(position.parser), element: element))
  }

  mutating func endElement() {
    if ending.state != .running, !resume() { return }
    let element = elements.pop()
    switch element {
    case .other, .metadata, .extensions: return
    case .trackPoint:
      let isPlain = isInPlainSegment
      fastPath.endPoint(position.parser, isPlain: isPlain)
      closePoint(openedAt: elements.depth)
      if !ending.isStopped { readPointsOfKnownShapes() }
    case .routePoint, .routeShapePoint: closePoint(openedAt: elements.depth)
    case .waypoint: closeWaypoint()
    case .trackSegment, .track, .route: endSegment()
    case .gpx: closeRoot()
    default: if text.depth == elements.depth + 1 { closeText(of: element, in: elements.innermost) }
    }
  }

  @inline(__always)
  mutating func characters(_ characters: UnsafePointer<UInt8>?, _ count: Int) {
    if ending.state != .running, !resume() { return }
    if openPoint != .none, let characters { fastPath.noteText(position.parser, characters, count) }
    guard text.isOpen else { return }
    guard let characters, text.append(characters, count, at: elements.depth) else { return stopAtTextLimit() }
  }

  /// After literal text, clears libxml2's mark that the recording is not well-formed. False if the reading was stopped.
  @inline(never)
  private mutating func resume() -> Bool {
    if ending.isStopped { return false }
    ending.resume()
    cxml_mark_well_formed(position.parser)
    return true
  }

  // MARK: The fast path

  /// Reads the points after the one that has just ended, as far as they are in the parser's buffer.
  mutating func readPointsOfKnownShapes() {
    guard fastPath.prepare(position.parser, isPlain: isInPlainSegment) else { return }
    while fastPath.readPoint(position.parser, into: &draft, &timeParser) {
      closePoint(openedAt: elements.depth)
      if ending.isStopped { return }
    }
  }

  /// Whether the enclosing elements and the namespaces are the same for all points here.
  private var isInPlainSegment: Bool {
    elements.depth == 3 && elements.innermost == .trackSegment
      && cxml_namespace_count(position.parser) == rootNamespaceCount
  }

  // MARK: The root

  private mutating func openRoot(
    _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, _ attributes: Attributes
  ) {
    ending.rootWasOpened = true
    cxml_limit_names(position.parser, limits.nameBytes)
    rootNamespaceCount = cxml_namespace_count(position.parser)
    trust.setRoot(prefix: prefix, uri: uri)
    // Read both before keeping either, which may stop the parser and release its input.
    let (creator, version) = (attributes.string(of: names.creator), attributes.string(of: names.version))
    document.creator = document.creator ?? kept(creator)
    document.version = document.version ?? kept(version)
  }

  private mutating func closeRoot() {
    endSegment()
    segment.isInImplicitTrack = false
    document.recordingCount += 1
    ending.rootWasClosed = true
  }

  /// Whether the start tag has its closing `>`. libxml2 reports start tags before it has seen their end, which may be
  /// truncated or missing.
  var startTagIsComplete: Bool {
    position.unconsumed.first.map { $0 == ASCII.greaterThan || $0 == ASCII.slash } ?? false
  }

  mutating func undoStartTag() {
    guard elements.depth > 0 else { return }
    switch elements.pop() {
    case .track, .route: document.tracks.removeLast()
    case .gpx: ending.rootWasOpened = false
    default: dropEmptyImplicitTrack()
    }
  }

  /// The texts of a point's latitude and longitude in its start tag.
  func coordinate(of attributes: Attributes) -> (latitude: Attributes.Value, longitude: Attributes.Value)? {
    guard !attributes.areIncomplete, let latitude = attributes.value(of: names.latitude),
      let longitude = attributes.value(of: names.longitude)
    else { return nil }
    return (latitude, longitude)
  }

  /// Completes the document at the end of the reading.
  mutating func finishDocument(fault: GPXReadError?) -> GPXDocument {
    endSegment()
    warnOfWhole(isComplete: fault == nil)
    document.warnings = warnings.list
    document.fault = fault ?? ending.reason
    return document
  }
}
