/// Collects the text of the element that is being read. libxml2 may report it in any number of pieces.
///
/// The value of an element is its own text without that of its children: `<ele>100<x>5</x></ele>` is 100. An element
/// without text takes the text of an unknown child: `<ele><m>100</m></ele>`. If its own text follows after all, it has no
/// value.
struct TextBuffer: ~Copyable {
  private static let replacement: [UInt8] = Array("\u{fffd}".utf8)

  private let bytes: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private var count = 0
  /// The depth of the element's own text; -1 if no text is read.
  private(set) var depth = -1
  /// The depth of the text that is collected: ``depth``, or more in a child.
  private var source = -1
  /// The depth from which on text belongs to another value.
  private var foreignDepth = Int.max
  /// The number of pieces so far.
  private(set) var pieceCount = 0

  init(capacity: Int) {
    // The system provides memory only when it is written to.
    self.capacity = min(max(1, capacity), 1 << 30)
    bytes = .allocate(capacity: self.capacity)
  }

  deinit {
    bytes.deallocate()
  }

  @inline(__always)
  mutating func open(at depth: Int) {
    count = 0
    pieceCount = 0
    self.depth = depth
    source = depth
    foreignDepth = .max
  }

  @inline(__always)
  mutating func close() {
    depth = -1
  }

  var isOpen: Bool { depth >= 0 }

  /// Notes that a child opens in the element that is read.
  ///
  /// - Parameters:
  ///   - depth: the depth of its text.
  ///   - isKnown: whether its text is a value of its own.
  mutating func openChild(at depth: Int, isKnown: Bool) {
    if depth == self.depth + 1 { foreignDepth = .max }
    if isKnown { foreignDepth = min(foreignDepth, depth) }
  }

  /// False if there is no room.
  @inline(__always)
  mutating func append(_ text: UnsafePointer<UInt8>, _ length: Int, at depth: Int) -> Bool {
    if depth != source, !switchesSource(to: text, length, at: depth) { return true }
    return append(text, length)
  }

  @inline(__always)
  private mutating func append(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    guard length <= capacity - count else { return false }
    (bytes + count).update(from: text, count: length)
    count += length
    pieceCount += 1
    return true
  }

  /// Whether to collect text at another depth than the text so far.
  @inline(never)
  private mutating func switchesSource(to text: UnsafePointer<UInt8>, _ length: Int, at depth: Int) -> Bool {
    if depth >= foreignDepth { return false }
    if ASCII.skipWhiteSpace(text, text + length) == text + length { return depth == self.depth }
    if source == self.depth {
      guard isBlank else { return false }
      source = depth
      return true
    }
    guard depth == self.depth else { return false }
    return Self.replacement.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { append($0, bytes.count) } ?? false
    }
  }

  var start: UnsafePointer<UInt8> { UnsafePointer(bytes) }
  var end: UnsafePointer<UInt8> { UnsafePointer(bytes + count) }

  /// Whether there is only white space.
  @inline(__always)
  var isBlank: Bool { ASCII.skipWhiteSpace(start, end) == end }

  /// The text without surrounding white space; nil if nothing is left.
  var string: String? {
    let first = ASCII.skipWhiteSpace(start, end)
    var last = end
    while last > first, ASCII.isWhiteSpace(last[-1]) { last -= 1 }
    guard last > first else { return nil }
    return String(decoding: UnsafeBufferPointer(start: first, count: last - first))
  }
}
