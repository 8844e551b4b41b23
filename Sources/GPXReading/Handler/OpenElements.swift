/// The open elements, from the root to the innermost.
struct OpenElements: ~Copyable {
  struct Entry {
    var name: UnsafePointer<UInt8>?
    var prefix: UnsafePointer<UInt8>?
    /// The line of the start tag, as the parser counts.
    var line: Int32
    var element: Element
  }

  private let entries: UnsafeMutablePointer<Entry>
  /// The maximum depth.
  let capacity: Int
  private(set) var depth = 0

  init(capacity: Int) {
    self.capacity = capacity
    entries = .allocate(capacity: capacity)
  }

  deinit {
    entries.deallocate()
  }

  var hasRoom: Bool { depth < capacity }

  /// - Precondition: ``hasRoom``.
  @inline(__always)
  mutating func push(_ entry: Entry) {
    entries[depth] = entry
    depth += 1
  }

  /// - Returns: the innermost element.
  @inline(__always)
  mutating func pop() -> Element {
    depth -= 1
    return entries[depth].element
  }

  /// The innermost element; `.other` if none is open.
  @inline(__always)
  var innermost: Element { depth > 0 ? entries[depth - 1].element : .other }

  /// The entry at an index below ``depth``, or at ``depth`` if that element has just ended.
  subscript(index: Int) -> Entry { entries[index] }

  /// Makes the rest of an element count as the content of an unknown one.
  mutating func markUnknown(at index: Int) {
    entries[index].element = .other
  }

  mutating func removeAll() {
    depth = 0
  }

  /// The index of the innermost element that satisfies the condition.
  func lastIndex(where isWanted: (Element) -> Bool) -> Int? {
    (0..<depth).last { isWanted(entries[$0].element) }
  }
}
