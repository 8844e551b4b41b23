public import GPXReading

extension FileSummary {
  /// Reads and analyses the file at `path`, in one pass and flat memory.
  ///
  /// A file that breaks off or goes wrong in the middle gives a summary of what came before, with ``status`` `.partial`
  /// and the fault in ``error``.
  ///
  /// - Throws: `GPXReadError` where nothing could be read: no such file, empty, not GPX; ``InvalidOption``.
  public init(contentsOf path: String, options: SummaryOptions = SummaryOptions()) throws {
    try self.init(GPXReader(path: path), file: path, options: options)
  }

  /// Analyses a file that is already in memory.
  ///
  /// - Throws: `GPXReadError` where nothing could be read.
  public init(bytes: [UInt8], file: String = "", options: SummaryOptions = SummaryOptions()) throws {
    try self.init(GPXReader(bytes: bytes), file: file, options: options)
  }

  /// Analyses what `reader` reads, and calls it `file`.
  ///
  /// - Throws: `GPXReadError` where nothing could be read.
  public init(_ reader: GPXReader, file: String, options: SummaryOptions = SummaryOptions()) throws {
    try options.validate()
    var builder = SummaryBuilder(options: options)
    let document = try reader.forEachBatch { builder.add($0) }
    self = builder.finish(file: file, document: document)
  }

  /// The record of a file of which nothing could be read.
  package init(file: String, failure: GPXReadError) {
    self.init(
      file: file, status: .failed, error: failure, warnings: [], creator: nil, tracks: [], waypoints: 0, total: nil)
  }
}

extension TrackSummary {
  /// The total of the file at `path`: ``FileSummary/total``.
  ///
  /// - Throws: `GPXReadError` where the file could not be read, where it is broken before its first point, or where it
  ///   has no points.
  public init(contentsOf path: String, options: SummaryOptions = SummaryOptions()) throws {
    let file = try FileSummary(contentsOf: path, options: options)
    guard let total = file.total else {
      throw file.error ?? GPXReadError(.noTrackPoints, "no track points")
    }
    self = total
  }
}
