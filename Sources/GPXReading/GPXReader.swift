/// Reads a recording as a stream: flat memory, whatever the size of the file.
///
///     let document = try GPXReader(path: "hike.gpx").forEachBatch { batch in
///       for point in batch.points { … }
///     }
///     print(document.creator ?? "?", document.pointCount)
///
/// GPX 1.0 and 1.1 are read, with or without their namespace, and the readings of heart rate, cadence, temperature,
/// power and speed of every known family of extensions. A document type declaration is refused.
public struct GPXReader {
  /// What a file may ask for before it is refused, so that no file can exhaust the reader.
  public struct Limits: Sendable, Hashable {
    /// How deep elements may be nested.
    public var depth = 64
    /// How many bytes all distinct names may take together.
    public var nameBytes = 256 * 1024
    /// How long the text of one element may be that is read, in bytes.
    public var textBytes = 64 * 1024

    public init() {}
  }

  public struct Options: Sendable, Hashable {
    public var limits = Limits()
    /// How many threads may parse one recording of several megabytes that lies in memory or in a regular file, and is not
    /// compressed. The points and all findings are the very same for any number, in the same order, on the caller's
    /// thread.
    public var parallelism = 1

    public init() {}
  }

  private enum Input {
    case path(String)
    case source(any ByteSource)
  }

  private let input: Input
  private let options: Options

  /// Reads the file at `path`, which is opened when reading begins.
  public init(path: String, options: Options = Options()) {
    input = .path(path)
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
  public init(_ source: any ByteSource, options: Options = Options()) {
    input = .source(source)
    self.options = options
  }

  /// Hands every point to `body`, in batches of at most 512 points of one segment.
  ///
  /// A file that breaks off or goes wrong in the middle is a day of somebody's life, not an error: all points before
  /// the fault are handed over, and the fault stands in the result's ``GPXDocument/fault``.
  ///
  /// - Returns: what the file says beside its points.
  /// - Throws: ``GPXReadError`` where the file cannot be opened or no `gpx` element was met before the fault, and
  ///   whatever `body` throws, which ends the reading.
  /// - Complexity: O(bytes); memory does not grow with them.
  @discardableResult
  public func forEachBatch(_ body: (GPXBatch) throws -> Void) throws -> GPXDocument {
    let source: any ByteSource =
      switch input {
      case .path(let path): try FileSource(path: path)
      case .source(let source): source
      }
    return try withoutActuallyEscaping(body) { body in
      if options.parallelism > 1, let bytes = Self.ranges(of: source),
        bytes.size >= ParallelParse.smallestRecording, !bytes.isGzip
      {
        return try ParallelParse(bytes, limits: options.limits, threadCount: options.parallelism).run(consume: body)
      }
      return try GPXParse.run(GzipSource(source), limits: options.limits, consume: body)
    }
  }

  /// The recording's bytes by place, where they can be had so.
  private static func ranges(of source: any ByteSource) -> ByteRanges? {
    if let file = source as? FileSource { return file.sizeOfRegularFile.map { .file(file, size: $0) } }
    return (source as? MemorySource)?.ranges
  }
}
