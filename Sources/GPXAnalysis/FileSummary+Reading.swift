public import GPXReading

extension FileSummary {
  /// Reads and analyses the file at `path`, in one pass and in bounded memory.
  ///
  /// A truncated or corrupt file gives a summary of everything before the fault, which is in ``fault``.
  ///
  /// - Throws: `GPXReadError` if nothing could be read: no such file, empty, not GPX; ``InvalidOption``.
  public init(contentsOf path: String, options: SummaryOptions = SummaryOptions()) throws {
    try self.init(GPXReader(path: path), options: options)
  }

  /// Analyses a file that is already in memory.
  ///
  /// - Throws: `GPXReadError` if nothing could be read.
  package init(bytes: [UInt8], file: String = "", options: SummaryOptions = SummaryOptions()) throws {
    try self.init(GPXReader(bytes: bytes), file: file, options: options)
  }

  /// Analyses the document that `reader` reads.
  ///
  /// - Parameter file: the name in ``file``; nil uses the path of the reader.
  /// - Throws: `GPXReadError` if nothing could be read; ``InvalidOption``.
  public init(_ reader: GPXReader, file: String? = nil, options: SummaryOptions = SummaryOptions()) throws {
    var (builder, document) = try SummaryBuilder.reading(reader, options: options)
    self = builder.finish(file: file ?? reader.path, document: document)
  }

  /// The record of a file that could not be read at all.
  package init(file: String, failure: GPXReadError) {
    self.init(
      file: file, status: .failed, fault: failure, warnings: [], creator: nil, tracks: [], waypoints: 0, total: nil)
  }
}

extension TrackSummary {
  /// The total of the file at `path`: ``FileSummary/total``.
  ///
  /// - Throws: `GPXReadError` if the file could not be read, is broken before its first point, or has no points.
  public init(contentsOf path: String, options: SummaryOptions = SummaryOptions()) throws {
    let file = try FileSummary(contentsOf: path, options: options)
    guard let total = file.total else {
      throw file.fault ?? GPXReadError(.noTrackPoints, "no track points")
    }
    self = total
  }
}
