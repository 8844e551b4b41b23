/// Makes a recording fit for measuring. The rules run in a fixed order; each has a file of its own and lists its
/// repairs.
///
/// Later rules rely on earlier ones: positions are judged by speeds, which need a clock; elevations by slopes, which
/// need positions; and stays by all of them. After cleaning, times never run backwards within a segment, no node
/// departs before it arrives, and no node is at a place where the hiker never was.
enum Cleaning {
  /// - Returns: the cleaned profile, and the repairs in the order in which they were made.
  /// - Complexity: O(nodes · log nodes).
  static func clean(_ profile: TrackProfile, options: CleaningOptions) -> (profile: TrackProfile, repairs: [Repair]) {
    var draft = Draft(profile, options: options)
    // Before the order, which is judged by jumps.
    WrongCoordinates.remove(from: &draft)
    // Sorted by time, two recorders would be one zigzag.
    Overlaps.removeWithin(&draft)
    TimeOrder.apply(to: &draft)
    RepeatedParts.apply(to: &draft)
    if ClockOffsets.apply(to: &draft) { RepeatedParts.apply(to: &draft) }
    // Segments that overlapped had no order.
    TimeOrder.sortSegments(&draft)
    UnusableTimes.apply(to: &draft)
    StampBatches.apply(to: &draft)
    ContradictoryStamps.apply(to: &draft)
    PositionOutliers.apply(to: &draft)
    UntimedOutliers.apply(to: &draft)
    PositionExcursions.apply(to: &draft)
    FrozenPositions.apply(to: &draft)
    PositionJitter.apply(to: &draft)
    SegmentJoints.apply(to: &draft)
    ElevationBreaks.listSpikes(of: &draft)
    ElevationZeros.remove(from: &draft)
    ElevationsInFeet.convertParts(of: &draft)
    // Before the rules that treat a jump as an error.
    HeldElevations.apply(to: &draft)
    ElevationExcursions.apply(to: &draft)
    ElevationBreaks.apply(to: &draft)
    FrozenElevations.removeUnending(from: &draft)
    // Before the remaining rules, which judge how steeply and how fast elevations change.
    ElevationsInFeet.apply(to: &draft)
    ElevationSettling.apply(to: &draft)
    Wandering.apply(to: &draft)
    return (draft.profile, draft.repairs)
  }
}
