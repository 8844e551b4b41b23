import GPXReading
import Testing

@Suite("A recording cut anywhere gives exactly the points completed before the cut")
struct PrefixTests {
  enum Encoding: CaseIterable {
    case utf8, utf16LittleEndian, utf16BigEndian
  }

  /// Well-formed recordings in UTF-8 all of whose points are valid.
  static let files = Fixture.all.filter { name in
    !["broken/", "kindly/", "dialects/utf", "dialects/lat", "dialects/win"].contains { name.hasPrefix($0) }
  }

  @Test("every prefix, in three encodings", arguments: files)
  func prefixes(file: String) throws {
    let bytes = try Fixture.bytes(file)
    let markup = Markup(bytes)
    for encoding in Encoding.allCases {
      let encoded = encode(bytes, encoding)
      // Small files at every byte; of the others as many places, spread by a number without common factors.
      let step = Effort.isFull ? 1 : max(1, encoded.bytes.count * encoded.bytes.count / 3_000_000) | 1
      for length in stride(from: 0, to: encoded.bytes.count, by: step) {
        let reading = Reading(Array(encoded.bytes[..<length]))
        let expected = markup.states[encoded.original[length]]
        let problem = difference(reading, expected)
        if let problem {
          Issue.record("\(encoding) cut at \(length): \(problem)")
          return
        }
      }
    }
  }

  private func difference(_ reading: Reading, _ expected: Markup.State) -> String? {
    if reading.points.count != expected.points { return "\(reading.points.count) points, not \(expected.points)" }
    if expected.rootWasClosed { return reading.fault.map { "whole, but \($0)" } }
    guard let fault = reading.fault else { return "not known to be cut" }
    if fault.code == .empty, expected.open.isEmpty { return nil }
    if fault.code != .truncated { return "\(fault.code.rawValue): \(fault)" }
    let open = expected.open.last.map { "the file ends early, inside <\($0.name)> opened at line \($0.line)" }
    return fault.message == open ?? "truncated before <gpx>" ? nil : "\(fault), not \(open ?? "before the root")"
  }

  /// The bytes in another encoding, and how many of the original bytes are whole in each number of them.
  private func encode(_ bytes: [UInt8], _ encoding: Encoding) -> (bytes: [UInt8], original: [Int]) {
    if encoding == .utf8 { return (bytes, Array(0...bytes.count)) }
    var encoded: [UInt8] = encoding == .utf16LittleEndian ? [0xff, 0xfe] : [0xfe, 0xff]
    var original = [0, 0, 0]
    var read = 0
    for character in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      for unit in String(character).utf16 {
        let (low, high) = (UInt8(unit & 0xff), UInt8(unit >> 8))
        encoded += encoding == .utf16LittleEndian ? [low, high] : [high, low]
      }
      let next = read + String(character).utf8.count
      while original.count < encoded.count { original.append(read) }
      original.append(next)
      read = next
    }
    return (encoded, original)
  }
}
