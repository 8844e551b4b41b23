import GPXAnalysis
import Platform

/// A list of file names, as `find`, `find -print0` and editors write it.
enum NameList {
  /// The names in `bytes`, each ended by NUL if there is any NUL, and otherwise by a line feed, which may have a carriage
  /// return before it. A byte order mark is no part of the first name.
  static func names(in bytes: [UInt8]) -> [FileName] {
    if let text = utf16(bytes) { return names(in: Array(text.utf8)) }
    let list = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if list.contains(0) { return list.split(separator: 0).map { FileName($0) } }
    return list.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let name = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      return name.isEmpty ? nil : FileName(name)
    }
  }

  /// The text of a list in UTF-16 with a byte order mark, as PowerShell writes it.
  private static func utf16(_ bytes: [UInt8]) -> String? {
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    guard isBigEndian || bytes.starts(with: [0xFF, 0xFE]) else { return nil }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// - Throws: ``GPXReadError`` where the list cannot be read.
  static func read(_ list: FileName) throws -> [FileName] {
    try list.withDescriptor { descriptor in
      do throws(WholeRead.Failure) {
        return names(in: try WholeRead()(from: descriptor))
      } catch {
        throw GPXReadError(.readFailed, "read failed: \(systemMessage(error.code))")
      }
    }
  }
}
