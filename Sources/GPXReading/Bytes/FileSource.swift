import Platform

/// An open file, pipe or standard input, read with read(2).
///
/// Interrupted reads are repeated; pipes and slow devices may return their bytes in small pieces.
package struct FileSource: ByteSource, Sendable {
  typealias SystemRead = @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int

  private let descriptor: Descriptor
  private let systemCall: SystemRead

  /// Opens the file at `path`.
  ///
  /// - Throws: ``GPXReadError`` with ``GPXReadError/Code/cannotOpen`` and the system's message, for example if the file
  ///   does not exist, is a directory, or may not be read.
  package init(path: String) throws(GPXReadError) {
    try self.init(path: path.utf8CString.map { $0 })
  }

  /// - Parameter path: the bytes of the path, terminated by a NUL byte.
  init(path: [CChar]) throws(GPXReadError) {
    let number = retryingInterrupted { open(path, O_RDONLY | O_CLOEXEC) }
    guard number >= 0 else { throw GPXReadError(.cannotOpen, "cannot open: \(systemMessage(errno))") }
    descriptor = Descriptor(number, closesWhenDone: true)
    systemCall = { systemRead($0, $1, $2) }
    var status = stat()
    if fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw GPXReadError(.cannotOpen, "cannot open: \(systemMessage(EISDIR))")
    }
  }

  /// Reads a descriptor that the caller opened and will close, such as 0 for standard input.
  package init(descriptor number: Int32) {
    self.init(descriptor: number) { systemRead($0, $1, $2) }
  }

  /// - Parameter systemCall: replaces read(2) in tests.
  init(descriptor number: Int32, systemCall: @escaping SystemRead) {
    descriptor = Descriptor(number, closesWhenDone: false)
    self.systemCall = systemCall
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    let count = retryingInterrupted { systemCall(descriptor.number, buffer.baseAddress, buffer.count) }
    guard count >= 0 else { throw GPXReadError(.readFailed, "read failed: \(systemMessage(errno))") }
    return count
  }

  /// The size of a regular file in bytes; nil for a pipe or device, whose reads may block.
  var sizeOfRegularFile: Int? {
    var status = stat()
    guard fstat(descriptor.number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Owns a file descriptor for as long as any copy of the source lives.
  private final class Descriptor: Sendable {
    let number: Int32
    private let closesWhenDone: Bool

    init(_ number: Int32, closesWhenDone: Bool) {
      self.number = number
      self.closesWhenDone = closesWhenDone
    }

    deinit {
      if closesWhenDone { close(number) }
    }
  }
}

/// read(2), under a name that the method `read` does not shadow.
private let systemRead = read
