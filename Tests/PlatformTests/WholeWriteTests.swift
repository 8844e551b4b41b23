import Foundation
import Testing

@testable import Platform

@Suite("What is written is written whole, or it is said why not")
struct WholeWriteTests {
  private let bytes = (0..<200).map { UInt8($0) }

  /// A disk that takes at most so many bytes at a time, is interrupted by every other call, and fails at the k-th.
  private final class Disk: @unchecked Sendable {
    var taken: [UInt8] = []
    var calls = 0
    let most: Int
    let isInterrupted: Bool
    let failingCall: Int
    let code: Int32

    init(most: Int = .max, isInterrupted: Bool = false, failingCall: Int = .max, code: Int32 = ENOSPC) {
      (self.most, self.isInterrupted, self.failingCall, self.code) = (most, isInterrupted, failingCall, code)
    }

    func write(_ start: UnsafeRawPointer?, _ count: Int) -> Int {
      calls += 1
      if calls > failingCall {
        errno = code
        return code == 0 ? 0 : -1
      }
      if isInterrupted, calls % 2 == 1 {
        errno = EINTR
        return -1
      }
      let count = min(count, most)
      taken += UnsafeRawBufferPointer(start: start, count: count)
      return count
    }
  }

  private func write(to disk: Disk) -> Int32 {
    let whole = WholeWrite { _, start, count in disk.write(start, count) }
    return bytes.withUnsafeBytes { whole($0, to: -1) }
  }

  @Test("in parts and with interruptions", arguments: [1, 3, 7, 199, 200, .max], [false, true])
  func inParts(most: Int, isInterrupted: Bool) {
    let disk = Disk(most: most, isInterrupted: isInterrupted)
    #expect(write(to: disk) == 0)
    #expect(disk.taken == bytes)
    let parts = (bytes.count + most.clamped - 1) / most.clamped
    #expect(disk.calls == (isInterrupted ? 2 * parts : parts))
  }

  @Test("the k-th call fails, for every k", arguments: [ENOSPC, EPIPE, EIO, EDQUOT, EBADF])
  func everyCall(code: Int32) {
    for failing in 0..<29 {
      let disk = Disk(most: 7, failingCall: failing, code: code)
      #expect(write(to: disk) == code)
      #expect(disk.taken == Array(bytes.prefix(7 * failing)))
      #expect(disk.calls == failing + 1)
    }
    #expect(write(to: Disk(most: 7, failingCall: 29, code: code)) == 0)
  }

  @Test("nothing taken and nothing wrong is an end as well")
  func nothingTaken() {
    #expect(write(to: Disk(most: 7, failingCall: 3, code: 0)) == EIO)
  }
}

extension Int {
  fileprivate var clamped: Int { Swift.min(self, 200) }
}
