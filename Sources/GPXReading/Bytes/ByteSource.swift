/// A source of a recording's bytes.
///
/// A source is read once, from beginning to end.
public protocol ByteSource {
  /// Writes bytes to the front of `buffer`, which is never empty, and returns how many it wrote; 0 at the end.
  ///
  /// A source may return fewer bytes than fit into `buffer`, even far from the end.
  ///
  /// - Throws: ``GPXReadError`` if reading fails.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int
}
