import CXMLReader

/// Identifies elements and attributes by the address of their name, because libxml2 stores each name once.
///
/// A hash table with open addressing and about three times as many slots as names.
struct ElementNames: ~Copyable {
  let latitude: UnsafePointer<UInt8>?
  let longitude: UnsafePointer<UInt8>?
  let creator: UnsafePointer<UInt8>?
  let version: UnsafePointer<UInt8>?

  private struct Slot {
    var name: UnsafePointer<UInt8>?
    var element: Element
  }
  private static let slotCount = 128
  private let slots: UnsafeMutablePointer<Slot>

  init(internedBy parser: OpaquePointer) {
    latitude = cxml_intern(parser, "lat")
    longitude = cxml_intern(parser, "lon")
    creator = cxml_intern(parser, "creator")
    version = cxml_intern(parser, "version")
    slots = .allocate(capacity: Self.slotCount)
    slots.initialize(repeating: Slot(name: nil, element: .other), count: Self.slotCount)
    for (name, element) in Element.names {
      guard let interned = cxml_intern(parser, name) else { continue }
      var index = Self.firstSlot(of: interned)
      while slots[index].name != nil { index = (index + 1) & (Self.slotCount - 1) }
      slots[index] = Slot(name: interned, element: element)
    }
  }

  deinit {
    slots.deallocate()
  }

  @inline(__always)
  subscript(name: UnsafePointer<UInt8>?) -> Element {
    guard let name else { return .other }
    var index = Self.firstSlot(of: name)
    while let found = slots[index].name {
      if found == name { return slots[index].element }
      index = (index + 1) & (Self.slotCount - 1)
    }
    return .other
  }

  @inline(__always)
  private static func firstSlot(of name: UnsafePointer<UInt8>) -> Int {
    // libxml2 stores names consecutively, so neighbours differ in their low bits.
    let address = UInt(bitPattern: name)
    return Int(truncatingIfNeeded: address ^ address >> 7) & (slotCount - 1)
  }
}
