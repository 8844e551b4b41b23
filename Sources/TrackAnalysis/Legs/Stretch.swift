/// Neighbouring legs combined, so that speeds do not depend on the jitter of a single step.
struct Stretch {
  /// Metres of distance.
  var length = 0.0
  /// Seconds on the move; absent without times.
  var movingTime: Double?
  /// Rise over run, the mean over the distance; absent if not known.
  var grade: Double?
  /// Metres from its start up to its end.
  var rise = 0.0
  /// The grade or, if not known, that of a straight line between the ends; 0 if these are not known either.
  var slope: Double { grade ?? Leg.slope(rise: rise, length: length) }
  /// m/s on the move; absent without times, or if it took no time.
  var speed: Double? {
    guard let movingTime, movingTime > 0, length > 0 else { return nil }
    return length / movingTime
  }
}

extension Sequence<Leg> {
  /// Calls `body` with stretches of at least `length` metres, or whatever remains before the end of a segment, a gap or
  /// transport. Legs of gaps and transport are in no stretch: it is not known how they were covered.
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
