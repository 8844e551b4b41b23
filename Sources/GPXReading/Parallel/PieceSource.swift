/// Some bytes of a recording, with what makes a document of them before and behind.
struct PieceSource: ByteSource {
  private let prologue: [UInt8]
  private let bytes: ByteRanges
  private let epilogue: [UInt8]
  private var rest: Range<Int>
  private var prologuePosition = 0
  private var epiloguePosition = 0

  init(prologue: [UInt8] = [], _ bytes: ByteRanges, _ range: Range<Int>, epilogue: [UInt8]) {
    self.prologue = prologue
    self.bytes = bytes
    self.epilogue = epilogue
    rest = range
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    if prologuePosition < prologue.count { return Self.copy(prologue, &prologuePosition, to: buffer) }
    if rest.isEmpty { return Self.copy(epilogue, &epiloguePosition, to: buffer) }
    let wanted = min(buffer.count, rest.count)
    let count = try bytes.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]), at: rest.lowerBound)
    // A file that shrank while it was read ends here.
    rest = count > 0 ? (rest.lowerBound + count)..<rest.upperBound : 0..<0
    return count > 0 ? count : Self.copy(epilogue, &epiloguePosition, to: buffer)
  }

  private static func copy(
    _ bytes: [UInt8], _ position: inout Int, to buffer: UnsafeMutableRawBufferPointer
  ) -> Int {
    let count = min(buffer.count, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<(position + count)])
    position += count
    return count
  }
}
