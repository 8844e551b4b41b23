public import GPXReading

extension FileRecordings {
  /// Reads and analyses the file at `path` in a thread of its own, so that it blocks no thread of Swift's concurrency
  /// pool.
  ///
  ///     let file = try await FileRecordings.reading("hike.gpx")
  ///     log.add(file.recordings)
  ///
  /// At most as many files as there are processors are read at once, those of ``FileSummary/reading(_:options:)``
  /// included; others wait in order.
  ///
  /// - Throws: `GPXReadError` if nothing could be read. Throws it with the code `GPXReadError.Code.cancelled` if the
  ///   task is cancelled, even if most of the file has been read. ``InvalidOption``.
  public static func reading(
    _ path: String, options: SummaryOptions = SummaryOptions()
  ) async throws -> FileRecordings {
    try await reading(GPXReader(path: path), file: path, options: options)
  }

  /// Reads and analyses the document that `reader` reads, in a thread of its own, and names it `file`.
  ///
  /// What ``FileSummary/reading(_:file:options:)`` says of sources that wait and of cancelled tasks applies here as well.
  ///
  /// - Throws: `GPXReadError` if nothing could be read, or if the task is cancelled; ``InvalidOption``.
  public static func reading(
    _ reader: GPXReader, file: String, options: SummaryOptions = SummaryOptions()
  ) async throws -> FileRecordings {
    try await FileReading.inThread { checkCancellation in
      try FileRecordings(reader, file: file, options: options) { _ in try checkCancellation() }
    }
  }
}
