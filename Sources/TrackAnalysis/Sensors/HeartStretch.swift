import TrackModel

/// Some way on the move, with the heart rate over them.
struct HeartStretch {
  /// Metres of way.
  var length = 0.0
  /// Seconds on the move.
  var seconds = 0.0
  /// Rise over run; 0 where it is not known.
  var grade = 0.0
  /// Beats a minute; absent where it was not recorded.
  var heartRate: Double?

  /// The stretches of one track, in their order; the time of a leg is where the sum of those before it ends.
  ///
  /// - Parameters:
  ///   - start: the time of the track's first point that has one.
  ///   - length: metres of way that make a stretch.
  static func forEach(
    of legs: [Leg], series: HeartRateSeries, start: Timestamp, length: Double, _ body: (HeartStretch) -> Void
  ) {
    var open = HeartStretch()
    var rise = 0.0
    var clock = 0.0
    var opened = 0.0
    func close() {
      if open.seconds > 0 {
        open.grade = open.length > 0 ? rise / open.length : 0
        open.heartRate = series.mean(from: start.advanced(bySeconds: opened), to: start.advanced(bySeconds: clock))
        body(open)
      }
      open = HeartStretch()
      rise = 0
      opened = clock
    }
    for leg in legs {
      let isBreak = leg.stoppedTime > 0 || leg.gapTime > 0
      // Where a pause comes first, the heart of the pause is not the heart of the way.
      if isBreak { close() }
      clock += leg.stoppedTime + leg.gapTime
      if isBreak { opened = clock }
      clock += leg.movingTime ?? 0
      guard leg.kind != .transport else {
        opened = clock
        continue
      }
      open.length += leg.length
      open.seconds += leg.movingTime ?? 0
      rise += (leg.grade ?? 0) * leg.length
      if open.length >= length { close() }
    }
    close()
  }
}
