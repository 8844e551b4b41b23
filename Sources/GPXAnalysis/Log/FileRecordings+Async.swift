public import GPXReading

extension FileRecordings {
  /// Reads and analyses the file at `path` in a thread of its own, so that it blocks no thread of Swift's concurrency
  /// pool.
  ///
  ///     let file = try await FileRecordings(contentsOf: "hike.gpx")
  ///     recordings.add(file.recordings)
  ///
  /// At most as many files as there are processors are read at once, those of ``FileSummary`` included; others wait in
  /// order.
  ///
  /// - Throws: `GPXReadError` if nothing could be read. Throws it with the code `GPXReadError.Code.cancelled` if the
  ///   task is cancelled, even if most of the file has been read. ``InvalidOption``.
  public init(contentsOf path: String, options: SummaryOptions = SummaryOptions()) async throws {
    try await self.init(GPXReader(path: path), options: options)
  }

  /// Reads and analyses the document that `reader` reads, in a thread of its own.
  ///
  /// Sources that wait, and cancelled tasks, are treated as by ``FileSummary``.
  ///
  /// - Parameter file: the name of the file in the figures; nil uses the path of the reader.
  /// - Throws: `GPXReadError` if nothing could be read, or if the task is cancelled; ``InvalidOption``.
  public init(_ reader: GPXReader, file: String? = nil, options: SummaryOptions = SummaryOptions()) async throws {
    self = try await FileReading.inThread { checkCancellation in
      try FileRecordings(reader, file: file, options: options) { _ in try checkCancellation() }
    }
  }
}
