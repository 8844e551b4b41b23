package import GPXReading

/// The summary of a file, and the data for drawing the hike: the track itself, thinned.
///
///     let analysis = try FileAnalysis(contentsOf: "hike.gpx")
///     let page = HTMLReport().page(analysis)
///
/// Made in the same single pass as the summary, and bounded in size whatever the size of the file.
public struct FileAnalysis: Sendable {
  /// The figures.
  public var summary: FileSummary
  /// Details of ``FileSummary/total``; absent if there is none.
  package var details: TrackDetails?
  /// What a log keeps of the file.
  package var recordings: Recordings

  /// Reads and analyses the file at `path`.
  ///
  /// - Throws: `GPXReadError` if nothing could be read; ``InvalidOption``.
  public init(contentsOf path: String, options: SummaryOptions = SummaryOptions()) throws {
    try self.init(GPXReader(path: path), options: options)
  }

  /// Analyses the document that `reader` reads.
  ///
  /// - Parameter file: the name of the file in the figures; nil uses the path of the reader.
  /// - Throws: `GPXReadError` if nothing could be read; ``InvalidOption``.
  package init(_ reader: GPXReader, file: String? = nil, options: SummaryOptions = SummaryOptions()) throws {
    try self.init(reader, file: file ?? reader.path, options: options, details: TrackDetails.Options())
  }

  package init(
    _ reader: GPXReader, file: String, options: SummaryOptions = SummaryOptions(), details: TrackDetails.Options
  ) throws {
    var passing = PassingSeries()
    var (builder, document) = try SummaryBuilder.reading(reader, options: options) { passing.add($0) }
    let (summary, track) = builder.finishWithTrack(file: file, document: document)
    self.summary = summary
    recordings = Recordings(track, of: summary, document, options)
    self.details = summary.total.flatMap { total in
      track.map {
        TrackDetails(
          $0, series: passing.series(of: total.kind), total: total, waypoints: document.waypoints, options: details)
      }
    }
  }

  /// The record of a file that could not be read at all.
  package init(file: String, failure: GPXReadError) {
    let failed = FileRecordings(file: file, failure: failure)
    (summary, recordings) = (failed.summary, failed.recordings)
  }
}
