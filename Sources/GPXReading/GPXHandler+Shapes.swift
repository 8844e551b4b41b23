import CXMLReader
import TrackModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads points that are written like those before straight from the bytes that the parser holds.
///
/// A recorder writes a million points in the same way. Where the bytes behind a point are those of the ``PointShape``
/// and all values are what they should be, the point is read without the parser, which goes on behind it: nothing that
/// it could tell of it is missed, and reading is several times as fast. The first point that differs in anything, or of
/// which not all bytes are at hand, is the parser's.
extension GPXHandler {
  // MARK: What is learnt from the parser's points

  /// A point begins. Where none was like the others for long, few are learnt from.
  @inline(__always)
  mutating func beginExample() {
    if lastPointFitted { return example.spoil() }
    missCount += 1
    guard missCount <= 8 || missCount % 16 == 0 else { return example.spoil() }
    example.begin()
  }

  @inline(__always)
  mutating func noteValue(
    _ value: PointShape.Value, _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) {
    if example.isWhole { addValue(value, start, end) }
  }

  @inline(never)
  private mutating func addValue(
    _ value: PointShape.Value, _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) {
    guard let offset = offset(of: start, count: end - start) else { return example.spoil() }
    example.add(value, at: offset, count: end - start)
  }

  @inline(__always)
  mutating func noteText(_ characters: UnsafePointer<UInt8>, _ count: Int) {
    if example.isWhole { addText(characters, count) }
  }

  @inline(never)
  private mutating func addText(_ characters: UnsafePointer<UInt8>, _ count: Int) {
    example.passText()
    guard count > 0, !ASCII.isWhiteSpace(characters.pointee) else { return }
    example.addText(UnsafeBufferPointer(start: characters, count: count), at: offset(of: characters, count: count))
  }

  /// The text of `element` is about to be read.
  @inline(__always)
  mutating func noteReading(_ element: Element) {
    if example.isWhole { addReading(element) }
  }

  @inline(never)
  private mutating func addReading(_ element: Element) {
    if text.isOpen, text.pieceCount == 1, !text.isBlank { return example.read(element) }
    // No text says nothing, and that is no value.
    if !text.isOpen || text.pieceCount > 1 || element.isReading && !element.isSensor { example.spoil() }
  }

  private func offset(of bytes: UnsafePointer<UInt8>, count: Int) -> Int? {
    let held = cxml_held(parser)
    guard let first = held.first, let end = held.end, bytes >= first, bytes + count <= end else { return nil }
    return held.offset + (bytes - first)
  }

  // MARK: Points without the parser

  /// Reads the points that stand behind the one that has just ended, as far as they are at hand.
  mutating func readAlikePoints() {
    readsPoints = false
    guard isInPlainSegment else { return }
    var held = cxml_held(parser)
    lastPointFitted = shape.partCount > 0
    guard let end = held.end else { return }
    while let next = held.next, let (after, valueColumns) = readAlike(next, end - 1) {
      (held.line, held.column) = shape.end(ofPointAt: held.line, held.column, valueColumns: valueColumns)
      cxml_pass(parser, after, held.line, held.column)
      held.next = after
      missCount = 0
      closePoint(openedAt: depth)
      if isStopped { return }
    }
    // Of a point that was given up half way.
    if hasDetails { forgetDetails() }
    endOfPoint = PlaceInBytes(held)
    readsPoints = lastPointFitted
  }

  /// Has the parser read more than the little it reads by itself; false where it needs no more, or there is none.
  func readOn() -> Bool {
    cxml_read_on(parser, Int32(Self.readAheadSize)) > 0
  }

  /// Where all points of a segment have the same open elements around them, and the same namespaces.
  private var isInPlainSegment: Bool {
    options.usesShapes && depth == 3 && stack[2].element == .trackSegment && namespacesAreTheRoots
  }

  /// Learns from the point that has just ended how the next ones are written, where that is not known.
  mutating func learnShape() {
    if lastPointFitted { return }
    shape.forget()
    let held = cxml_held(parser)
    guard example.isWhole, isInPlainSegment, let first = held.first, let next = held.next, let start = endOfPoint,
      (0...(next - first)).contains(start.offset - held.offset)
    else { return }
    let bytes = UnsafeBufferPointer(
      rebasing: UnsafeBufferPointer(start: first, count: next - first)[(start.offset - held.offset)...])
    shape.learn(
      bytes, example.values(from: start.offset), lineCount: held.line &- start.line, from: start.column, to: held.column
    )
  }

  /// Reads one point into ``point``, and returns where it ends, and how many columns of values its last line has; nil
  /// where it is not like the others, or does not end before `limit`.
  @inline(__always)
  private mutating func readAlike(
    _ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>
  ) -> (after: UnsafePointer<UInt8>, valueColumns: Int32)? {
    var read = TrackPoint(latitude: 0, longitude: 0)
    var next = start
    var literal = UnsafePointer(shape.bytes)
    var valueColumns: Int32 = 0
    for index in 0..<shape.partCount {
      let part = shape.parts[index]
      guard limit - next > part.length else { return nil }
      guard memcmp(next, literal, part.length) == 0 else { return missPoint() }
      next += part.length
      literal += part.length
      let value = next
      switch part.value {
      case .end:
        point = read
        pointIsValid = true
        return (next, valueColumns)
      case .latitude:
        guard let (degrees, after) = DecimalNumber.parsePlain(value, limit), abs(degrees) <= 90 else {
          return missPoint()
        }
        read.latitude = degrees
        next = after
      case .longitude:
        guard let (degrees, after) = DecimalNumber.parsePlain(value, limit), abs(degrees) <= 180 else {
          return missPoint()
        }
        read.longitude = degrees
        next = after
      case .text(.time):
        guard let (result, after) = timeParser.parseFront(value, limit), result.namesZone else { return missPoint() }
        read.time = read.time ?? result.time
        next = after
      case .text(.fix):
        while next < limit, PointExample.isPlain(next.pointee) { next += 1 }
        setFix(TextBuffer.string(value, next))
      case .text(let element):
        guard let (number, after) = DecimalNumber.parsePlain(value, limit) else { return missPoint() }
        next = after
        switch element {
        case .elevation:
          guard Self.isOnEarth(elevation: number) else { return missPoint() }
          read.elevation = read.elevation ?? number
        case .heartRate: read.sensors.heartRate = read.sensors.heartRate ?? number
        case .cadence: read.sensors.cadence = read.sensors.cadence ?? number
        case .temperature: read.sensors.temperature = read.sensors.temperature ?? number
        case .power: read.sensors.power = read.sensors.power ?? number
        case .speed: read.sensors.speed = read.sensors.speed ?? number
        default: setDetail(element, number)
        }
      case .ignored:
        while next < limit, PointExample.isPlain(next.pointee) { next += 1 }
      }
      if next - value > options.limits.textBytes, part.value.isLimited { return missPoint() }
      if index >= shape.firstPartOnLastLine { valueColumns &+= Int32(truncatingIfNeeded: next - value) }
    }
    return nil
  }

  /// The point is the parser's, and an example of others, perhaps.
  @inline(never)
  private mutating func missPoint() -> (after: UnsafePointer<UInt8>, valueColumns: Int32)? {
    lastPointFitted = false
    return nil
  }
}

extension PointShape.Value {
  /// Whether it is text that the limit of texts is for.
  fileprivate var isLimited: Bool {
    if case .text = self { true } else { false }
  }
}

/// A place among the bytes that the parser reads.
struct PlaceInBytes {
  var offset: Int
  var line: Int32
  var column: Int32

  init?(_ held: cxml_window) {
    guard let first = held.first, let next = held.next else { return nil }
    offset = held.offset + (next - first)
    line = held.line
    column = held.column
  }
}
