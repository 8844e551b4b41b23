import GPXAnalysis
import Platform

extension FileName {
  /// Opens the file for reading. `-` is standard input, which is open already.
  ///
  /// - Returns: a descriptor for ``closeAfterReading(_:)``.
  func openForReading() throws(GPXReadError) -> Int32 {
    if self == .standardInput { return STDIN_FILENO }
    let descriptor = withSystemName { path in retryingInterrupted { open(path, O_RDONLY | O_CLOEXEC) } }
    guard descriptor >= 0 else { throw InputFile.cannotOpen(errno) }
    return descriptor
  }

  /// Closes what ``openForReading()`` opened: standard input stays open.
  static func closeAfterReading(_ descriptor: Int32) {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Hands the open file to `body`, and closes it afterwards.
  ///
  /// - Throws: ``GPXReadError`` if the file cannot be opened, and whatever `body` throws.
  func withDescriptor<Result>(_ body: (Int32) throws -> Result) throws -> Result {
    let descriptor = try openForReading()
    defer { Self.closeAfterReading(descriptor) }
    return try body(descriptor)
  }
}
