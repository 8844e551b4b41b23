import CXMLReader
import Platform
import TrackModel

/// Reads points that are written like those before straight from the bytes that the parser holds.
///
/// A recorder writes a million points in the same way, or in a few. Where the bytes behind a point are those of a
/// ``PointShape`` and all values are what they should be, the point is read without the parser, which goes on behind it:
/// it could tell nothing of it that is not known. A point that differs in anything, or of which not all bytes are at
/// hand, is the parser's.
///
/// Reading takes 0.36 of the processor time that libxml2 alone takes (plain; sensors 0.28, garmin 0.37), and took 1.32
/// (1.25, 1.38) when the parser told of every point. Without having it read on in larger pieces than it does by itself,
/// it takes 0.38 for sensors, and 0.49 for garmin.
extension GPXHandler {
  // MARK: What is learnt from the parser's points

  /// Where none was like the others for long, few are learnt from and compared.
  private var triesShapes: Bool { missCount <= 8 || missCount % 16 == 0 }

  /// A point begins.
  @inline(__always)
  mutating func beginExample() {
    if lastPointFitted { return example.spoil() }
    missCount += 1
    if triesShapes { example.begin() } else { example.spoil() }
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
    lastPointFitted = shapes.count > 0 && triesShapes
    guard let end = held.end else { return }
    while lastPointFitted, let next = held.next, let (after, valueColumns) = readAlike(next, end - 1) {
      (held.line, held.column) = shapes.latest.pointee.end(
        ofPointAt: held.line, held.column, valueColumns: valueColumns)
      cxml_pass(parser, after, held.line, held.column)
      held.next = after
      missCount = 0
      closePoint(openedAt: depth)
      if isStopped { return }
    }
    endOfPoint = PlaceInBytes(held)
    readsPoints = lastPointFitted
  }

  /// Has the parser read more than the little it reads by itself; false where it needs no more, or there is none.
  func readOn() -> Bool {
    cxml_read_on(parser, Int32(Self.readAheadSize)) > 0
  }

  /// Where all points of a segment have the same open elements around them, and the same namespaces.
  private var isInPlainSegment: Bool {
    usesShapes && depth == 3 && stack[2].element == .trackSegment && namespacesAreTheRoots
  }

  /// Learns from the point that has just ended how the next ones are written, where that is not known.
  mutating func learnShape() {
    if lastPointFitted { return }
    let held = cxml_held(parser)
    guard example.isWhole, isInPlainSegment, let first = held.first, let next = held.next, let start = endOfPoint,
      (0...(next - first)).contains(start.offset - held.offset)
    else { return }
    let bytes = UnsafeBufferPointer(
      rebasing: UnsafeBufferPointer(start: first, count: next - first)[(start.offset - held.offset)...])
    shapes.add().pointee.learn(
      bytes, example.values(from: start.offset), lineCount: held.line &- start.line, from: start.column, to: held.column
    )
  }

  /// What was learnt is of no use in another recording.
  mutating func forgetShapes() {
    shapes.forget()
    lastPointFitted = false
    readsPoints = false
    endOfPoint = nil
  }

  /// Reads one point into ``point`` by any of the shapes, and returns where it ends, and how many columns of values its
  /// last line has; nil where it is like none, or does not end before `limit`.
  @inline(__always)
  private mutating func readAlike(
    _ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>
  ) -> (after: UnsafePointer<UInt8>, valueColumns: Int32)? {
    for _ in 0..<shapes.count {
      lastPointFitted = true
      if let end = readAlike(shapes.latest, start, limit) { return end }
      if hasDetails { forgetDetails() }
      if lastPointFitted { return nil }
      shapes.advance()
    }
    return nil
  }

  @inline(__always)
  private mutating func readAlike(
    _ shape: UnsafePointer<PointShape>, _ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>
  ) -> (after: UnsafePointer<UInt8>, valueColumns: Int32)? {
    let (parts, count) = (shape.pointee.parts, shape.pointee.partCount)
    let firstPartOnLastLine = shape.pointee.firstPartOnLastLine
    var read = TrackPoint(latitude: 0, longitude: 0)
    var next = start
    var literal = UnsafePointer(shape.pointee.bytes)
    var valueColumns: Int32 = 0
    for index in 0..<count {
      let part = parts[index]
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
          return missPoint(limit - value)
        }
        read.latitude = degrees
        next = after
      case .longitude:
        guard let (degrees, after) = DecimalNumber.parsePlain(value, limit), abs(degrees) <= 180 else {
          return missPoint(limit - value)
        }
        read.longitude = degrees
        next = after
      case .text(.time):
        guard let (result, after) = timeParser.parseFront(value, limit), result.namesZone else {
          return missPoint(limit - value)
        }
        read.time = read.time ?? result.time
        next = after
      case .text(.fix):
        while next < limit, PointExample.isPlain(next.pointee) { next += 1 }
        setFix(TextBuffer.string(value, next))
      case .text(let element):
        guard let (number, after) = DecimalNumber.parsePlain(value, limit) else { return missPoint(limit - value) }
        next = after
        switch element {
        case .elevation:
          guard Self.isOnEarth(elevation: number) else { return missPoint(limit - value) }
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
      if next - value > options.limits.textBytes, part.value.isLimited { return missPoint(limit - value) }
      if index >= firstPartOnLastLine { valueColumns &+= Int32(truncatingIfNeeded: next - value) }
    }
    return missPoint()
  }

  /// The point is not of the shape, unless what is at hand ends amid a value.
  @inline(never)
  private mutating func missPoint(_ countAtHand: Int = .max) -> (after: UnsafePointer<UInt8>, valueColumns: Int32)? {
    lastPointFitted = countAtHand < 64
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
