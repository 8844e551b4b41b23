/// The steepest mean grade over a window of at least 100 m that slides along the legs.
struct SustainedGrade {
  private static let window = GradeDistribution.sustainedLength

  private(set) var steepestUp: Double?
  private(set) var steepestDown: Double?

  /// - Parameter legs: the legs of a track; a leg of unknown grade ends a window, and the next one begins after it.
  /// - Complexity: O(legs).
  init(_ legs: some RandomAccessCollection<Leg>) {
    var first = legs.startIndex
    var (length, rise) = (0.0, 0.0)
    for (index, leg) in zip(legs.indices, legs) {
      guard let grade = leg.grade else {
        (first, length, rise) = (legs.index(after: index), 0, 0)
        continue
      }
      length += leg.length
      rise += grade * leg.length
      while first < index, length - legs[first].length >= Self.window {
        length -= legs[first].length
        rise -= (legs[first].grade ?? 0) * legs[first].length
        first = legs.index(after: first)
      }
      guard length >= Self.window else { continue }
      let mean = rise / length
      if mean > 0 { steepestUp = max(steepestUp ?? 0, mean) }
      if mean < 0 { steepestDown = min(steepestDown ?? 0, mean) }
    }
  }
}
