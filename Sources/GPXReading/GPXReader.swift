/// Reads a recording as a stream. Memory use does not depend on the size of the file.
///
///     let document = try GPXReader(path: "hike.gpx").forEachBatch { batch in
///       for point in batch.points { … }
///     }
///     print(document.creator ?? "?", document.pointCount)
///
/// Reads GPX 1.0 and 1.1, with or without their namespace, and heart rate, cadence, temperature, power and speed from
/// all known families of extensions. Refuses a document type declaration.
public struct GPXReader: Sendable {
  private enum Input {
    case path([CChar])
    case source(any ByteSource & Sendable)
  }

  private let input: Input
  private let options: ReadingOptions

  /// The path, for naming the file; empty if it does not read a file.
  package var path: String {
    guard case .path(let bytes) = input else { return "" }
    return String(decoding: bytes.lazy.map(UInt8.init(bitPattern:)).prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Reads the file at `path`, which is opened when reading begins.
  public init(path: String, options: ReadingOptions = ReadingOptions()) {
    self.init(pathBytes: Array(path.utf8), options: options)
  }

  /// Reads the file at a path that need not be valid UTF-8. A NUL byte ends the path.
  package init(pathBytes: [UInt8], options: ReadingOptions = ReadingOptions()) {
    input = .path(pathBytes.map { CChar(bitPattern: $0) } + [0])
    self.options = options
  }

  /// Reads a file that is already in memory.
  public init(bytes: [UInt8], options: ReadingOptions = ReadingOptions()) {
    self.init(MemorySource(bytes), options: options)
  }

  /// Reads an open file descriptor, such as 0 for standard input; it is not closed.
  package init(descriptor: Int32, options: ReadingOptions = ReadingOptions()) {
    self.init(FileSource(descriptor: descriptor), options: options)
  }

  /// Reads the bytes that `source` supplies.
  public init(_ source: any ByteSource & Sendable, options: ReadingOptions = ReadingOptions()) {
    input = .source(source)
    self.options = options
  }

  private func openSource() throws(GPXReadError) -> any ByteSource {
    switch input {
    case .source(let source): return source
    case .path(let bytes):
      do {
        return try FileSource(path: bytes)
      } catch {
        var error = error
        error.path = path
        throw error
      }
    }
  }

  /// Calls `body` with all points, in batches of at most 512 points of one segment.
  ///
  /// A file that is truncated or corrupt is not an error: `body` gets all points before the fault, and the fault is in
  /// ``GPXDocument/fault`` of the result.
  ///
  /// - Parameters:
  ///   - onWarning: called for each finding immediately, with its line and column; `count` is the number of its kind so
  ///     far. In any case, ``GPXDocument/warnings`` of the result has each kind once.
  ///   - body: receives the points.
  /// - Returns: everything in the file except its points.
  /// - Throws: ``GPXReadError`` if the file cannot be opened, or if there is a fault before the first `gpx` element;
  ///   with the code ``GPXReadError/Code/cancelled`` if the current task is cancelled, which is checked before each
  ///   batch. Rethrows any error of `body`, which ends the reading.
  /// - Complexity: O(bytes); memory use is constant.
  @discardableResult
  public func forEachBatch(
    onWarning: ((GPXWarning) -> Void)? = nil, _ body: (GPXBatch) throws -> Void
  ) throws -> GPXDocument {
    let source = try openSource()
    return try withoutActuallyEscaping(body) { consume in
      let body: (GPXBatch) throws -> Void = { batch in
        if Task.isCancelled { throw GPXReadError.cancelled }
        try consume(batch)
      }
      if options.readsAhead, onWarning == nil, let source = ReadAhead.suitable(source) {
        return try ReadAhead.run(source, options: options, consume: body)
      }
      return try GPXParse.run(GzipSource(source), options: options, onWarning: onWarning) { try body($0) }
    }
  }
}
