#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The window between a source and the XML parser, which pulls its bytes from here.
///
/// Reading in pieces of 256 KiB makes pulling as fast as libxml2 goes. The window also keeps what the parser cannot
/// tell afterwards: that the input ended, that reading failed, and that a NUL byte came, which libxml2 would take for
/// the end in silence.
struct InputBuffer: ~Copyable {
  static let capacity = 256 * 1024

  private var source: any ByteSource
  private let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
  private var unread = 0..<0
  private var isAtStart = true
  /// Bytes of zero are part of UTF-16, and a sign of lost power anywhere else.
  private var allowsNUL = false

  /// Whether the parser has been told that there is no more.
  private(set) var reachedEnd = false
  /// Whether anything at all was read.
  private(set) var isEmpty = true
  /// Whether the first byte that is neither white space nor part of a mark or a wide character is a `<`.
  private(set) var looksLikeXML = false
  /// Whether the input was cut short here because a NUL byte came.
  private(set) var stoppedAtNUL = false
  /// Why reading stopped before the end of the input.
  private(set) var failure: GPXReadError?

  /// Whether everything that was read can be believed.
  var isUnharmed: Bool { failure == nil && !stoppedAtNUL }

  init(_ source: any ByteSource) {
    self.source = source
  }

  deinit {
    bytes.deallocate()
  }

  /// Copies up to `wanted` bytes, fewer only at the end of the input, so that what the parser sees does not depend on
  /// how the source cuts its bytes.
  mutating func copyBytes(to target: UnsafeMutableRawPointer, wanted: Int) -> Int {
    var copied = 0
    while copied < wanted {
      if unread.isEmpty, !fill() { break }
      let count = min(wanted - copied, unread.count)
      UnsafeMutableRawBufferPointer(start: target + copied, count: count)
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[unread.lowerBound..<(unread.lowerBound + count)]))
      unread = (unread.lowerBound + count)..<unread.upperBound
      copied += count
    }
    if copied == 0 { reachedEnd = true }
    return copied
  }

  /// Reads on behind a NUL byte to see whether anything but NUL bytes and white space follows.
  mutating func onlyPaddingFollows() -> Bool {
    stoppedAtNUL = false
    allowsNUL = true
    repeat {
      for index in unread where bytes[index] != 0 && !ASCII.isWhiteSpace(bytes[index]) { return false }
      unread = 0..<0
    } while fill()
    return true
  }

  /// Brings the next bytes into the window; false at the end.
  private mutating func fill() -> Bool {
    if stoppedAtNUL || failure != nil { return false }
    do {
      var end = 0
      // The first four bytes tell the encoding, and have to be seen together.
      repeat {
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[end...]))
        if count <= 0 { break }
        end += count
      } while isAtStart && end < 4
      unread = 0..<end
    } catch {
      failure = error
      return false
    }
    if unread.isEmpty { return false }
    isEmpty = false
    if isAtStart {
      isAtStart = false
      let first = bytes[unread].first { $0 != 0 && $0 < 0x80 && !ASCII.isWhiteSpace($0) }
      looksLikeXML = first == ASCII.lessThan
      allowsNUL = looksLikeXML && unread.count >= 2 && (bytes[0] == 0 || bytes[1] == 0 || bytes[0] >= 0xfe)
    }
    if !allowsNUL { cutAtNUL() }
    return !unread.isEmpty
  }

  private mutating func cutAtNUL() {
    guard let base = bytes.baseAddress, let found = memchr(base, 0, unread.upperBound) else { return }
    unread = 0..<(UnsafeMutableRawPointer(found) - base)
    stoppedAtNUL = true
  }
}
