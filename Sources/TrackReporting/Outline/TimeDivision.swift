import GPXAnalysis

/// How the elapsed time was spent, in seconds that are rounded so that the printed parts add up to the printed whole.
/// Elapsed time, time on feet and moving time are rounded by themselves, since they are printed by themselves too.
struct TimeDivision {
  /// Short stops: on feet, but not moving.
  let shortStops: Double
  let resting: Double
  /// The rests one by one, in the order of the track.
  let rests: [Double]
  let gaps: Double
  let transport: Double
  let uphill: Double
  let level: Double
  let downhill: Double
  /// Moving where the grade is not known.
  let unknown: Double

  /// Nil without times, or if they show no movement.
  init?(_ total: TrackSummary) {
    guard total.plannedTime == nil, let elapsed = total.elapsedTime, let onFeet = total.timeOnFeet,
      let moving = total.movingTime, let stopped = total.stoppedTime, let gap = total.gapTime
    else { return nil }
    let walked = printedTime(onFeet)
    shortStops = [onFeet - moving].roundedTimes(addingUpTo: walked - printedTime(moving))[0]
    let rest = [moving + stopped - onFeet, gap, total.transportTime ?? 0]
      .roundedTimes(addingUpTo: printedTime(elapsed) - walked)
    (resting, gaps, transport) = (rest[0], rest[1], rest[2])
    rests = total.rests.map(\.duration).roundedTimes(addingUpTo: resting)
    let terrain = total.byTerrain.map { [$0.uphill, $0.level, $0.downhill].map { $0.movingTime ?? 0 } } ?? [0, 0, 0]
    let parts = (terrain + [max(0, moving - terrain.reduce(0, +))]).roundedTimes(addingUpTo: printedTime(moving))
    (uphill, level, downhill, unknown) = (parts[0], parts[1], parts[2], parts[3])
  }
}
