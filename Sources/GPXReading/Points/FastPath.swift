import CXMLReader
import Platform
import TrackModel

/// Fast path: decodes a `<trkpt>` from libxml2's own buffer when its bytes equal a template learnt from an earlier point,
/// values apart. Anything else is left to libxml2.
///
/// A recorder writes a million points in the same form, or in a few. Where the bytes behind a point equal those of a
/// ``PointShape``, and each value between them is one that has no other meaning in XML, libxml2 could report nothing that
/// is not known, and goes on behind the point. A point that differs in anything, or of which not all bytes are in the
/// buffer, is libxml2's.
///
/// Reading takes 0.36 of the processor time that libxml2 alone takes (plain; sensors 0.28, garmin 0.37), and took 1.32
/// (1.25, 1.38) when libxml2 reported every point. Without larger reads than libxml2 makes by itself, it takes 0.38 for
/// sensors and 0.49 for garmin.
///
/// The order of calls: for each point of libxml2's, ``beginPoint``, then ``noteText`` and ``noteValue`` for what is in
/// it, then ``endPoint``; behind each, ``prepare`` and ``readPoint`` until that gives nothing. ``discardExample`` at anything
/// that does not follow from the bytes of the point alone.
struct FastPath: ~Copyable {
  private static let readAheadSize: Int32 = 32 * 1024

  private let isEnabled: Bool
  private let longestText: Int
  private(set) var shapes = PointShapes()
  private var example = PointExample()
  /// Whether the last point was of a shape that is known.
  private var lastPointMatched = false
  /// How many points in a row were not of one.
  private(set) var missCount = 0
  /// What libxml2 holds, with its place in it, while points are read.
  private var window = cxml_window()
  /// Where the last point of a segment ended.
  private var endOfPoint: BytePosition?
  /// A zone of times that is noted already; one that is new is left to libxml2's route.
  var knownZone = TimeParser.Zone.utc
  /// Whether points are read, and the next one is not in the buffer.
  private(set) var needsBytes = false

  init(isEnabled: Bool, longestText: Int) {
    self.isEnabled = isEnabled && cxml_can_advance() != 0
    self.longestText = longestText
  }

  // MARK: Learning from libxml2's points

  /// A point begins, with its coordinate in these bytes.
  @inline(__always)
  mutating func beginPoint(
    _ parser: OpaquePointer, latitude: (start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>),
    longitude: (start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>)
  ) {
    if lastPointMatched { return example.discard() }
    missCount += 1
    guard comparesShapes else { return example.discard() }
    example.begin()
    add(.latitude, latitude, in: parser)
    add(.longitude, longitude, in: parser)
  }

  /// Where no point was like the others for long, few are learnt from and compared.
  private var comparesShapes: Bool { missCount <= 8 || missCount % 16 == 0 }

  @inline(never)
  private mutating func add(
    _ value: PointShape.Value, _ bytes: (start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>),
    in parser: OpaquePointer
  ) {
    let count = bytes.end - bytes.start
    guard let offset = Self.offset(of: bytes.start, count: count, in: parser) else { return example.discard() }
    example.add(value, at: offset, count: count)
  }

  /// libxml2 reported a piece of text.
  @inline(__always)
  mutating func noteText(_ parser: OpaquePointer, _ characters: UnsafePointer<UInt8>, _ count: Int) {
    if example.isWhole { addText(parser, characters, count) }
  }

  @inline(never)
  private mutating func addText(_ parser: OpaquePointer, _ characters: UnsafePointer<UInt8>, _ count: Int) {
    example.passText()
    guard count > 0, !ASCII.isWhiteSpace(characters.pointee) else { return }
    example.addText(
      UnsafeBufferPointer(start: characters, count: count),
      at: Self.offset(of: characters, count: count, in: parser))
  }

  /// The text of `element` is about to be read.
  @inline(__always)
  mutating func noteValue(of element: Element, _ text: borrowing TextBuffer) {
    if example.isWhole { addValue(element, isBlank: text.isBlank, pieceCount: text.pieceCount) }
  }

  @inline(never)
  private mutating func addValue(_ element: Element, isBlank: Bool, pieceCount: Int) {
    if pieceCount == 1, !isBlank { return example.read(element) }
    if pieceCount > 1 { example.discard() }
  }

  /// Something does not follow from the bytes of the point: no shape is learnt from it.
  @inline(__always)
  mutating func discardExample() {
    example.discard()
  }

  /// A point of libxml2's ends: learns from it how the next ones are written, where that is not known.
  ///
  /// - Parameter isPlain: whether the elements and namespaces around it are those around all points of its segment.
  @inline(__always)
  mutating func endPoint(_ parser: OpaquePointer, isPlain: Bool) {
    if !lastPointMatched, example.isWhole, isPlain, isEnabled { learn(parser) }
  }

  @inline(never)
  private mutating func learn(_ parser: OpaquePointer) {
    let window = cxml_buffered(parser)
    guard let first = window.first, let next = window.next, let start = endOfPoint,
      (0...(next - first)).contains(start.offset - window.offset)
    else { return }
    let bytes = UnsafeBufferPointer(
      rebasing: UnsafeBufferPointer(start: first, count: next - first)[(start.offset - window.offset)...])
    shapes.add().pointee.learn(
      bytes, example.values(from: start.offset), lineCount: window.line &- start.line, from: start.column, to: window.column
    )
  }

  private static func offset(of bytes: UnsafePointer<UInt8>, count: Int, in parser: OpaquePointer) -> Int? {
    let window = cxml_buffered(parser)
    guard let first = window.first, let end = window.end, bytes >= first, bytes + count <= end else { return nil }
    return window.offset + (bytes - first)
  }

  /// What was learnt is of no use in another recording.
  mutating func forget() {
    shapes.forget()
    lastPointMatched = false
    needsBytes = false
    endOfPoint = nil
  }

  // MARK: Reading points without libxml2

  /// Gets ready for ``readPoint``, behind a point. False where points cannot be read.
  mutating func prepare(_ parser: OpaquePointer, isPlain: Bool) -> Bool {
    needsBytes = false
    guard isPlain, isEnabled else { return false }
    window = cxml_buffered(parser)
    lastPointMatched = shapes.count > 0 && comparesShapes
    return window.end != nil
  }

  /// Reads the next point into `draft`, and has the parser go on behind it.
  ///
  /// - Returns: false where the point is libxml2's, or not all of it in the buffer.
  @inline(__always)
  mutating func readPoint(
    _ parser: OpaquePointer, into draft: inout PointDraft, _ timeParser: inout TimeParser
  ) -> Bool {
    guard lastPointMatched, let next = window.next, let end = window.end,
      let (after, valueColumns) = readPoint(next, end - 1, &draft, &timeParser)
    else {
      endOfPoint = BytePosition(window)
      needsBytes = lastPointMatched
      return false
    }
    (window.line, window.column) = shapes.latest.pointee.end(
      ofPointAt: window.line, window.column, valueColumns: valueColumns)
    cxml_advance(parser, after, window.line, window.column)
    window.next = after
    missCount = 0
    return true
  }

  /// Has the parser read more than the little it reads by itself; false where it needs no more, or there is none.
  func readMore(_ parser: OpaquePointer) -> Bool {
    cxml_read_more(parser, Self.readAheadSize) > 0
  }

  /// Reads one point by any of the shapes, and returns where it ends, and how many columns of values its last line has;
  /// nil where it is of none, or does not end before `limit`.
  @inline(__always)
  private mutating func readPoint(
    _ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>, _ draft: inout PointDraft,
    _ timeParser: inout TimeParser
  ) -> (after: UnsafePointer<UInt8>, valueColumns: Int32)? {
    for _ in 0..<shapes.count {
      lastPointMatched = true
      if let end = readPoint(shapes.latest, start, limit, &draft, &timeParser) { return end }
      if lastPointMatched { return nil }
      shapes.advance()
    }
    return nil
  }

  @inline(__always)
  private mutating func readPoint(
    _ shape: UnsafePointer<PointShape>, _ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>,
    _ draft: inout PointDraft, _ timeParser: inout TimeParser
  ) -> (after: UnsafePointer<UInt8>, valueColumns: Int32)? {
    let (parts, count) = (shape.pointee.parts, shape.pointee.partCount)
    let firstPartOnLastLine = shape.pointee.firstPartOnLastLine
    draft.begin()
    var next = start
    var literal = UnsafePointer(shape.pointee.bytes)
    var valueColumns: Int32 = 0
    for index in 0..<count {
      let part = parts[index]
      guard limit - next > part.length else { return nil }
      guard memcmp(next, literal, part.length) == 0 else { return miss() }
      next += part.length
      literal += part.length
      let value = next
      switch part.value {
      case .end: return (next, valueColumns)
      case .latitude:
        guard let (degrees, after) = DecimalNumber.parsePlain(value, limit), PointDraft.Axis.latitude.allows(degrees)
        else { return miss(limit - value) }
        draft.set(.latitude, degrees)
        next = after
      case .longitude:
        guard let (degrees, after) = DecimalNumber.parsePlain(value, limit), PointDraft.Axis.longitude.allows(degrees)
        else { return miss(limit - value) }
        draft.set(.longitude, degrees)
        next = after
      case .text(.time):
        guard let (result, after) = timeParser.parseFront(value, limit),
          result.zone == .utc || result.zone == knownZone
        else { return miss(limit - value) }
        draft.set(time: result.time)
        next = after
      case .text(let element):
        guard let (number, after) = DecimalNumber.parsePlain(value, limit), draft.set(element, number) else {
          return miss(limit - value)
        }
        next = after
      case .ignored:
        while next < limit, PointExample.isPlain(next.pointee) { next += 1 }
      }
      if next - value > longestText, part.value.isRead { return miss(limit - value) }
      if index >= firstPartOnLastLine { valueColumns &+= Int32(truncatingIfNeeded: next - value) }
    }
    return miss()
  }

  /// The point is not of the shape, unless the buffer ends in the middle of a value.
  @inline(never)
  private mutating func miss(_ countAtHand: Int = .max) -> (after: UnsafePointer<UInt8>, valueColumns: Int32)? {
    lastPointMatched = countAtHand < 64
    return nil
  }

  /// A place among the bytes that the parser reads.
  private struct BytePosition {
    var offset: Int
    var line: Int32
    var column: Int32

    init?(_ window: cxml_window) {
      guard let first = window.first, let next = window.next else { return nil }
      offset = window.offset + (next - first)
      line = window.line
      column = window.column
    }
  }
}
