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
  /// How it is to be read.
  var reading = GPXReader.Options()
  /// Why there is nothing to read.
  var failure: GPXReadError?

  /// Hands a reader of the file to `body`.
  func read<Result>(_ body: (GPXReader) throws -> Result) throws -> Result {
    if let failure { throw failure }
    if name == .standardInput { return try body(GPXReader(descriptor: STDIN_FILENO, options: reading)) }
    // The system's names are bytes, and need not be text.
    return try body(GPXReader(pathBytes: Array(name.bytes), options: reading))
  }

  static func cannotOpen(_ code: Int32) -> GPXReadError {
    let message = String(cString: strerror(code))
    return GPXReadError(.cannotOpen, "cannot open: \(message.prefix(1).lowercased() + message.dropFirst())")
  }
}
