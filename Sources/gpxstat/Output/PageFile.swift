import Platform

/// A page's file: written beside its place and moved there when it is whole, so that no half page is ever seen; and
/// never over a file that is not a page of ours.
struct PageFile {
  /// Why a page was not written.
  enum Failure: Error {
    case write(WriteError)
    /// There is something else in its place, such as a recording.
    case occupied
  }

  private let name: FileName
  private let wholeWrite: WholeWrite

  /// - Parameter path: in the form of ``FileName/argument``.
  init(path: String, wholeWrite: WholeWrite = WholeWrite()) {
    name = FileName(path)
    self.wholeWrite = wholeWrite
  }

  /// - Parameter mark: what a page of ours has in its first kilobyte.
  func write(_ page: String, mark: String) throws(Failure) {
    var status = stat()
    let exists = name.withSystemName { stat($0, &status) } == 0
    let isRegular = exists && status.st_mode & S_IFMT == S_IFREG
    if isRegular, status.st_size > 0, !begins(with: mark) { throw .occupied }
    var link = stat()
    let isLink = name.withSystemName { lstat($0, &link) } == 0 && link.st_mode & S_IFMT == S_IFLNK
    // A device or a pipe is written to, and a link is followed: none of them may be moved away.
    if exists && !isRegular || isLink { return try write(page, to: name) }
    do throws(Failure) {
      try write(page, to: unfinished)
      let code = unfinished.withSystemName { old in name.withSystemName { rename(old, $0) } }
      if code != 0 { throw .write(WriteError(code: errno)) }
    } catch {
      _ = unfinished.withSystemName { unlink($0) }
      throw error
    }
  }

  /// The file that becomes the page: of a short name, for the page's own may be as long as any can be.
  private var unfinished: FileName {
    let folder = name.bytes.lastIndex(of: UInt8(ascii: "/")).map { name.bytes[...$0] } ?? []
    return FileName(folder + ".gpxstat-\(getpid()).part".utf8)
  }

  static func makeFolder(_ path: String) throws(WriteError) {
    if FileName(path).withSystemName({ mkdir($0, 0o777) }) != 0 { throw WriteError(code: errno) }
  }

  private func begins(with mark: String) -> Bool {
    let descriptor = name.withSystemName { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    return count > 0 && String(decoding: buffer[..<count], as: UTF8.self).contains(mark)
  }

  private func write(_ page: String, to file: FileName) throws(Failure) {
    let descriptor = file.withSystemName { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw .write(WriteError(code: errno)) }
    var page = page
    var code = page.withUTF8 { wholeWrite(UnsafeRawBufferPointer($0), to: descriptor) }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { throw .write(WriteError(code: code)) }
  }
}
