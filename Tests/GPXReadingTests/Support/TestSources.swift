import GPXReading

/// A source whose k-th read fails.
struct FailingSource: ByteSource {
  static let error = GPXReadError(.readFailed, "read failed: the card was pulled")

  private var memory: MemorySource
  private var readsLeft: Int

  init(_ bytes: [UInt8], longestRead: Int, failingRead: Int) {
    memory = MemorySource(bytes, longestRead: longestRead)
    readsLeft = failingRead
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    if readsLeft == 0 { throw Self.error }
    readsLeft -= 1
    return memory.read(into: buffer)
  }
}

/// Gives `beginning`, then `filling` again and again, then `end`: large inputs that take no memory.
struct RepeatingSource: ByteSource {
  private var parts: [[UInt8]]
  private var repetitions: Int
  private var position = 0

  init(_ beginning: String, _ filling: String, times: Int, _ end: String = "") {
    // Some kilobytes at a time.
    let copies = max(1, min(times, 8192 / max(1, filling.utf8.count)))
    let block = Array(String(repeating: filling, count: copies).utf8)
    parts = [Array(beginning.utf8), block, Array(end.utf8)]
    repetitions = times / copies
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while let part = parts.first, position == part.count {
      position = 0
      if parts.count == 2, repetitions > 1 { repetitions -= 1 } else { parts.removeFirst() }
    }
    guard let part = parts.first else { return 0 }
    let count = min(buffer.count, part.count - position)
    buffer.copyBytes(from: part[position..<(position + count)])
    position += count
    return count
  }
}
