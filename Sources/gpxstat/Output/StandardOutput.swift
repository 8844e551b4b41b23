#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a report did not reach its reader.
struct WriteError: Error {
  let code: Int32

  /// The reader went away, as `head` does when it has seen enough.
  var isClosedPipe: Bool { code == EPIPE }
  /// The system's own words.
  var message: String { String(cString: strerror(code)) }
}

/// Standard output by write(2): `print` to a full disk would end with success and lose the report.
struct StandardOutput {
  /// Writes whole records: an interruption waits until all of `text` is written.
  func write(_ text: String) throws(WriteError) {
    var text = text
    let code = text.withUTF8 { Self.write(UnsafeRawBufferPointer($0)) }
    if code != 0 { throw WriteError(code: code) }
  }

  /// Writes whole records, as ``write(_:)`` does.
  func write(_ bytes: [UInt8]) throws(WriteError) {
    let code = bytes.withUnsafeBytes { Self.write($0) }
    if code != 0 { throw WriteError(code: code) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    if bytes.isEmpty { return 0 }
    return Interruption.holdingOff {
      var rest = bytes
      while !rest.isEmpty {
        let written = systemWrite(STDOUT_FILENO, rest.baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          return errno
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      }
      return 0
    }
  }
}

/// write(2), by a name that the method of the same name does not hide.
private let systemWrite = write
