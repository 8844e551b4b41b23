import TrackModel

/// A stretch of track on foot, with its mean heart rate.
struct HeartStretch {
  /// Metres of distance.
  var length = 0.0
  /// Seconds on the move.
  var seconds = 0.0
  /// Rise over run; 0 if it is not known.
  var grade = 0.0
  /// Beats per minute; absent if it was not recorded.
  var heartRate: Double?

  /// Calls `body` with the stretches of one track, in order. A leg begins after the moving, stopped, gap and transport time
  /// of all legs before it.
  ///
  /// - Parameters:
  ///   - start: the time of the track's first point that has one.
  ///   - length: the minimum length of a stretch, in metres.
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
      let pause = leg.stoppedTime + leg.gapTime + leg.transportTime
      // The heart rate of a pause or a ride is not that of the legs before and after it.
      if pause > 0 || leg.kind == .transport {
        close()
        clock += pause
        opened = clock
      }
      guard leg.kind != .transport else { continue }
      clock += leg.movingTime ?? 0
      open.length += leg.length
      open.seconds += leg.movingTime ?? 0
      rise += (leg.grade ?? 0) * leg.length
      if open.length >= length { close() }
    }
    close()
  }
}
