/// Neighbouring legs taken together, so that what depends on speed does not depend on the jitter of one step.
struct Stretch {
  /// Metres of way.
  var length = 0.0
  /// Seconds on the move; absent without times.
  var movingTime: Double?
  /// Rise over run, the mean over the way; absent where it is not known.
  var grade: Double?
  /// Metres that its end is above its start.
  var rise = 0.0
  /// The grade, or where it is not known that of a straight line between the ends; 0 where these are not known either.
  var slope: Double { grade ?? (length > 0 ? max(-1, min(1, rise / length)) : 0) }
  /// m/s on the move; absent without times, and where it took none.
  var speed: Double? {
    guard let movingTime, movingTime > 0, length > 0 else { return nil }
    return length / movingTime
  }
}

extension Sequence<Leg> {
  /// Calls `body` with stretches of at least `length` metres, or what there is up to the end of a segment, a gap or
  /// transport. The legs of these are in none: nobody knows how they were gone.
  ///
  /// - Complexity: O(legs).
  func forEachStretch(of length: Double, _ body: (Stretch) -> Void) {
    var current: Stretch?
    var graded = 0.0
    func close() {
      if var stretch = current {
        if stretch.grade != nil, stretch.length > 0 { stretch.grade = graded / stretch.length }
        body(stretch)
      }
      current = nil
      graded = 0
    }
    for leg in self {
      let isEnd = leg.isEnd
      if leg.kind != .onFoot {
        close()
        continue
      }
      if !isEnd, let open = current,
        (open.grade == nil) != (leg.grade == nil) || (open.movingTime == nil) != (leg.movingTime == nil)
      {
        close()
      }
      if isEnd && current == nil && (leg.movingTime ?? 0) == 0 { continue }
      var stretch = current ?? Stretch(movingTime: leg.movingTime.map { _ in 0 }, grade: leg.grade)
      stretch.length += leg.length
      stretch.rise += leg.rise
      if let moving = leg.movingTime { stretch.movingTime = (stretch.movingTime ?? 0) + moving }
      if let grade = leg.grade { graded += grade * leg.length }
      current = stretch
      if isEnd || stretch.length >= length { close() }
    }
    close()
  }
}
