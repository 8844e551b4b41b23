/// What libxml2 reported of a point while it was read, from which a shape is learnt.
struct PointExample {
  /// A value and where it stands, in bytes.
  struct Value {
    var offset: Int
    var count: Int
    var value: PointShape.Value
  }

  private var values: [Value] = []
  /// Whether everything that the point says was reported, with its position.
  private(set) var isWhole = false
  /// Whether the last piece of text is among the values.
  private var hasLastText = false

  mutating func begin() {
    values.removeAll(keepingCapacity: true)
    isWhole = true
    hasLastText = false
  }

  /// The point says more than its bytes show.
  mutating func discard() {
    isWhole = false
  }

  mutating func add(_ value: PointShape.Value, at offset: Int, count: Int) {
    values.append(Value(offset: offset, count: count, value: value))
  }

  /// A piece of text that does not begin with white space.
  mutating func addText(_ text: UnsafeBufferPointer<UInt8>, at offset: Int?) {
    guard let offset, text.allSatisfy(Self.isPlain) else { return }
    add(.ignored, at: offset, count: text.count)
    hasLastText = true
  }

  /// A piece of text that no value is made of.
  mutating func passText() {
    hasLastText = false
  }

  /// The values in their order, with their offsets from `start`.
  func values(from start: Int) -> [Value] {
    values.map { Value(offset: $0.offset - start, count: $0.count, value: $0.value) }.sorted { $0.offset < $1.offset }
  }

  /// The last piece of text is all that `element` says.
  mutating func read(_ element: Element) {
    guard hasLastText, let last = values.indices.last else { return discard() }
    values[last].value = .text(element)
  }

  /// Whether the byte stands for itself wherever text may stand.
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= ASCII.space && byte < 0x7f && byte != ASCII.lessThan && byte != ASCII.greaterThan
      && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "]")
  }
}
