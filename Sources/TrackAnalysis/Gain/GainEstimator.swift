import Platform

/// Elevation gain and loss of a track: the ascents and descents of every node, and the estimate that they sum to.
///
/// For a barometer, turning points of 3 m are enough. Other profiles are smoothed first: the noisier the sensor, and
/// the less the ground climbs, the wider the smoothing. The noise is how far the elevation wanders in 20 s while
/// standing, and how much the straightest quarter of the track bends: the longer it stood, the less the bends count.
struct GainEstimator {
  private(set) var segments: [SegmentElevation]
  /// Nil if no segment has two known elevations.
  private(set) var estimate: GainEstimate?

  /// - Parameters:
  ///   - segments: as recorded.
  ///   - raw: metres that the points of each segment climb and descend from one to the next.
  ///   - spacing: metres between nodes.
  /// - Complexity: O(nodes · log nodes).
  init(
    _ segments: [SegmentElevation], raw: [(climb: Double, descent: Double)], evidence: NoiseEvidence, spacing: Double,
    method: GainMethod
  ) {
    self.segments = segments
    let isKnown = segments.contains { $0.known.count > 1 }
    let curve = isKnown ? GainCurve(segments, raw: raw) : GainCurve(points: [])
    let shape = ElevationShape(segments, spacing: spacing)
    let noise = ElevationNoise(evidence, shape)
    // Without the smoothed segments, which would be copied when their climbs are counted.
    var smoothing: (width: Double, doubt: ClosedRange<Double>)?
    if method == .adaptive {
      let smooth = GainSmoothing(segments, noise, isWholeMetres: evidence.isWholeMetres, curve)
      self.segments = smooth.segments
      smoothing = (smooth.width, smooth.doubt)
    }
    countClimbs(method, raw: raw)
    guard isKnown else { return }
    var estimate = GainEstimate(
      gain: self.segments.reduce(0) { $0 + $1.climbs.reduce(0, +) },
      loss: self.segments.reduce(0) { $0 + $1.descents.reduce(0, +) },
      source: ElevationSource(evidence, shape), method: method,
      unknownDistance: segments.reduce(0) { $0 + $1.unknownDistance }, curve: curve)
    if let smoothing {
      estimate.noise = noise.deviation
      estimate.smoothing = smoothing.width
      let smoother = Self.climbed(self.segments, smoothed: smoothing.width)
      estimate.interval =
        GainInterval(estimate, shape, evidence, smoother: smoother, doubt: smoothing.doubt).interval
    }
    self.estimate = estimate
  }

  /// Sets the ascents and descents of every node.
  private mutating func countClimbs(_ method: GainMethod, raw: [(climb: Double, descent: Double)]) {
    for index in segments.indices {
      switch method {
      case .adaptive: segments[index].confirm(threshold: GainMethod.standardThreshold)
      case .zigzag(let threshold): segments[index].confirm(threshold: threshold)
      case .raw: segments[index].countEveryStep(climb: raw[index].climb)
      }
    }
  }

  /// The result of a smoothing wider than `width`. Widths of consecutive smoothings add in quadrature.
  private static func climbed(_ segments: [SegmentElevation], smoothed width: Double) -> (gain: Double, loss: Double) {
    let wider = width * GainCalibration.moreSmoothing.factor + GainCalibration.moreSmoothing.metres
    let more = (wider * wider - width * width).squareRoot()
    return segments.reduce((0, 0)) { sum, segment in
      let zigzag = Zigzag(segment.smoothed(width: more), threshold: GainMethod.standardThreshold)
      return (sum.0 + zigzag.up, sum.1 + zigzag.down)
    }
  }
}

/// How noisy a track's elevations are, and how much smoothing that requires.
struct ElevationNoise {
  /// Metres that the elevation wanders in 20 s.
  let deviation: Double
  /// 0…1: the weight of the track's bends in it, against what was seen while standing.
  let shareOfBends: Double
  /// Metres, the standard deviation of the smoothing; 0 for none.
  let smoothing: Double

  init(_ evidence: NoiseEvidence, _ shape: ElevationShape) {
    typealias Constants = GainCalibration
    shareOfBends = Constants.bendsInSeconds / (Constants.bendsInSeconds + Double(evidence.standingSeconds))
    let bend = max(0, (shape.quietBend ?? 0) - Constants.groundBend * shape.climbRate)
    // No sensor writes a smooth curve.
    let curveness = evidence.isWholeMetres ? 0 : shape.curveness
    let seen = min(1, shape.seenShare / Constants.seenShare)
    let bending = (Constants.noisePerBend * bend * (1 - curveness) * seen).squareRoot()
    if let standing = evidence.standing {
      // A geometric mean: ground that bends everywhere looks like many times the noise.
      deviation =
        pow(max(Constants.minimumNoise, standing), 1 - shareOfBends)
        * pow(max(Constants.minimumNoise, bending), shareOfBends)
    } else {
      deviation = bending
    }
    let excess = max(0, deviation * deviation - Constants.quietNoise * Constants.quietNoise)
    let width = Constants.smoothingPerNoise * excess / (shape.climbRate + Constants.minimumClimbRate)
    smoothing = width < Constants.narrowestSmoothing ? 0 : min(width, Constants.widestSmoothing)
  }
}
