import GPXReading

/// Reads a tar archive as a stream, member after member: ustar, pax, and GNU tar's long names.
///
/// Nothing is ever written, so that no name can do harm, and nothing is kept of a member but what is being read.
final class TarReader {
  struct Member {
    var name: FileName
    /// Why the content cannot be read, though the archive goes on behind it.
    var problem: String?
  }

  /// Names and records that are longer are refused.
  private static let maximumHeaderBytes = 1 << 20
  /// A map of holes with more blocks is refused.
  private static let maximumMapBlocks = 100_000
  /// How much is read behind the end of the archive, for the sake of the program that writes it.
  private static let maximumPadding = 1 << 20

  private var source: any ByteSource
  /// Of the archive, up to where it was read.
  private var position = 0
  /// Of the current member, and of the padding behind it.
  private var left = 0
  private var padding = 0

  init(_ source: any ByteSource) {
    self.source = source
  }

  /// The next member that is a file; nil behind the last.
  ///
  /// - Throws: ``GPXReadError`` where the archive is damaged: no member can be found behind that place.
  func next() throws(GPXReadError) -> Member? {
    try skip(left + padding)
    var own = PaxRecords()
    var longName: [UInt8]?
    while true {
      guard let header = try header() else {
        try drain()
        return nil
      }
      begin(header.size)
      switch header.kind {
      case .file, .sparse:
        let isSparse = try skipMap(of: header) || own.isSparse
        if let size = own.size { begin(size) }
        return Member(
          name: FileName(own.path ?? longName ?? header.name),
          problem: isSparse ? "a sparse file in the archive is not read" : nil)
      case .extended:
        guard let records = PaxRecords(try content()) else { throw damaged("the extended header is damaged") }
        own = records
      case .longName:
        longName = Array(try content().prefix { $0 != 0 })
      case .global, .longLink, .withoutContent, .other:
        if case .other = header.kind, let size = own.size { begin(size) }
        try skip(left + padding)
        if header.kind == .withoutContent || header.kind == .other { (own, longName) = (PaxRecords(), nil) }
      }
    }
  }

  /// Reads on in the current member; 0 at its end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    if left == 0 { return 0 }
    let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(left)))
    if count == 0 { throw GPXReadError(.truncated, "the archive ends within this file") }
    position += count
    left -= count
    return count
  }

  // MARK: Blocks

  private func begin(_ size: Int) {
    left = size
    padding = (TarHeader.blockSize - size % TarHeader.blockSize) % TarHeader.blockSize
  }

  private func header() throws(GPXReadError) -> TarHeader? {
    let start = position
    let block = try bytes(TarHeader.blockSize)
    if block.isEmpty { throw damaged("the end-of-archive marker is missing") }
    do throws(TarHeader.Damage) {
      return try TarHeader(block)
    } catch {
      position = start
      if start == 0 { throw GPXReadError(.malformed, "this is not a tar archive") }
      throw damaged(error == .size ? "the size of a member is not valid" : "not the header of a member")
    }
  }

  /// The whole content of the current member, which has to be short.
  private func content() throws(GPXReadError) -> [UInt8] {
    guard left <= Self.maximumHeaderBytes else {
      throw damaged("a name has more than \(Self.maximumHeaderBytes) bytes")
    }
    let content = try bytes(left)
    left = 0
    try skip(padding)
    return content
  }

  /// - Returns: whether the member has a map of holes, which is behind us then.
  private func skipMap(of header: TarHeader) throws(GPXReadError) -> Bool {
    guard case .sparse(var isContinued) = header.kind else { return false }
    var blocks = 0
    while isContinued {
      blocks += 1
      let block = try bytes(TarHeader.blockSize)
      guard !block.isEmpty, blocks <= Self.maximumMapBlocks else {
        throw damaged("the map of a sparse file does not end")
      }
      isContinued = block[504] != 0
    }
    return true
  }

  // MARK: Bytes

  /// So many bytes; none at the end of the archive.
  private func bytes(_ count: Int) throws(GPXReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(count, 64 * 1024))
    while bytes.count < count {
      let read = try fill(&buffer, atMost: count - bytes.count)
      if read == 0 {
        if bytes.isEmpty { return [] }
        throw damaged("it ends within a header")
      }
      bytes += buffer[..<read]
    }
    return bytes
  }

  private func skip(_ count: Int) throws(GPXReadError) {
    var rest = count
    var buffer = [UInt8](repeating: 0, count: min(count, 64 * 1024))
    while rest > 0 {
      let read = try fill(&buffer, atMost: rest)
      if read == 0 { throw damaged("it ends within a file") }
      rest -= read
    }
    (left, padding) = (0, 0)
  }

  /// What stands behind the end mark, so that whoever writes the archive is not cut off.
  private func drain() throws(GPXReadError) {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    var rest = Self.maximumPadding
    while rest > 0 {
      let read = try fill(&buffer, atMost: rest)
      if read == 0 { return }
      rest -= read
    }
  }

  private func fill(_ buffer: inout [UInt8], atMost count: Int) throws(GPXReadError) -> Int {
    // A closure would lose the type of what it throws.
    let result = buffer.withUnsafeMutableBytes { target in
      let part = UnsafeMutableRawBufferPointer(rebasing: target.prefix(count))
      return Result { () throws(GPXReadError) in try source.read(into: part) }
    }
    let read = try result.get()
    position += read
    return read
  }

  private func damaged(_ what: String) -> GPXReadError {
    GPXReadError(.malformed, "the tar archive is damaged at byte \(position): \(what)")
  }
}
