import Foundation

/// A folder of its own, gone with the last reference to it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "gpxstat-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the folders that lead to it, and gives its path.
  @discardableResult
  func write(_ name: String, _ content: Data) throws -> String {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file)
    return file.path
  }

  @discardableResult
  func write(_ name: String, _ content: String) throws -> String {
    try write(name, Data(content.utf8))
  }
}
