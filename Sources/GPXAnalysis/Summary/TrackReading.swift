public import GPXReading
public import TrackAnalysis

/// What a file's tracks and routes come to before anything is summed: the analysed tracks themselves.
public struct TrackReading: Sendable {
  /// All tracks; absent where the file has none.
  public var tracks: AnalysedTrack?
  /// All routes, which are courses without times.
  public var routes: AnalysedTrack?
  /// What the file says beside its points.
  public var document: GPXDocument

  /// Analyses what `reader` reads.
  ///
  /// - Throws: ``GPXReadError`` where nothing could be read.
  public init(_ reader: GPXReader, options: SummaryOptions = SummaryOptions()) throws {
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
