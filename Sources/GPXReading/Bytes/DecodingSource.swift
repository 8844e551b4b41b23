/// Converts another source's bytes to UTF-8 as a stream.
///
/// Invalid input (a lone surrogate, a byte that a code page does not define) becomes a byte that is invalid in UTF-8, so
/// that the XML parser reports it with its position. A character cut off by the end of the input is left out, because the
/// parser notices the early end anyway.
final class DecodingSource: ByteSource {
  private static let invalidByte: UInt8 = 0xff
  private static let maximumCharacterLength = 4

  private var source: any ByteSource
  private let encoding: TextEncoding
  private let raw = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 16)
  private var unread = 0..<0
  private var sourceEnded = false
  private var failure: GPXReadError?
  /// Bytes already read from the source, to be decoded first.
  private var beginning: ArraySlice<UInt8>

  init(_ source: any ByteSource, encoding: TextEncoding, beginning: [UInt8]) {
    self.source = source
    self.encoding = encoding
    self.beginning = beginning[...]
  }

  deinit {
    raw.deallocate()
  }

  /// - Parameter buffer: at least 4 bytes, the maximum length of a character.
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

  /// Reads more after the unread bytes, which are less than a character. A failure is thrown only after everything before
  /// it is decoded.
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
        if value == 0xffff { writer.append(byte: Self.invalidByte) } else { writer.append(UInt32(value)) }
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
          writer.append(byte: Self.invalidByte)
        }
      } else {
        writer.append(byte: Self.invalidByte)
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

    var hasRoom: Bool { buffer.count - count >= maximumCharacterLength }

    mutating func append(byte: UInt8) {
      buffer[count] = byte
      count += 1
    }

    /// - Parameter scalar: not a surrogate.
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
