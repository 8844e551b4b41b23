#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A recording whose bytes can be read at any place, by several threads: a regular file, or memory.
enum ByteRanges: Sendable {
  case file(FileSource, size: Int)
  case memory([UInt8])

  var size: Int {
    switch self {
    case .file(_, let size): size
    case .memory(let bytes): bytes.count
    }
  }

  /// Fills the front of `buffer` with the bytes from `offset` on and returns how many; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(GPXReadError) -> Int {
    switch self {
    case .file(let file, let size):
      // What is appended while we read is left for another time.
      let wanted = min(buffer.count, size - offset)
      return wanted > 0
        ? try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]), at: offset) : 0
    case .memory(let bytes):
      let count = min(buffer.count, bytes.count - offset)
      guard count > 0 else { return 0 }
      buffer.copyBytes(from: bytes[offset..<(offset + count)])
      return count
    }
  }

  /// Whether the bytes are an archive, which has no places to be read from.
  var isGzip: Bool {
    withUnsafeTemporaryAllocation(byteCount: 2, alignment: 1) { buffer in
      let count = try? read(into: buffer, at: 0)
      return count == 2 && buffer[0] == 0x1f && buffer[1] == 0x8b
    }
  }
}
