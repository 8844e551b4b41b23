#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// write(2), until all is written.
struct WholeWrite: Sendable {
  /// Stands for write(2), to try out what it may do.
  typealias SystemCall = @Sendable (Int32, UnsafeRawPointer?, Int) -> Int

  var systemCall: SystemCall = { write($0, $1, $2) }

  /// Writes all of `bytes`: what is taken in part is gone on with, what is interrupted tried again.
  ///
  /// - Returns: 0, or the system's code of what kept it from that.
  func callAsFunction(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var rest = bytes
    while !rest.isEmpty {
      let written = systemCall(descriptor, rest.baseAddress, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      // Nothing taken and nothing wrong: it would go on like this for ever.
      if written == 0 { return EIO }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return 0
  }
}
