/// Repeats read(2) to the end of the input.
package struct WholeRead: Sendable {
  /// The signature of read(2), which tests replace.
  package typealias SystemCall = @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int

  package struct Failure: Error, Equatable {
    /// The error number of the failed read; `EFBIG` if the input exceeds the limit.
    package var code: Int32
  }

  package var systemCall: SystemCall

  package init(systemCall: @escaping SystemCall = { read($0, $1, $2) }) {
    self.systemCall = systemCall
  }

  /// Reads the rest of `descriptor`. Continues after a short read and repeats an interrupted one.
  ///
  /// - Parameter limit: the maximum number of bytes.
  package func callAsFunction(from descriptor: Int32, limit: Int = .max) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = retryingInterrupted {
        buffer.withUnsafeMutableBytes { systemCall(descriptor, $0.baseAddress, $0.count) }
      }
      if count < 0 { throw Failure(code: errno) }
      if count == 0 { return bytes }
      guard count <= limit - bytes.count else { throw Failure(code: EFBIG) }
      bytes += buffer[..<count]
    }
  }
}
