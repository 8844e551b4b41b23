public import GPXReading

extension FileSummary {
  /// Reads and analyses the file at `path` in a thread of its own, so that it blocks no thread of Swift's concurrency
  /// pool.
  ///
  ///     let summary = try await FileSummary(contentsOf: "hike.gpx")
  ///
  /// At most as many files as there are processors are read at once; others wait in order.
  ///
  /// - Throws: `GPXReadError` if nothing could be read. Throws it with the code `GPXReadError.Code.cancelled` if the
  ///   task is cancelled, even if most of the file has been read. ``InvalidOption``.
  public init(contentsOf path: String, options: SummaryOptions = SummaryOptions()) async throws {
    try await self.init(GPXReader(path: path), options: options)
  }

  /// Reads and analyses the document that `reader` reads, in a thread of its own.
  ///
  /// A source that waits, for example for a slow connection, keeps its thread while it waits: as many such sources as
  /// there are processors block all other files. Read such sources in threads of your own, without `await`.
  ///
  /// A cancelled task gets its error at once. Its thread finishes at the next batch of points, or after the analysis.
  ///
  /// - Parameter file: the name in ``file``; nil uses the path of the reader.
  /// - Throws: `GPXReadError` if nothing could be read, or if the task is cancelled; ``InvalidOption``.
  public init(_ reader: GPXReader, file: String? = nil, options: SummaryOptions = SummaryOptions()) async throws {
    self = try await FileReading.inThread { checkCancellation in
      var (builder, document) = try SummaryBuilder.reading(reader, options: options) { _ in try checkCancellation() }
      return builder.finish(file: file ?? reader.path, document: document)
    }
  }
}
