import Foundation

@testable import gpxstat

/// Makes tar archives, sound ones and others.
struct TarArchive {
  private(set) var bytes: [UInt8] = []

  /// - Parameters:
  ///   - size: what the header says, if not the content's.
  mutating func add(
    _ name: String, _ content: [UInt8], type: Character = "0", prefix: String = "", size: [UInt8]? = nil
  ) {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: some Sequence<UInt8>, at offset: Int) {
      for (index, byte) in text.enumerated() { header[offset + index] = byte }
    }
    put(name.utf8.prefix(100), at: 0)
    put("0000644\0".utf8, at: 100)
    put(size ?? Array((octal(content.count, digits: 11) + "\0").utf8), at: 124)
    put([type.asciiValue ?? 0], at: 156)
    put("ustar\u{0}00".utf8, at: 257)
    put(prefix.utf8, at: 345)
    put("        ".utf8, at: 148)
    put((octal(header.reduce(0) { $0 + Int($1) }, digits: 6) + "\0 ").utf8, at: 148)
    bytes += header + content
    bytes += [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  mutating func addPax(_ records: [(key: String, value: String)], type: Character = "x") {
    let text = records.map { key, value in
      // The length counts its own digits.
      let rest = " \(key)=\(value)\n".utf8.count
      let length = (1...9).map { $0 + rest }.first { String($0).count + rest == $0 } ?? 0
      return "\(length) \(key)=\(value)\n"
    }.joined()
    add("pax", Array(text.utf8), type: type)
  }

  mutating func end() {
    bytes += [UInt8](repeating: 0, count: 1024)
  }

  private func octal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
