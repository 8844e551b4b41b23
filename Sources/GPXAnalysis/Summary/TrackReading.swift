package import GPXReading
package import TrackAnalysis

/// What a file's tracks and routes come to before anything is summed: the analysed tracks themselves.
package struct TrackReading: Sendable {
  /// All tracks; absent where the file has none.
  package var tracks: AnalysedTrack?
  /// All routes, which are courses without times.
  package var routes: AnalysedTrack?
  /// What the file says beside its points.
  package var document: GPXDocument

  /// Analyses what `reader` reads.
  ///
  /// - Throws: ``GPXReadError`` where nothing could be read.
  package init(_ reader: GPXReader, options: SummaryOptions = SummaryOptions()) throws {
    var builder = SummaryBuilder(options: options)
    let document = try reader.forEachBatch { builder.add($0) }
    self = builder.finishReading(document)
  }

  init(tracks: AnalysedTrack?, routes: AnalysedTrack?, document: GPXDocument) {
    self.tracks = tracks
    self.routes = routes
    self.document = document
  }
}
