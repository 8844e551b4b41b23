import GPXAnalysis

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One file to read, or one name that turned out not to lead to any.
struct InputFile: Sendable {
  var name: FileName
  /// Bytes on the disk; 0 where that is not known.
  var size = 0
  /// Why there is nothing to read.
  var failure: GPXReadError?

  /// Hands a reader of the file to `body`.
  func read<Result>(
    _ options: GPXReader.Options = GPXReader.Options(), _ body: (GPXReader) throws -> Result
  ) throws -> Result {
    if let failure { throw failure }
    if name == .standardInput { return try body(GPXReader(descriptor: STDIN_FILENO, options: options)) }
    let text = name.text
    if text.utf8.elementsEqual(name.bytes) { return try body(GPXReader(path: text, options: options)) }
    // The bytes are no text, and text is all that the library takes.
    let descriptor = name.withSystemName { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw Self.cannotOpen(errno) }
    defer { close(descriptor) }
    return try body(GPXReader(descriptor: descriptor, options: options))
  }

  static func cannotOpen(_ code: Int32) -> GPXReadError {
    let message = String(cString: strerror(code))
    return GPXReadError(.cannotOpen, "cannot open: \(message.prefix(1).lowercased() + message.dropFirst())")
  }
}
