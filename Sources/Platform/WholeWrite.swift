/// Repeats write(2) until everything is written.
package struct WholeWrite: Sendable {
  /// The signature of write(2), which tests replace.
  package typealias SystemCall = @Sendable (Int32, UnsafeRawPointer?, Int) -> Int

  package var systemCall: SystemCall

  package init(systemCall: @escaping SystemCall = { write($0, $1, $2) }) {
    self.systemCall = systemCall
  }

  /// Writes all of `bytes`. Continues after a short write and repeats an interrupted one.
  ///
  /// - Returns: 0, or the error number of the failed write.
  package func callAsFunction(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var rest = bytes
    while !rest.isEmpty {
      let written = retryingInterrupted { systemCall(descriptor, rest.baseAddress, rest.count) }
      if written < 0 { return errno }
      // Nothing was written without an error: repeating could go on forever.
      if written == 0 { return EIO }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return 0
  }
}
