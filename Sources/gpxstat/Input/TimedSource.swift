import GPXAnalysis

/// The bytes of a document, for a limited time.
///
/// The error is ``GPXReadError/Code/limit``; what was read before it is kept, as with any other.
// A source is read by one reader at a time.
struct TimedSource: ByteSource, @unchecked Sendable {
  private var source: any ByteSource
  private let seconds: Double
  private let clock: () -> Double
  private let start: Double

  init(_ source: any ByteSource, seconds: Double, clock: @escaping () -> Double = monotonicSeconds) {
    self.source = source
    self.seconds = seconds
    self.clock = clock
    start = clock()
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    if clock() - start > seconds {
      throw GPXReadError(.limit, "reading took more than \(seconds) s (--max-seconds)")
    }
    return try source.read(into: buffer)
  }
}
