import Platform

/// Why a report did not reach its reader.
struct WriteError: Error {
  let code: Int32

  /// The reader went away, as `head` does when it has seen enough.
  var isClosedPipe: Bool { code == EPIPE }
  var message: String { systemMessage(code) }
}

/// Standard output by write(2): `print` to a full disk would end with success and lose the report.
struct StandardOutput {
  var wholeWrite = WholeWrite()

  /// Writes whole records: an interruption waits until all of `text` is written.
  func write(_ text: String) throws(WriteError) {
    var text = text
    let code = text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
    if code != 0 { throw WriteError(code: code) }
  }

  /// Writes whole records, as ``write(_:)`` does.
  func write(_ bytes: [UInt8]) throws(WriteError) {
    let code = bytes.withUnsafeBytes { write($0) }
    if code != 0 { throw WriteError(code: code) }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    if bytes.isEmpty { return 0 }
    return Interruption.holdingOff { wholeWrite(bytes, to: STDOUT_FILENO) }
  }
}
