/// Where the bytes of a recording come from.
///
/// A source is read once, from its beginning to its end.
public protocol ByteSource {
  /// Fills the front of `buffer`, which is never empty, and returns how many bytes were put there; 0 at the end.
  ///
  /// Fewer bytes than there is room for do not mean that the end is near.
  ///
  /// - Throws: ``GPXReadError`` where the system fails to read.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int
}
