public import GPXReading

/// The summary of a file, and beside it what a drawing of the hike needs: the way itself, thinned.
///
///     let analysis = try FileAnalysis(GPXReader(path: "hike.gpx"), file: "hike.gpx")
///     let page = HTMLReport().page(analysis)
///
/// Made in the same single pass as the summary alone, and bounded in size whatever the size of the file.
public struct FileAnalysis: Sendable {
  /// The figures.
  public var summary: FileSummary
  /// Of ``FileSummary/total``; absent where there is none.
  package var details: TrackDetails?
  /// What a log keeps of the file.
  package var recordings: Recordings

  /// Analyses what `reader` reads, and calls it `file`.
  ///
  /// - Throws: `GPXReadError` where nothing could be read.
  public init(_ reader: GPXReader, file: String, options: SummaryOptions = SummaryOptions()) throws {
    try self.init(reader, file: file, options: options, details: TrackDetails.Options())
  }

  package init(
    _ reader: GPXReader, file: String, options: SummaryOptions = SummaryOptions(), details: TrackDetails.Options
  ) throws {
    try options.validate()
    var builder = SummaryBuilder(options: options)
    var passing = PassingSeries()
    let document = try reader.forEachBatch {
      builder.add($0)
      passing.add($0)
    }
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

  /// The record of a file of which nothing could be read.
  package init(file: String, failure: GPXReadError) {
    let failed = FileRecordings(file: file, failure: failure)
    (summary, recordings) = (failed.summary, failed.recordings)
  }
}
