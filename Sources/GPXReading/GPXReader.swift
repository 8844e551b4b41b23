/// Reads a recording as a stream: flat memory, whatever the size of the file.
///
///     let document = try GPXReader(path: "hike.gpx").forEachBatch { batch in
///       for point in batch.points { … }
///     }
///     print(document.creator ?? "?", document.pointCount)
///
/// GPX 1.0 and 1.1 are read, with or without their namespace, and the readings of heart rate, cadence, temperature,
/// power and speed of every known family of extensions. A document type declaration is refused.
public struct GPXReader: Sendable {
  /// See ``ReadingOptions``.
  public typealias Options = ReadingOptions
  /// See ``ReadingOptions/Limits``.
  package typealias Limits = ReadingOptions.Limits

  private enum Input {
    case path([CChar])
    case source(any ByteSource & Sendable)
  }

  private let input: Input
  private let options: Options

  /// Reads the file at `path`, which is opened when reading begins.
  public init(path: String, options: Options = Options()) {
    self.init(pathBytes: Array(path.utf8), options: options)
  }

  /// Reads the file of a name that need not be text: the system's names are bytes. A byte of zero ends it.
  package init(pathBytes: [UInt8], options: Options = Options()) {
    input = .path(pathBytes.map { CChar(bitPattern: $0) } + [0])
    self.options = options
  }

  /// Reads a file that is already in memory.
  public init(bytes: [UInt8], options: Options = Options()) {
    self.init(MemorySource(bytes), options: options)
  }

  /// Reads an open file descriptor, such as 0 for standard input; it is not closed.
  public init(descriptor: Int32, options: Options = Options()) {
    self.init(FileSource(descriptor: descriptor), options: options)
  }

  /// Reads what `source` gives.
  public init(_ source: any ByteSource & Sendable, options: Options = Options()) {
    input = .source(source)
    self.options = options
  }

  /// Hands every point to `body`, in batches of at most 512 points of one segment.
  ///
  /// A file that breaks off or goes wrong in the middle is a day of somebody's life, not an error: all points before
  /// the fault are handed over, and the fault stands in the result's ``GPXDocument/fault``.
  ///
  /// - Parameters:
  ///   - onWarning: called with each finding when it is found, with its place, and in `count` how many of its kind there are so
  ///     far. The result's ``GPXDocument/warnings`` has each kind once, whether anybody listens here or not.
  ///   - body: takes the points.
  /// - Returns: what the file says beside its points.
  /// - Throws: ``GPXReadError`` where the file cannot be opened or no `gpx` element was met before the fault; with the
  ///   code ``GPXReadError/Code/cancelled`` where the current task is cancelled, which is looked at before each batch; and
  ///   whatever `body` throws, which ends the reading.
  /// - Complexity: O(bytes); memory does not grow with them.
  @discardableResult
  public func forEachBatch(
    onWarning: ((GPXWarning) -> Void)? = nil, _ body: (GPXBatch) throws -> Void
  ) throws -> GPXDocument {
    let source: any ByteSource =
      switch input {
      case .path(let path): try FileSource(path: path)
      case .source(let source): source
      }
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
