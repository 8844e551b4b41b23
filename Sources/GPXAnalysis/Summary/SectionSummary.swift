package import TrackAnalysis

/// The section between two marks of a track.
package struct SectionSummary: Sendable, Hashable, Codable {
  /// Its figures, and the mark at its end.
  package var section: AnalysedTrack.Section
  /// Metres above sea level at that mark; absent if not known.
  package var elevation: Double?
}
