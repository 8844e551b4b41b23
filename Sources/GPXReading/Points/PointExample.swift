/// What libxml2 reported about one point, from which a shape is learnt.
struct PointExample {
  /// A value and its position, in bytes.
  struct Value {
    var offset: Int
    var count: Int
    var value: PointShape.Value
  }

  private var values: [Value] = []
  /// Whether all values of the point were reported, with their positions.
  private(set) var isWhole = false
  /// Whether the last piece of text is among the values.
  private var hasLastText = false

  mutating func begin() {
    values.removeAll(keepingCapacity: true)
    isWhole = true
    hasLastText = false
  }

  /// Makes the example unusable, because the result does not follow from the point's bytes alone.
  mutating func discard() {
    isWhole = false
  }

  mutating func add(_ value: PointShape.Value, at offset: Int, count: Int) {
    values.append(Value(offset: offset, count: count, value: value))
  }

  /// Adds a piece of text that does not begin with white space.
  mutating func addText(_ text: UnsafeBufferPointer<UInt8>, at offset: Int?) {
    guard let offset, text.allSatisfy(Self.isPlain) else { return }
    add(.ignored, at: offset, count: text.count)
    hasLastText = true
  }

  /// Notes a piece of text that is not part of a value.
  mutating func passText() {
    hasLastText = false
  }

  /// The values in order, with offsets relative to `start`.
  func values(from start: Int) -> [Value] {
    values.map { Value(offset: $0.offset - start, count: $0.count, value: $0.value) }.sorted { $0.offset < $1.offset }
  }

  /// Notes that the last piece of text is the whole value of `element`.
  mutating func read(_ element: Element) {
    guard hasLastText, let last = values.indices.last else { return discard() }
    values[last].value = .text(element)
  }

  /// Whether the byte represents itself everywhere in text.
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= ASCII.space && byte < 0x7f && byte != ASCII.lessThan && byte != ASCII.greaterThan
      && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "]")
  }
}
