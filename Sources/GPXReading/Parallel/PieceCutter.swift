#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the places where a recording may be cut: before each `<trkpt`, as far as the bytes tell.
///
/// Whether a cut really lies between two points, and not in a comment, say, the parser finds out: see
/// ``ParallelParse``.
struct PieceCutter: Sendable {
  private static let mark: StaticString = "<trkpt"
  /// The mark and the white space behind it.
  private static let markLength = 7

  private let bytes: ByteRanges
  private var window = [UInt8](repeating: 0, count: 64 * 1024)
  private var latest = 0

  init(_ bytes: ByteRanges) {
    self.bytes = bytes
  }

  /// The first place at or behind `offset` where a point begins; the end of the recording where none does.
  ///
  /// Offsets have to ascend: then all calls together read the recording at most once.
  mutating func cut(atOrAfter offset: Int) throws -> Int {
    if latest >= offset { return latest }
    var start = offset
    // Points are some hundred bytes apart: a short look finds most.
    var wanted = 4096
    while true {
      let count = try fill(from: start, wanted)
      if let found = position(in: count) {
        latest = start + found
        return latest
      }
      if count < wanted {
        latest = bytes.size
        return latest
      }
      start += count - (Self.markLength - 1)
      wanted = window.count
    }
  }

  private mutating func fill(from start: Int, _ wanted: Int) throws -> Int {
    var filled = 0
    while filled < wanted {
      let bytes = bytes
      let count = try window.withUnsafeMutableBytes { window in
        try bytes.read(into: UnsafeMutableRawBufferPointer(rebasing: window[filled..<wanted]), at: start + filled)
      }
      if count <= 0 { break }
      filled += count
    }
    return filled
  }

  private func position(in count: Int) -> Int? {
    guard count >= Self.markLength else { return nil }
    return window.withUnsafeBytes { window -> Int? in
      guard let base = window.baseAddress else { return nil }
      let last = count - Self.markLength
      var next = 0
      while next <= last, let found = memchr(base + next, Int32(ASCII.lessThan), last + 1 - next) {
        let position = UnsafeRawPointer(found) - base
        if memcmp(base + position, Self.mark.utf8Start, Self.markLength - 1) == 0,
          ASCII.isWhiteSpace(window[position + Self.markLength - 1])
        {
          return position
        }
        next = position + 1
      }
      return nil
    }
  }
}
