/// The buffer between a source and the XML parser, which pulls its bytes from here: UTF-8, from the first tag on.
///
/// With a window of 256 KiB, reading is never slower than libxml2. The buffer also remembers what the parser does not:
/// whether the input ended, and whether reading failed. `InputBuffer+Beginning.swift` handles the beginning of
/// recordings.
struct InputBuffer: ~Copyable {
  static let capacity = 256 * 1024

  private var source: any ByteSource
  let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
  var unread = 0..<0
  /// Bytes that a previous parser received and did not consume. They are read again first.
  private var returned: ArraySlice<UInt8> = []
  private var sourceEnded = false

  private let limits: ReadingOptions.Limits
  /// The number of bytes that the source may still supply.
  private var bytesLeft: Int
  /// Bytes consumed since the last SAX event; bounds the size of one tag or comment.
  var unreportedBytes = 0
  /// Whether ``unreportedBytes`` exceeded ``ReadingOptions/Limits/bufferedBytes``.
  private(set) var exceedsBufferLimit = false
  /// Whether the parser receives no more bytes, although the input has not ended.
  var isClosed = false

  /// Whether the parser has seen the end of the input.
  private(set) var reachedEnd = false
  /// The reason why reading stopped before the end of the input.
  private(set) var failure: GPXReadError?
  /// The encoding that is converted to UTF-8; `.utf8` if the bytes are passed on unchanged.
  private(set) var encoding = TextEncoding.utf8
  /// The number of lines before the parser's first byte, and of columns before it on its line.
  var lineOffset = 0
  var columnOffset = 0
  /// Whether a recording has begun.
  var hasBegun = false

  init(_ source: any ByteSource, limits: ReadingOptions.Limits) {
    self.source = source
    self.limits = limits
    bytesLeft = limits.bytes
  }

  deinit {
    bytes.deallocate()
  }

  // MARK: The parser's side

  /// Copies `wanted` bytes, fewer only at the end of the input, so that the parser sees the same pieces however the source
  /// divides its bytes.
  mutating func copyBytes(to target: UnsafeMutableRawPointer, wanted: Int) -> Int {
    if unreportedBytes > limits.bufferedBytes { exceedsBufferLimit = true }
    if isClosed || exceedsBufferLimit { return 0 }
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
    unreportedBytes += copied
    return copied
  }

  /// Puts back the bytes that a parser did not consume, for the next parser.
  mutating func putBack(_ rest: UnsafeBufferPointer<UInt8>, line: Int, column: Int) {
    if isStillInWindow(rest) {
      unread = (unread.lowerBound - rest.count)..<unread.upperBound
    } else {
      returned = Array(rest) + bytes[unread] + returned
      unread = 0..<0
    }
    lineOffset = line - 1
    columnOffset = column - 1
    reachedEnd = false
    isClosed = false
  }

  /// Whether the bytes just before the unread ones are `rest`, so that nothing needs copying. Only refilling the window
  /// makes this false. Without it, thousands of small recordings would each copy the rest of the window.
  private func isStillInWindow(_ rest: UnsafeBufferPointer<UInt8>) -> Bool {
    guard rest.count <= unread.lowerBound else { return false }
    return bytes[(unread.lowerBound - rest.count)..<unread.lowerBound].elementsEqual(rest)
  }

  // MARK: The source's side

  /// Decodes the source's bytes from here on.
  mutating func decode(_ encoding: TextEncoding) {
    let beginning = Array(bytes[unread]) + returned
    returned = []
    unread = 0..<0
    // If the source has already failed after the bytes in the window, it must fail again after they are decoded.
    let rest: any ByteSource = failure.map(FailedSource.init) ?? source
    source = DecodingSource(rest, encoding: encoding, beginning: beginning)
    failure = nil
    sourceEnded = false
    bytesLeft = limits.bytes
    self.encoding = encoding
  }

  /// Skips NUL bytes and white space to the end of the input; false if anything else follows.
  mutating func onlyPaddingFollows() -> Bool {
    repeat {
      for index in unread where bytes[index] != 0 && !ASCII.isWhiteSpace(bytes[index]) { return false }
      unread = 0..<0
    } while fill()
    return true
  }

  /// Whether no bytes are left in the window.
  var isAtEnd: Bool { unread.isEmpty }

  /// Skips white space.
  ///
  /// - Returns: the number of line ends in it, and of columns after the last one.
  mutating func skipWhiteSpace() -> (lines: Int, columns: Int) {
    var (lines, columns) = (0, 0)
    repeat {
      for index in unread {
        let byte = bytes[index]
        guard ASCII.isWhiteSpace(byte) else {
          unread = index..<unread.upperBound
          return (lines, columns)
        }
        if byte == ASCII.lineFeed { (lines, columns) = (lines + 1, 0) } else { columns += 1 }
      }
    } while fill()
    return (lines, columns)
  }

  /// Reads the next bytes into the empty window; false at the end.
  private mutating func fill() -> Bool {
    unread = 0..<0
    return extend(to: 1)
  }

  /// Reads until at least `count` bytes are in the window; false if fewer are left.
  @discardableResult
  mutating func extend(to count: Int) -> Bool {
    while unread.count < count {
      if unread.lowerBound > 0 {
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[unread]))
        unread = 0..<unread.count
      }
      let room = UnsafeMutableRawBufferPointer(rebasing: bytes[unread.upperBound...])
      guard room.count >= 4 else { return false }
      let added: Int
      if !returned.isEmpty {
        added = min(returned.count, room.count)
        room.copyBytes(from: returned.prefix(added))
        returned = returned.dropFirst(added)
      } else {
        if sourceEnded || failure != nil { return false }
        do { added = try source.read(into: room) } catch {
          failure = error
          return false
        }
        if added <= 0 {
          sourceEnded = true
          return false
        }
        bytesLeft -= added
        if bytesLeft < 0 {
          failure = GPXReadError(.limit, "there are more than \(limits.bytes) bytes")
          return false
        }
      }
      unread = unread.lowerBound..<(unread.upperBound + added)
    }
    return true
  }
}

/// A source that only throws its failure.
private struct FailedSource: ByteSource {
  let failure: GPXReadError

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    throw failure
  }
}
