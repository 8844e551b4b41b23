/// A source of bytes in memory.
package struct MemorySource: ByteSource, Sendable {
  private let bytes: [UInt8]
  private let longestRead: Int
  private var position = 0

  /// - Parameter longestRead: the maximum number of bytes per read, for tests.
  package init(_ bytes: [UInt8], longestRead: Int = .max) {
    self.bytes = bytes
    self.longestRead = max(1, longestRead)
  }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, longestRead, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<(position + count)])
    position += count
    return count
  }

  var size: Int { bytes.count }
}
