import GPXAnalysis
import Platform

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

    do throws(WholeRead.Failure) {
      return names(in: try WholeRead()(from: descriptor))
    } catch {
      throw GPXReadError(.readFailed, "cannot read on: \(systemMessage(error.code))")
    }
  }
}
