internal import CZLib

/// Decompresses gzip as a stream, and passes all other input through. The first bytes decide, never the file name.
///
/// Consecutive members form one stream (RFC 1952). Memory use does not depend on the decompressed size.
package final class GzipSource: ByteSource {
  private enum Mode {
    case unknown, plain, gzip, finished, corrupt
  }

  private var source: any ByteSource
  private var mode = Mode.unknown
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 16)
  private var unread = 0..<0
  private var stream = z_stream()
  /// Whether the bytes so far end with a complete member.
  private var isBetweenMembers = false

  package init(_ source: any ByteSource) {
    self.source = source
  }

  deinit {
    if mode == .gzip { inflateEnd(&stream) }
    input.deallocate()
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    if mode == .unknown { try recognise() }
    switch mode {
    case .gzip: return try inflate(into: buffer)
    case .finished: return 0
    case .corrupt: throw GPXReadError(.gzip, "the gzip archive is corrupt")
    case .plain, .unknown: return try passThrough(buffer)
    }
  }

  private func recognise() throws(GPXReadError) {
    // A slow pipe may return the first two bytes one at a time.
    while unread.count < 2, try fill() {}
    let isGzip = unread.count >= 2 && input[unread.lowerBound] == 0x1f && input[unread.lowerBound + 1] == 0x8b
    guard isGzip else {
      mode = .plain
      return
    }
    guard gpxstat_inflate_init_gzip(&stream) == Z_OK else {
      throw GPXReadError(.outOfMemory, "no memory left to unpack the file")
    }
    mode = .gzip
  }

  private func passThrough(_ buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    if unread.isEmpty { return try source.read(into: buffer) }
    let count = min(unread.count, buffer.count)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: input[unread.lowerBound..<(unread.lowerBound + count)]))
    unread = (unread.lowerBound + count)..<unread.upperBound
    return count
  }

  private func inflate(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    let size = min(buffer.count, Int(UInt32.max))
    stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.avail_out = UInt32(size)
    while stream.avail_out == UInt32(size) {
      var inputHasEnded = false
      if unread.isEmpty { inputHasEnded = try !fill() }
      if isBetweenMembers {
        if inputHasEnded { return finish() }
        if try !beginNextMember() { return 0 }
      }
      stream.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self).advanced(by: unread.lowerBound)
      stream.avail_in = UInt32(unread.count)
      let result = CZLib.inflate(&stream, Z_NO_FLUSH)
      unread = (unread.upperBound - Int(stream.avail_in))..<unread.upperBound
      switch result {
      case Z_OK, Z_BUF_ERROR:
        // Before reporting a truncated archive, return what the decompressor still held.
        if inputHasEnded, stream.avail_out == UInt32(size) {
          _ = finish()
          throw GPXReadError(.gzip, "the gzip archive is truncated")
        }
      case Z_STREAM_END: isBetweenMembers = true
      default:
        // Before reporting the error, return what was decompressed before it.
        mode = .corrupt
        inflateEnd(&stream)
        let unpacked = size - Int(stream.avail_out)
        if unpacked > 0 { return unpacked }
        throw GPXReadError(.gzip, "the gzip archive is corrupt")
      }
    }
    return size - Int(stream.avail_out)
  }

  /// False if padding follows the complete member instead of another one. Like gzip, it ignores the padding.
  private func beginNextMember() throws(GPXReadError) -> Bool {
    while unread.count < 2, try fill() {}
    guard unread.count >= 2, input[unread.lowerBound] == 0x1f, input[unread.lowerBound + 1] == 0x8b else {
      _ = finish()
      return false
    }
    isBetweenMembers = false
    inflateReset(&stream)
    return true
  }

  private func finish() -> Int {
    mode = .finished
    inflateEnd(&stream)
    return 0
  }

  /// Reads more after the unread bytes; false at the end of the input.
  private func fill() throws(GPXReadError) -> Bool {
    if unread.lowerBound > 0 {
      input.copyMemory(from: UnsafeRawBufferPointer(rebasing: input[unread]))
      unread = 0..<unread.count
    }
    let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: input[unread.upperBound...]))
    unread = 0..<(unread.upperBound + max(0, count))
    return count > 0
  }
}
