/// What makes a recording fit to be measured: rules in a fixed order, each in a file of its own, each of which lists
/// what it repaired.
///
/// Later rules rely on earlier ones: positions are judged by speeds, which need a clock; elevations by slopes, which
/// need positions; stays by all of them. Afterwards times never run backwards within a segment, no node departs before
/// it arrives, and no node is left where nobody was.
enum Cleaning {
  /// - Returns: the cleaned profile, and its repairs in the order in which they were made.
  /// - Complexity: O(nodes · log nodes).
  static func clean(_ profile: TrackProfile, options: CleaningOptions) -> (profile: TrackProfile, repairs: [Repair]) {
    var draft = Draft(profile, options: options)
    TimeOrder.apply(to: &draft)
    RepeatedParts.apply(to: &draft)
    ClockOffsets.apply(to: &draft)
    UnusableTimes.apply(to: &draft)
    StampBatches.apply(to: &draft)
    Clock.apply(to: &draft)
    PositionOutliers.apply(to: &draft)
    PositionJitter.apply(to: &draft)
    SegmentJoints.apply(to: &draft)
    ElevationBreaks.apply(to: &draft)
    ElevationSettling.apply(to: &draft)
    ImplausibleElevations.apply(to: &draft)
    Wandering.apply(to: &draft)
    return (draft.profile, draft.repairs)
  }
}
