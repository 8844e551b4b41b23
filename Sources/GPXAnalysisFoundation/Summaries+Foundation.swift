public import Foundation
public import GPXAnalysis

extension FileSummary {
  /// Reads and analyses the file at `url`.
  ///
  /// - Throws: ``GPXReadError`` if nothing could be read, or if `url` is not a file.
  public init(contentsOf url: URL, options: SummaryOptions = SummaryOptions()) throws {
    try self.init(GPXReader(url: url), file: url.relativePath, options: options)
  }

  /// Reads and analyses the file at `url` in a thread of its own: see ``FileSummary``.
  ///
  /// - Throws: ``GPXReadError`` if nothing could be read, if `url` is not a file, or if the task is cancelled.
  public init(contentsOf url: URL, options: SummaryOptions = SummaryOptions()) async throws {
    try await self.init(GPXReader(url: url), file: url.relativePath, options: options)
  }

  /// Analyses a file that is already in memory.
  ///
  /// - Throws: ``GPXReadError`` if nothing could be read.
  public init(data: Data, file: String = "", options: SummaryOptions = SummaryOptions()) throws {
    try self.init(GPXReader(data: data), file: file, options: options)
  }
}

extension TrackSummary {
  /// The total of the file at `url`: ``FileSummary/total``.
  ///
  /// - Throws: ``GPXReadError`` if the file could not be read, or has no points.
  public init(contentsOf url: URL, options: SummaryOptions = SummaryOptions()) throws {
    try self.init(total: FileSummary(contentsOf: url, options: options))
  }

  private init(total file: FileSummary) throws {
    guard let total = file.total else { throw file.fault ?? GPXReadError(.noTrackPoints, "no track points") }
    self = total
  }
}

extension GPXReader {
  /// Reads the file at `url`, which is opened when reading begins.
  public init(url: URL, options: ReadingOptions = ReadingOptions()) {
    self.init(path: url.isFileURL ? url.path : url.absoluteString, options: options)
  }

  /// Reads a file that is already in memory.
  public init(data: Data, options: ReadingOptions = ReadingOptions()) {
    self.init(bytes: [UInt8](data), options: options)
  }
}
