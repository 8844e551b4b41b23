import CXMLReader
import Platform
import TrackModel

/// Decodes a `<trkpt>` from libxml2's own buffer if its bytes, except for the values, equal a template learnt from an
/// earlier point. Anything else is left to libxml2.
///
/// A recorder writes all points in one form, or in a few. If the bytes after a point equal those of a ``PointShape``, and
/// no value contains markup, libxml2 could report nothing new, so it continues after the point. A point that differs, or
/// that is not completely in the buffer, is left to libxml2.
///
/// Reading takes 0.36 times the processor time of libxml2 without a handler (plain; sensors 0.28, garmin 0.37). It took
/// 1.32 times (1.25, 1.38) when libxml2 reported every point. Without the larger reads of ``readMore(_:)``, it takes 0.38
/// for sensors and 0.49 for garmin.
///
/// For each point that libxml2 reports, call ``beginPoint``, then ``noteText`` and ``noteValue`` for its contents, then
/// ``endPoint``. After it, call ``prepare``, and ``readPoint`` until it returns false. Call ``discardExample`` whenever the
/// result does not follow from the bytes of the point alone.
struct FastPath: ~Copyable {
  private static let readAheadSize: Int32 = 32 * 1024

  private let isEnabled: Bool
  private let longestText: Int
  private(set) var shapes = PointShapes()
  private var example = PointExample()
  /// Whether the last point matched a known shape.
  private var lastPointMatched = false
  /// The number of consecutive points that matched no shape.
  private(set) var missCount = 0
  /// libxml2's buffer and position, while points are read.
  private var window = cxml_window()
  /// The end of the last point.
  private var endOfPoint: BytePosition?
  /// A time zone that the handler has noted. Points with another zone are left to libxml2.
  var knownZone = TimeParser.Zone.utc
  /// Whether the next point may match a shape, but is not completely in the buffer.
  private(set) var needsBytes = false

  init(isEnabled: Bool, longestText: Int) {
    self.isEnabled = isEnabled && cxml_can_advance() != 0
    self.longestText = longestText
  }

  // MARK: Learning from libxml2's points

  /// Begins a point, with its coordinate in these bytes.
  @inline(__always)
  mutating func beginPoint(_ parser: OpaquePointer, latitude: Attributes.Value, longitude: Attributes.Value) {
    if lastPointMatched { return example.discard() }
    missCount += 1
    guard comparesShapes else { return example.discard() }
    example.begin()
    add(.latitude, latitude, in: parser)
    add(.longitude, longitude, in: parser)
  }

  /// Whether to learn and compare shapes: after many points without a match, only for one in 16.
  private var comparesShapes: Bool { missCount <= 8 || missCount % 16 == 0 }

  @inline(never)
  private mutating func add(_ value: PointShape.Value, _ bytes: Attributes.Value, in parser: OpaquePointer) {
    let count = bytes.end - bytes.start
    guard let offset = Self.offset(of: bytes.start, count: count, in: parser) else { return example.discard() }
    example.add(value, at: offset, count: count)
  }

  /// Notes a piece of text that libxml2 reported.
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

  /// Notes the complete text of `element`.
  @inline(__always)
  mutating func noteValue(of element: Element, _ text: borrowing TextBuffer) {
    if example.isWhole { addValue(element, isBlank: text.isBlank, pieceCount: text.pieceCount) }
  }

  @inline(never)
  private mutating func addValue(_ element: Element, isBlank: Bool, pieceCount: Int) {
    if pieceCount == 1, !isBlank { return example.read(element) }
    if pieceCount > 1 { example.discard() }
  }

  /// Learns no shape from the current point, because the result does not follow from its bytes alone.
  @inline(__always)
  mutating func discardExample() {
    example.discard()
  }

  /// Ends a point that libxml2 reported, and learns its shape if it is new.
  ///
  /// - Parameter isPlain: whether the enclosing elements and the namespaces are the same for all points of the segment.
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
      bytes, example.values(from: start.offset), lineCount: window.line &- start.line, from: start.column,
      to: window.column)
  }

  private static func offset(of bytes: UnsafePointer<UInt8>, count: Int, in parser: OpaquePointer) -> Int? {
    let window = cxml_buffered(parser)
    guard let first = window.first, let end = window.end, bytes >= first, bytes + count <= end else { return nil }
    return window.offset + (bytes - first)
  }

  /// Forgets all shapes, because another recording begins.
  mutating func forget() {
    shapes.forget()
    lastPointMatched = false
    needsBytes = false
    endOfPoint = nil
  }

  // MARK: Reading points without libxml2

  /// Prepares for ``readPoint`` after a point. False if no points can be read.
  mutating func prepare(_ parser: OpaquePointer, isPlain: Bool) -> Bool {
    needsBytes = false
    guard isPlain, isEnabled else { return false }
    window = cxml_buffered(parser)
    lastPointMatched = shapes.count > 0 && comparesShapes
    return window.end != nil
  }

  /// Reads the next point into `draft`, and lets the parser continue after it.
  ///
  /// - Returns: false if the point is left to libxml2, or is not completely in the buffer.
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

  /// Makes the parser read more input than it does by itself; false if it needs no more, or if none is left.
  func readMore(_ parser: OpaquePointer) -> Bool {
    cxml_read_more(parser, Self.readAheadSize) > 0
  }

  /// Reads a point that matches any of the shapes. Returns its end, and the number of columns that values take on its last
  /// line; nil if it matches none, or does not end before `limit`.
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
      if case .end = part.value { return (next, valueColumns) }
      let value = next
      guard let after = readValue(part.value, value, limit, &draft, &timeParser) else { return miss(limit - value) }
      next = after
      if next - value > longestText, part.value.isRead { return miss(limit - value) }
      if index >= firstPartOnLastLine { valueColumns &+= Int32(truncatingIfNeeded: next - value) }
    }
    return miss()
  }

  /// Reads a value into `draft` and returns its end; nil if it is left to libxml2.
  @inline(__always)
  private func readValue(
    _ kind: PointShape.Value, _ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>, _ draft: inout PointDraft,
    _ timeParser: inout TimeParser
  ) -> UnsafePointer<UInt8>? {
    switch kind {
    case .latitude:
      guard let (degrees, end) = DecimalNumber.parsePlain(start, limit), PointDraft.Axis.latitude.allows(degrees)
      else { return nil }
      draft.set(.latitude, degrees)
      return end
    case .longitude:
      guard let (degrees, end) = DecimalNumber.parsePlain(start, limit), PointDraft.Axis.longitude.allows(degrees)
      else { return nil }
      draft.set(.longitude, degrees)
      return end
    case .text(.time):
      guard let (result, end) = timeParser.parseFront(start, limit), result.zone == .utc || result.zone == knownZone
      else { return nil }
      draft.set(time: result.time)
      return end
    case .text(let element):
      guard let (number, end) = DecimalNumber.parsePlain(start, limit), draft.set(element, number) else { return nil }
      return end
    case .ignored:
      var next = start
      while next < limit, PointExample.isPlain(next.pointee) { next += 1 }
      return next
    case .end: return start
    }
  }

  /// Notes that the point does not match the shape, unless the buffer ends within a value.
  @inline(never)
  private mutating func miss(_ countAtHand: Int = .max) -> (after: UnsafePointer<UInt8>, valueColumns: Int32)? {
    lastPointMatched = countAtHand < 64
    return nil
  }

  /// A position in the parser's input.
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
