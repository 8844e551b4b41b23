import GPXAnalysis

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A list of file names, as `find` and `find -print0` write it.
enum NameList {
  /// The names in `bytes`, each ended by NUL if there is any NUL, and by a line feed otherwise.
  static func names(in bytes: [UInt8]) -> [FileName] {
    let end: UInt8 = bytes.contains(0) ? 0 : UInt8(ascii: "\n")
    return bytes.split(separator: end).map { FileName($0) }
  }

  /// - Throws: ``GPXReadError`` where the list cannot be read.
  static func read(_ list: FileName) throws(GPXReadError) -> [FileName] {
    let isStandardInput = list == .standardInput
    let descriptor = isStandardInput ? STDIN_FILENO : list.withSystemName { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw InputFile.cannotOpen(errno) }
    defer { if !isStandardInput { close(descriptor) } }

    let source = FileSource(descriptor: descriptor)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      // A closure would lose the type of what it throws.
      var result: Swift.Result<Int, GPXReadError> = .success(0)
      buffer.withUnsafeMutableBytes { target in
        do throws(GPXReadError) { result = .success(try source.read(into: target)) } catch { result = .failure(error) }
      }
      let count = try result.get()
      if count == 0 { return names(in: bytes) }
      bytes += buffer[..<count]
    }
  }
}
