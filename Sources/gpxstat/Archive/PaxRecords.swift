/// The records of an extended header: `LENGTH KEY=VALUE` and a line feed, the length being that of the whole record.
struct PaxRecords {
  var path: [UInt8]?
  var size: Int?
  var isSparse = false

  /// Nil where the records are damaged.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let first = rest.first, first != 0 {
      guard let space = rest.firstIndex(of: 0x20), let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
        length > space - rest.startIndex + 1, length <= rest.count
      else { return nil }
      let record = rest[(space + 1)..<(rest.startIndex + length)]
      guard record.last == UInt8(ascii: "\n"), let equals = record.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let value = record[(equals + 1)...].dropLast()
      switch String(decoding: record[..<equals], as: UTF8.self) {
      case "path": path = Array(value)
      case "size":
        guard let size = Int(String(decoding: value, as: UTF8.self)), (0...TarHeader.largestSize).contains(size) else {
          return nil
        }
        self.size = size
      case let key where key.hasPrefix("GNU.sparse."): isSparse = true
      default: break
      }
      rest = rest[(rest.startIndex + length)...]
    }
  }

  init() {}
}
