/// The text of the one element that is being read; libxml2 may hand it over in any number of pieces.
///
/// Only what stands in the element itself belongs to it: text in its children is no part of a number.
struct TextBuffer: ~Copyable {
  private let bytes: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private var count = 0
  /// How many elements are open where its text stands; no number of elements where no text is wanted.
  private(set) var depth = -1
  /// In how many pieces the text came so far.
  private(set) var pieceCount = 0

  init(capacity: Int) {
    // Room that is never written to is never taken.
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
  }

  var isOpen: Bool { depth >= 0 }

  @inline(__always)
  mutating func close() {
    depth = -1
  }

  /// False where there is no room.
  @inline(__always)
  mutating func append(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    guard length <= capacity - count else { return false }
    (bytes + count).update(from: text, count: length)
    count += length
    pieceCount += 1
    return true
  }

  var start: UnsafePointer<UInt8> { UnsafePointer(bytes) }
  var end: UnsafePointer<UInt8> { UnsafePointer(bytes + count) }

  /// Whether there is nothing but white space.
  @inline(__always)
  var isBlank: Bool { ASCII.skipWhiteSpace(start, end) == end }

  /// The text without the white space around it; nil where nothing is left.
  var string: String? { Self.string(start, end) }

  static func string(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> String? {
    let first = ASCII.skipWhiteSpace(start, end)
    var last = end
    while last > first, ASCII.isWhiteSpace(last[-1]) { last -= 1 }
    guard last > first else { return nil }
    return String(decoding: UnsafeBufferPointer(start: first, count: last - first), as: UTF8.self)
  }
}
