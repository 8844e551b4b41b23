/// Turns the bytes of another source into UTF-8, as they stream.
///
/// What means nothing in its encoding (half a pair of surrogates, a byte that a code page leaves open) becomes a byte that
/// UTF-8 does not have, so that it is the XML parser that finds it, in its place. A character that the end of the input
/// cuts off is left out: that the input ends too early shows by itself.
final class DecodingSource: ByteSource {
  private static let meaningless: UInt8 = 0xff
  private static let longestCharacter = 4

  private var source: any ByteSource
  private let encoding: TextEncoding
  private let raw = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 16)
  private var unread = 0..<0
  private var sourceEnded = false
  private var failure: GPXReadError?
  /// What was read of the source already, to be decoded first.
  private var beginning: ArraySlice<UInt8>

  init(_ source: any ByteSource, encoding: TextEncoding, beginning: [UInt8]) {
    self.source = source
    self.encoding = encoding
    self.beginning = beginning[...]
  }

  deinit {
    raw.deallocate()
  }

  /// - Parameter buffer: has room for four bytes at least, the most that one character takes.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    var writer = UTF8Writer(buffer)
    while true {
      decode(to: &writer)
      if writer.count > 0 { return writer.count }
      if let failure { throw failure }
      if !sourceEnded {
        fill()
      } else {
        return 0
      }
    }
  }

  /// Reads on behind what is unread, which is less than a character. A failure waits until all before it is decoded.
  private func fill() {
    raw.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[unread]))
    unread = 0..<unread.count
    let room = UnsafeMutableRawBufferPointer(rebasing: raw[unread.upperBound...])
    var count = min(beginning.count, room.count)
    if count > 0 {
      room.copyBytes(from: beginning.prefix(count))
      beginning = beginning.dropFirst(count)
    } else {
      do throws(GPXReadError) { count = try source.read(into: room) } catch {
        failure = error
        count = 0
      }
      if count <= 0 { sourceEnded = true }
    }
    unread = 0..<(unread.upperBound + max(0, count))
  }

  private func decode(to writer: inout UTF8Writer) {
    switch encoding {
    case .utf8:
      while !unread.isEmpty, writer.hasRoom { writer.append(byte: raw[unread.removeFirst()]) }
    case .latin1:
      while !unread.isEmpty, writer.hasRoom { writer.append(UInt32(raw[unread.removeFirst()])) }
    case .codePage(let upperHalf):
      while !unread.isEmpty, writer.hasRoom {
        let byte = raw[unread.removeFirst()]
        let value = byte < 0x80 ? UInt16(byte) : upperHalf[Int(byte) - 0x80]
        if value == 0xffff { writer.append(byte: Self.meaningless) } else { writer.append(UInt32(value)) }
      }
    case .utf16LittleEndian: decodeUTF16(lowByteFirst: true, to: &writer)
    case .utf16BigEndian: decodeUTF16(lowByteFirst: false, to: &writer)
    }
  }

  private func decodeUTF16(lowByteFirst: Bool, to writer: inout UTF8Writer) {
    func unit(_ index: Int) -> UInt32 {
      let (first, second) = (UInt32(raw[index]), UInt32(raw[index + 1]))
      return lowByteFirst ? second << 8 | first : first << 8 | second
    }
    while unread.count >= 2, writer.hasRoom {
      let first = unit(unread.lowerBound)
      if first & 0xf800 != 0xd800 {
        writer.append(first)
      } else if first & 0xfc00 == 0xd800 {
        guard unread.count >= 4 else { return }
        let second = unit(unread.lowerBound + 2)
        if second & 0xfc00 == 0xdc00 {
          writer.append(0x10000 + (first & 0x3ff) << 10 + second & 0x3ff)
          unread = (unread.lowerBound + 2)..<unread.upperBound
        } else {
          writer.append(byte: Self.meaningless)
        }
      } else {
        writer.append(byte: Self.meaningless)
      }
      unread = (unread.lowerBound + 2)..<unread.upperBound
    }
  }

  private struct UTF8Writer {
    private let buffer: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(_ buffer: UnsafeMutableRawBufferPointer) {
      self.buffer = buffer
    }

    var hasRoom: Bool { buffer.count - count >= longestCharacter }

    mutating func append(byte: UInt8) {
      buffer[count] = byte
      count += 1
    }

    /// - Parameter scalar: not half a pair of surrogates.
    mutating func append(_ scalar: UInt32) {
      switch scalar {
      case ..<0x80:
        append(byte: UInt8(scalar))
      case ..<0x800:
        append(byte: UInt8(0xc0 | scalar >> 6))
        append(byte: UInt8(0x80 | scalar & 0x3f))
      case ..<0x10000:
        append(byte: UInt8(0xe0 | scalar >> 12))
        append(byte: UInt8(0x80 | scalar >> 6 & 0x3f))
        append(byte: UInt8(0x80 | scalar & 0x3f))
      default:
        append(byte: UInt8(0xf0 | scalar >> 18))
        append(byte: UInt8(0x80 | scalar >> 12 & 0x3f))
        append(byte: UInt8(0x80 | scalar >> 6 & 0x3f))
        append(byte: UInt8(0x80 | scalar & 0x3f))
      }
    }
  }
}
