internal import CZLib

/// Unpacks gzip as it streams, and hands everything else through: what a file is, its first bytes say, never its name.
///
/// Members that follow each other are one stream, as RFC 1952 has it. Memory does not grow with what is unpacked.
package final class GzipSource: ByteSource {
  private enum Mode {
    case unknown, plain, gzip, finished, corrupt
  }

  private var source: any ByteSource
  private var mode = Mode.unknown
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 16)
  private var unread = 0..<0
  private var stream = z_stream()
  /// Whether the bytes so far end with a whole member.
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
    case .plain, .unknown: return try handThrough(buffer)
    }
  }

  private func recognise() throws(GPXReadError) {
    // A slow pipe may give its first two bytes one by one.
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

  private func handThrough(_ buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
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
        // Of an archive that is cut off, what the inflater still held comes first.
        if inputHasEnded, stream.avail_out == UInt32(size) {
          _ = finish()
          throw GPXReadError(.gzip, "the gzip archive is truncated")
        }
      case Z_STREAM_END: isBetweenMembers = true
      default:
        // What was unpacked before the damage is handed out first.
        mode = .corrupt
        inflateEnd(&stream)
        let unpacked = size - Int(stream.avail_out)
        if unpacked > 0 { return unpacked }
        throw GPXReadError(.gzip, "the gzip archive is corrupt")
      }
    }
    return size - Int(stream.avail_out)
  }

  /// False where what follows a whole member is no other one: padding, which gzip itself ignores.
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

  /// Reads more behind what is unread; false at the end of the input.
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
