public import GPXReading

/// The summary of a file, and the outings in it.
///
///     let file = try FileRecordings(contentsOf: "tour.gpx")
///     for outing in file.recordings.outings { … }
public struct FileRecordings: Sendable {
  /// The figures of the file.
  public var summary: FileSummary
  /// The outings that a log keeps of it.
  public var recordings: Recordings

  /// Reads and analyses the file at `path`.
  ///
  /// - Throws: `GPXReadError` if nothing could be read; ``InvalidOption``.
  public init(contentsOf path: String, options: SummaryOptions = SummaryOptions()) throws {
    try self.init(GPXReader(path: path), options: options)
  }

  /// Reads and analyses the document that `reader` reads.
  ///
  /// - Parameter file: the name of the file in the figures; nil uses the path of the reader.
  /// - Throws: `GPXReadError` if nothing could be read; ``InvalidOption``.
  public init(_ reader: GPXReader, file: String? = nil, options: SummaryOptions = SummaryOptions()) throws {
    try self.init(reader, file: file, options: options) { _ in }
  }

  /// - Parameter body: gets each batch as it is read; an error that it throws ends the reading.
  init(
    _ reader: GPXReader, file: String?, options: SummaryOptions, _ body: (GPXBatch) throws -> Void
  ) throws {
    var (builder, document) = try SummaryBuilder.reading(reader, options: options, body)
    let (summary, track) = builder.finishWithTrack(file: file ?? reader.path, document: document)
    self.summary = summary
    recordings = Recordings(track, of: summary, document, options)
  }

  /// The record of a file that could not be read at all.
  package init(file: String, failure: GPXReadError) {
    summary = FileSummary(file: file, failure: failure)
    recordings = Recordings(notCounted: [NotCounted(file: file, reason: .failed)])
  }
}
