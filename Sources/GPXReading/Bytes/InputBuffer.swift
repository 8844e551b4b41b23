/// The window between a source and the XML parser, which pulls its bytes from here: UTF-8, from the first tag on.
///
/// Reading in pieces of 256 KiB makes pulling as fast as libxml2 goes. The window also keeps what the parser does not
/// know afterwards: that the input ended, and that reading failed. How recordings begin is in
/// `InputBuffer+Beginning.swift`.
struct InputBuffer: ~Copyable {
  static let capacity = 256 * 1024

  private var source: any ByteSource
  let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
  var unread = 0..<0
  /// Handed to a parser that did not want them, to be read again before anything else.
  private var returned: ArraySlice<UInt8> = []
  private var sourceEnded = false

  private let limits: GPXReader.Limits
  /// How many bytes the source may still give.
  private var bytesLeft: Int
  /// Bytes consumed since the last SAX event; bounds the size of one tag or comment.
  var silence = 0
  /// Whether it took more than it may.
  private(set) var silenceIsTooLong = false
  /// Whether the parser is to be let go without it.
  var isCutOff = false

  /// Whether the parser was given the end of the input.
  private(set) var reachedEnd = false
  /// Why reading stopped before the end of the input.
  private(set) var failure: GPXReadError?
  /// What the bytes were turned to UTF-8 from; `.utf8` where they are handed on as they are.
  private(set) var encoding = TextEncoding.utf8
  /// Where the parser's first byte stands, as an offset to its own count of lines and columns.
  var lineOffset = 0
  var columnOffset = 0
  /// Whether a recording has begun.
  var hasBegun = false

  init(_ source: any ByteSource, limits: GPXReader.Limits) {
    self.source = source
    self.limits = limits
    bytesLeft = limits.bytes
  }

  deinit {
    bytes.deallocate()
  }

  // MARK: What the parser takes

  /// Copies up to `wanted` bytes, fewer only at the end of the input, so that what the parser sees does not depend on
  /// how the source cuts its bytes.
  mutating func copyBytes(to target: UnsafeMutableRawPointer, wanted: Int) -> Int {
    if silence > limits.bufferedBytes { silenceIsTooLong = true }
    if isCutOff || silenceIsTooLong { return 0 }
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
    silence += copied
    return copied
  }

  /// Takes back what a parser did not want, for the next one.
  mutating func takeBack(_ rest: UnsafeBufferPointer<UInt8>, line: Int, column: Int) {
    if isStillInWindow(rest) {
      unread = (unread.lowerBound - rest.count)..<unread.upperBound
    } else {
      returned = Array(rest) + bytes[unread] + returned
      unread = 0..<0
    }
    lineOffset = line - 1
    columnOffset = column - 1
    reachedEnd = false
    isCutOff = false
  }

  /// Whether the bytes just before the unread ones are `rest`, as they are unless the window was filled anew meanwhile:
  /// then nothing need be copied, which thousands of small recordings would have to pay for.
  private func isStillInWindow(_ rest: UnsafeBufferPointer<UInt8>) -> Bool {
    guard rest.count <= unread.lowerBound else { return false }
    return bytes[(unread.lowerBound - rest.count)..<unread.lowerBound].elementsEqual(rest)
  }

  // MARK: What the source gives

  /// From here on, the source's bytes are decoded.
  mutating func decode(_ encoding: TextEncoding) {
    let beginning = Array(bytes[unread]) + returned
    returned = []
    unread = 0..<0
    // Where the source failed already, behind what is in the window, it does so again behind what comes of that.
    let rest: any ByteSource = failure.map(FailedSource.init) ?? source
    source = DecodingSource(rest, encoding: encoding, beginning: beginning)
    failure = nil
    sourceEnded = false
    bytesLeft = limits.bytes
    self.encoding = encoding
  }

  /// Passes over NUL bytes and white space to the end of the input; false where anything else follows.
  mutating func onlyPaddingFollows() -> Bool {
    repeat {
      for index in unread where bytes[index] != 0 && !ASCII.isWhiteSpace(bytes[index]) { return false }
      unread = 0..<0
    } while fill()
    return true
  }

  /// Whether nothing is left to give to the parser.
  var isAtEnd: Bool { unread.isEmpty }

  /// Passes over white space.
  ///
  /// - Returns: how many lines end in it, and how many columns stand behind the last of them.
  mutating func passWhiteSpace() -> (lines: Int, columns: Int) {
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

  /// Brings the next bytes into the empty window; false at the end.
  private mutating func fill() -> Bool {
    unread = 0..<0
    return extend(to: 1)
  }

  /// Sees to it that at least `count` bytes are in the window; false where there are not as many.
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

/// A source that gives nothing but its failure.
private struct FailedSource: ByteSource {
  let failure: GPXReadError

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    throw failure
  }
}
