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
  func write(_ text: String) throws(WriteError) {
    var text = text
    let code = text.withUTF8 { bytes -> Int32 in
      var rest = UnsafeRawBufferPointer(bytes)
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
    if code != 0 { throw WriteError(code: code) }
  }
}

/// write(2), by a name that the method of the same name does not hide.
private let systemWrite = write
