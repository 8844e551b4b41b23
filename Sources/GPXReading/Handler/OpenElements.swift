/// The elements that are open, from the root to the innermost.
struct OpenElements: ~Copyable {
  struct Entry {
    var name: UnsafePointer<UInt8>?
    var prefix: UnsafePointer<UInt8>?
    /// Of the start tag, by the parser's count.
    var line: Int32
    var element: Element
  }

  private let entries: UnsafeMutablePointer<Entry>
  /// How many there is room for.
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

  /// - Returns: what the element that was the innermost stands for.
  @inline(__always)
  mutating func pop() -> Element {
    depth -= 1
    return entries[depth].element
  }

  /// What the innermost stands for; `.other` where none is open.
  @inline(__always)
  var innermost: Element { depth > 0 ? entries[depth - 1].element : .other }

  /// The entry at a depth, also that of the element that has just ended, at ``depth``.
  subscript(index: Int) -> Entry { entries[index] }

  /// What is in an element from here on is in no element that is known.
  mutating func markUnknown(at index: Int) {
    entries[index].element = .other
  }

  mutating func removeAll() {
    depth = 0
  }

  /// The depth of the innermost element that stands for one of those.
  func lastIndex(where isWanted: (Element) -> Bool) -> Int? {
    (0..<depth).last { isWanted(entries[$0].element) }
  }
}
