/// The offsets and transitions of a compiled time zone (RFC 9636).
struct TZif {
  private(set) var firstOffset = UTCOffset.utc
  private(set) var transitions: [CivilZone.Transition] = []
  private(set) var rule: SummerTimeRule?

  private static let headerLength = 44

  /// Nil if the file is not well-formed.
  init?(_ bytes: [UInt8]) {
    guard let first = Header(bytes, at: 0) else { return nil }
    // From version 2, the data follows again with 64-bit times.
    guard first.version >= UInt8(ascii: "2") else {
      guard read(bytes, first, at: Self.headerLength, timeLength: 4) != nil else { return nil }
      return
    }
    let second = Self.headerLength + first.length(timeLength: 4)
    guard let header = Header(bytes, at: second),
      let end = read(bytes, header, at: second + Self.headerLength, timeLength: 8)
    else { return nil }
    let footer = bytes[end...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).first
    if let footer { rule = SummerTimeRule(String(decoding: footer, as: UTF8.self)) }
  }

  private struct Header {
    var version: UInt8
    var universalFlags, standardFlags, leaps, times, types, characters: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard start + TZif.headerLength <= bytes.count, bytes[start..<start + 4].elementsEqual("TZif".utf8) else {
        return nil
      }
      version = bytes[start + 4]
      func count(_ index: Int) -> Int { Int(TZif.integer(bytes, at: start + 20 + 4 * index, length: 4)) }
      (universalFlags, standardFlags, leaps) = (count(0), count(1), count(2))
      (times, types, characters) = (count(3), count(4), count(5))
      // No count is negative, or so large that their sums overflow.
      let all = [universalFlags, standardFlags, leaps, times, types, characters]
      guard all.allSatisfy({ (0...bytes.count).contains($0) }), types > 0 else { return nil }
    }

    func length(timeLength: Int) -> Int {
      times * (timeLength + 1) + types * 6 + characters + leaps * (timeLength + 4) + standardFlags + universalFlags
    }
  }

  /// - Returns: the offset of the end of the data.
  private mutating func read(_ bytes: [UInt8], _ header: Header, at start: Int, timeLength: Int) -> Int? {
    let end = start + header.length(timeLength: timeLength)
    guard end <= bytes.count else { return nil }
    let indices = start + header.times * timeLength
    let types = indices + header.times
    var offsets: [UTCOffset] = []
    for type in 0..<header.types {
      // Drop the seconds, which only the local mean times before standard time have.
      let seconds = Self.integer(bytes, at: types + 6 * type, length: 4)
      guard let offset = UTCOffset(minutes: Int(seconds / 60)) else { return nil }
      offsets.append(offset)
    }
    firstOffset = offsets[0]
    for index in 0..<header.times {
      let time = Self.integer(bytes, at: start + index * timeLength, length: timeLength)
      let type = Int(bytes[indices + index])
      guard type < offsets.count, time > transitions.last?.time ?? .min else { return nil }
      transitions.append(CivilZone.Transition(time: time, offset: offsets[type]))
    }
    return end
  }

  /// A signed big-endian integer.
  private static func integer(_ bytes: [UInt8], at start: Int, length: Int) -> Int64 {
    let value = bytes[start..<start + length].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    return length == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
  }
}
