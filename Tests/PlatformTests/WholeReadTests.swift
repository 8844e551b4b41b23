import Testing

@testable import Platform

@Suite("What is read is read to its end, or the reason why not is given")
struct WholeReadTests {
  /// Gives its bytes a few at a time, interrupted by every other call, and fails at the k-th.
  private final class Disk: @unchecked Sendable {
    private let bytes: [UInt8]
    private let failingCall: Int
    private var position = 0
    private var calls = 0

    init(_ bytes: [UInt8], failingCall: Int = .max) {
      (self.bytes, self.failingCall) = (bytes, failingCall)
    }

    func read(_ target: UnsafeMutableRawPointer?, _ wanted: Int) -> Int {
      calls += 1
      if calls >= failingCall {
        errno = EIO
        return -1
      }
      if calls % 2 == 1 {
        errno = EINTR
        return -1
      }
      let count = min(wanted, 7, bytes.count - position)
      UnsafeMutableRawBufferPointer(start: target, count: count).copyBytes(from: bytes[position..<(position + count)])
      position += count
      return count
    }
  }

  private let bytes = (0..<200).map { UInt8($0) }

  private func read(_ disk: Disk, limit: Int = .max) throws(WholeRead.Failure) -> [UInt8] {
    try WholeRead { _, target, wanted in disk.read(target, wanted) }(from: -1, limit: limit)
  }

  @Test func inPartsAndWithInterruptions() throws {
    #expect(try read(Disk(bytes)) == bytes)
    #expect(try read(Disk([])) == [])
  }

  @Test func asMuchAsTheLimitAndOneMore() throws {
    #expect(try read(Disk(bytes), limit: 200) == bytes)
    #expect(throws: WholeRead.Failure(code: EFBIG)) { try read(Disk(bytes), limit: 199) }
  }

  @Test func theFailureOfAnyCallIsTheResult() {
    for call in 1...58 {
      #expect(throws: WholeRead.Failure(code: EIO)) { try read(Disk(bytes, failingCall: call)) }
    }
  }
}
