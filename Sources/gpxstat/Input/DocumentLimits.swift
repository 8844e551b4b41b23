import GPXAnalysis

/// How much one document may take before the run goes on with the next.
struct DocumentLimits: Sendable {
  /// After decompression.
  var bytes = Int.max
  var seconds = Double.infinity

  var areSet: Bool { bytes < .max || seconds < .infinity }
}

/// The bytes of a document, up to a limit.
///
/// The error is ``GPXReadError/Code/limit``; what was read before it is kept, as with any other.
// A source is read by one reader at a time.
struct LimitedSource: ByteSource, @unchecked Sendable {
  private var source: any ByteSource
  private let limits: DocumentLimits
  private let clock: () -> Double
  private let start: Double
  private var count = 0

  init(_ source: any ByteSource, limits: DocumentLimits, clock: @escaping () -> Double = monotonicSeconds) {
    self.source = source
    self.limits = limits
    self.clock = clock
    start = clock()
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    if clock() - start > limits.seconds {
      throw GPXReadError(.limit, "reading takes more than \(limits.seconds) s (--most-seconds)")
    }
    let read = try source.read(into: buffer)
    count += read
    if count > limits.bytes {
      throw GPXReadError(.limit, "there are more than \(limits.bytes) bytes (--most-bytes)")
    }
    return read
  }
}
