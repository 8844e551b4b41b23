package import TrackAnalysis

/// What lies between two marks of a track.
package struct SectionSummary: Sendable, Hashable, Codable {
  /// Its figures, and the mark at its end.
  package var section: Sections.Section
  /// Metres above sea level at that mark; absent where it is not known.
  package var elevation: Double?
}
