import CXMLReader
import TrackModel

/// What libxml2's events mean: keeps the stack of open elements, builds points, and hands them on in batches.
struct GPXHandler: ~Copyable {
  private static let batchSize = 512

  private let parser: OpaquePointer
  private let limits: GPXReader.Limits
  private let names: ElementNames
  private let consume: (GPXBatch) throws -> Void

  private struct OpenElement {
    var name: UnsafePointer<UInt8>?
    var prefix: UnsafePointer<UInt8>?
    var line: Int32
    var element: Element
  }
  private let stack: UnsafeMutablePointer<OpenElement>
  private var depth = 0
  private var rootURI: UnsafePointer<UInt8>?

  private var text: TextBuffer
  private var timeParser = TimeParser()

  private var document = GPXDocument()
  private var warnings = WarningTally()

  /// The point whose element is open.
  private var point = TrackPoint(latitude: 0, longitude: 0)
  private var pointIsValid = false
  private var isInPoint = false
  private(set) var latestTime: Timestamp?
  private var segmentHasPoints = false
  private var batch: GPXBatch

  /// The innermost thing that went wrong; from then on every callback is ignored, since libxml2 still makes some.
  private var isStopped = false
  private(set) var stopReason: GPXReadError?
  private(set) var xmlFault: XMLFault?
  private(set) var consumerError: (any Error)?
  private(set) var rootWasOpened = false
  private(set) var rootWasClosed = false
  private(set) var root = PieceRoot()
  private var rootNamespaceCount: Int32 = 0
  /// Bytes consumed up to the end of the piece, if it was met where a track's segment is open, as at its beginning.
  private(set) var bytesOfWholePiece: Int?

  /// - Parameter inPieces: whether the parse ends with the mark of ``PieceContext/endMark``.
  init(
    _ parser: OpaquePointer, limits: GPXReader.Limits, inPieces: Bool, consume: @escaping (GPXBatch) throws -> Void
  ) {
    self.parser = parser
    self.limits = limits
    self.consume = consume
    names = ElementNames(internedBy: parser, inPieces: inPieces)
    stack = .allocate(capacity: max(1, limits.depth))
    text = TextBuffer(capacity: limits.textBytes)
    batch = GPXBatch(trackIndex: 0, kind: .track, segmentIndex: 0, points: [])
    batch.points.reserveCapacity(Self.batchSize)
  }

  deinit {
    stack.deallocate()
  }

  var line: Int { Int(cxml_line(parser)) }
  var column: Int { Int(cxml_column(parser)) }

  // MARK: Events

  mutating func startElement(
    _ name: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?, namespaces: Namespaces,
    attributes: Attributes
  ) {
    if isStopped { return }
    guard depth < limits.depth else {
      return stop(.limit, "elements nested deeper than \(limits.depth)")
    }
    let named = names[name]
    let element: Element
    if depth == 0 {
      guard named == .gpx else {
        return stop(.notGPX, "root is <\(qualifiedName(name, prefix))>, expected <gpx>")
      }
      element = .gpx
      openRoot(uri, namespaces, attributes)
    } else if named == .other || !named.isReading && uri != rootURI && uri != nil {
      // Another vocabulary's element, even if it is called like one of GPX's.
      element = .other
    } else {
      element = open(named, in: stack[depth - 1].element, attributes)
    }
    stack[depth] = OpenElement(name: name, prefix: prefix, line: cxml_line(parser), element: element)
    depth += 1
  }

  mutating func endElement() {
    if isStopped { return }
    depth -= 1
    switch stack[depth].element {
    case .other, .metadata, .extensions, .endOfPiece: return
    case .trackPoint, .routePoint: closePoint()
    case .elevation, .time, .heartRate, .cadence, .temperature, .power, .speed, .name, .type: closeText(in: depth)
    case .waypoint: document.waypointCount += 1
    case .trackSegment: endSegment()
    case .track, .route: endSegment()
    case .gpx: rootWasClosed = true
    }
  }

  @inline(__always)
  mutating func characters(_ characters: UnsafePointer<UInt8>?, _ count: Int) {
    if !text.isOpen || isStopped { return }
    guard let characters, text.append(characters, count) else {
      return stop(.limit, "text longer than \(limits.textBytes) bytes in one element")
    }
  }

  mutating func doctype() {
    if isStopped { return }
    stop(.doctype, "DOCTYPE not allowed")
  }

  mutating func xmlFault(_ error: OpaquePointer) {
    if isStopped { return }
    xmlFault = XMLFault(error, in: parser)
    isStopped = true
  }

  private mutating func stop(_ code: GPXReadError.Code, _ message: String) {
    stopReason = GPXReadError(code, message, line: line, column: column)
    isStopped = true
    cxml_stop(parser)
  }

  // MARK: Elements

  /// What the element stands for where it stands; `.other` where it has no business.
  @inline(__always)
  private mutating func open(_ element: Element, in parent: Element, _ attributes: Attributes) -> Element {
    switch element {
    case .trackPoint where parent == .trackSegment || parent == .track,
      .routePoint where parent == .route:
      openPoint(attributes)
      return element
    case .elevation where isInPoint && parent.isPoint, .time where isInPoint && parent.isPoint:
      text.open()
      return element
    case .heartRate, .cadence, .temperature, .power, .speed:
      guard isInPoint else { return .other }
      text.open()
      return element
    default:
      return openRare(element, in: parent)
    }
  }

  private mutating func openRare(_ element: Element, in parent: Element) -> Element {
    switch element {
    case .trackSegment where parent == .track:
      endSegment()
    case .track where parent == .gpx:
      document.tracks.append(GPXTrack(kind: .track))
    case .route where parent == .gpx:
      document.tracks.append(GPXTrack(kind: .route))
    case .name where parent == .track || parent == .route || parent == .metadata || parent == .gpx,
      .type where parent == .track || parent == .route:
      text.open()
    case .waypoint where parent == .gpx, .metadata where parent == .gpx, .extensions:
      break
    case .endOfPiece:
      endPiece()
      return .other
    default:
      return .other
    }
    return element
  }

  private mutating func openRoot(_ uri: UnsafePointer<UInt8>?, _ namespaces: Namespaces, _ attributes: Attributes) {
    rootWasOpened = true
    rootURI = uri
    root.namespaces = namespaces.list
    rootNamespaceCount = cxml_namespace_count(parser)
    document.creator = attributes.string(of: names.creator)
    document.version = attributes.string(of: names.version)
  }

  @inline(__always)
  private mutating func openPoint(_ attributes: Attributes) {
    isInPoint = true
    pointIsValid = false
    guard let (latitudeStart, latitudeEnd) = attributes.value(of: names.latitude),
      let (longitudeStart, longitudeEnd) = attributes.value(of: names.longitude),
      let latitude = DecimalNumber.parse(latitudeStart, latitudeEnd), abs(latitude) <= 90,
      let longitude = DecimalNumber.parse(longitudeStart, longitudeEnd), abs(longitude) <= 180
    else { return }
    point = TrackPoint(latitude: latitude, longitude: longitude)
    pointIsValid = true
  }

  @inline(__always)
  private mutating func closePoint() {
    isInPoint = false
    let track = document.tracks.count - 1
    guard pointIsValid else {
      document.tracks[track].skippedPointCount += 1
      return warn(.badCoordinates)
    }
    if let time = point.time {
      if let latest = latestTime, time < latest { warn(.timeNotIncreasing) } else { latestTime = time }
    }
    batch.points.append(point)
    if batch.points.count == Self.batchSize { flush() }
  }

  /// What comes next is the beginning of another piece if it is a point of a track's segment, in the namespaces of the
  /// root: the state that every piece is parsed from.
  private mutating func endPiece() {
    flush()
    let isInSegment = (0..<depth).map { stack[$0].element } == [.gpx, .track, .trackSegment]
    if isInSegment, (0..<depth).allSatisfy({ stack[$0].prefix == nil }),
      cxml_namespace_count(parser) == rootNamespaceCount, cxml_reads_utf8(parser) != 0
    {
      bytesOfWholePiece = cxml_consumed(parser)
    }
    isStopped = true
    cxml_stop(parser)
  }

  private mutating func endSegment() {
    flush()
    if segmentHasPoints, let track = document.tracks.indices.last {
      document.tracks[track].segmentCount += 1
      segmentHasPoints = false
    }
    latestTime = nil
  }

  /// Hands over the points gathered so far.
  mutating func flush() {
    guard !batch.points.isEmpty, let track = document.tracks.indices.last else { return }
    segmentHasPoints = true
    document.tracks[track].pointCount += batch.points.count
    batch.trackIndex = track
    batch.kind = document.tracks[track].kind
    batch.segmentIndex = document.tracks[track].segmentCount
    do {
      if consumerError == nil { try consume(batch) }
    } catch {
      consumerError = error
      isStopped = true
      cxml_stop(parser)
    }
    batch.points.removeAll(keepingCapacity: true)
  }

  // MARK: Values

  @inline(__always)
  private mutating func closeText(in depth: Int) {
    text.close()
    switch stack[depth].element {
    case .elevation: point.elevation = point.elevation ?? elevation()
    case .time: point.time = point.time ?? time()
    case .heartRate: point.sensors.heartRate = point.sensors.heartRate ?? number()
    case .cadence: point.sensors.cadence = point.sensors.cadence ?? number()
    case .temperature: point.sensors.temperature = point.sensors.temperature ?? number()
    case .power: point.sensors.power = point.sensors.power ?? number()
    case .speed: point.sensors.speed = point.sensors.speed ?? number()
    case .name: closeName(of: depth > 0 ? stack[depth - 1].element : .other)
    case .type: setOnTrack(\.type)
    default: break
    }
  }

  private mutating func closeName(of parent: Element) {
    if parent == .track || parent == .route { return setOnTrack(\.name) }
    document.name = document.name ?? text.string
  }

  private mutating func setOnTrack(_ property: WritableKeyPath<GPXTrack, String?>) {
    guard let track = document.tracks.indices.last, document.tracks[track][keyPath: property] == nil else { return }
    document.tracks[track][keyPath: property] = text.string
  }

  @inline(__always)
  private func number() -> Double? {
    DecimalNumber.parse(text.start, text.end)
  }

  /// No place on Earth is higher than 9,000 m or lower than -500 m; -9999 and -32768 are how terrain models say "none".
  @inline(__always)
  private mutating func elevation() -> Double? {
    if text.isBlank { return nil }
    guard let meters = number(), meters >= -500, meters <= 9000 else {
      warn(.badElevation)
      return nil
    }
    return meters
  }

  @inline(__always)
  private mutating func time() -> Timestamp? {
    if text.isBlank { return nil }
    guard let result = timeParser.parse(text.start, text.end) else {
      warn(.badTime)
      return nil
    }
    if !result.namesZone { warn(.timeWithoutZone) }
    return result.time
  }

  // MARK: Findings

  @inline(never)
  mutating func warn(_ code: GPXWarning.Code) {
    warnings.count(code, line: line)
  }

  /// The name of the innermost element that is open, and the line of its start tag.
  var innermostOpenElement: (name: String, line: Int)? {
    guard depth > 0 else { return nil }
    let open = stack[depth - 1]
    return (qualifiedName(open.name, open.prefix), Int(open.line))
  }

  private func qualifiedName(_ name: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?) -> String {
    let local = name.map { String(cString: $0) } ?? "?"
    return prefix.map { "\(String(cString: $0)):\(local)" } ?? local
  }

  /// What is known where a piece ends, its last segment still open.
  func unfinishedDocument() -> GPXDocument {
    var document = document
    document.warnings = warnings.list
    return document
  }

  /// What is known at the end.
  mutating func finishDocument(fault: GPXReadError?) -> GPXDocument {
    endSegment()
    if fault == nil, document.pointCount == 0 { warnings.count(.noTrackPoints, line: nil) }
    document.warnings = warnings.list
    document.fault = fault
    return document
  }
}
