package import GPXReading
package import TrackAnalysis

/// The analysed tracks and routes of a file, before anything is summed.
package struct TrackReading: Sendable {
  /// All tracks; absent if the file has none.
  package var tracks: AnalysedTrack?
  /// All routes, which are courses without times.
  package var routes: AnalysedTrack?
  /// Everything in the file except its points.
  package var document: GPXDocument

  /// Analyses the document that `reader` reads.
  ///
  /// - Throws: ``GPXReadError`` if nothing could be read; ``InvalidOption``.
  package init(_ reader: GPXReader, options: SummaryOptions = SummaryOptions()) throws {
    var (builder, document) = try SummaryBuilder.reading(reader, options: options)
    self = builder.finishReading(document)
  }

  init(tracks: AnalysedTrack?, routes: AnalysedTrack?, document: GPXDocument) {
    self.tracks = tracks
    self.routes = routes
    self.document = document
  }
}
