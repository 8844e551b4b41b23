@testable import TrackAnalysis

extension TrackProfile {
  /// The profile analysed as a hike.
  func measured(by method: GainMethod = .adaptive, cleaning: CleaningOptions = CleaningOptions()) -> AnalysedTrack {
    AnalysedTrack(self, options: .init(activity: .hike, gainMethod: method, skippedRepairs: cleaning.skipped))
  }

  /// Its legs, with turning points of 3 m.
  func legs() -> [Leg] { measured(by: .zigzag(threshold: 3)).legs }
}
