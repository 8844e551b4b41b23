/// The attributes of a start tag in libxml2's own array: five pointers for each, valid only during the callback.
struct Attributes {
  /// The start and end of a value.
  typealias Value = (start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>)

  let count: Int
  let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  /// Whether libxml2 left out text that XML does not allow from a value.
  var areIncomplete = false

  /// The value of the attribute `name`, which must have no namespace.
  @inline(__always)
  func value(of name: UnsafePointer<UInt8>?) -> Value? {
    guard let base else { return nil }
    for index in 0..<count {
      let attribute = base + 5 * index
      if attribute[0] == name, attribute[1] == nil, let start = attribute[3], let end = attribute[4] {
        return (start, end)
      }
    }
    return nil
  }

  func string(of name: UnsafePointer<UInt8>?) -> String? {
    guard let (start, end) = value(of: name) else { return nil }
    return String(decoding: UnsafeBufferPointer(start: start, count: end - start))
  }
}
