/// A profile smoothed as widely as its noise requires, or less: hills as narrow as the smoothing would vanish.
///
/// Noise can't explain high hills, nor smooth ground, which has no small turning points. The second is a decision, made by
/// degrees: a recording changes little when it is rounded, or when its noise crosses a limit.
struct GainSmoothing {
  private(set) var segments: [SegmentElevation]
  /// Metres, the standard deviation of the smoothing; 0 if there is none.
  private(set) var width = 0.0
  /// What the gain and loss may be if smooth ground is noise, and if it is not, divided by what they are. The closer the
  /// decision, the closer it comes to both answers.
  private(set) var doubt = 1.0...1.0

  /// The segments without any smoothing.
  private let bare: [SegmentElevation]
  /// What the smoothed segments climb, in metres.
  private var climb = 0.0

  init(_ segments: [SegmentElevation], _ noise: ElevationNoise, isWholeMetres: Bool, _ curve: GainCurve) {
    self.segments = segments
    bare = segments
    guard noise.smoothing > 0 else { return }
    smooth(noise.smoothing)
    narrow(until: Self.hills(bare, noise))

    let noisy = climb
    let minimum = GainCalibration.minimumSmoothGroundShare * curve.climb(GainMethod.standardThreshold)
    let share = Self.shareOfSmoothGround(noise, isWholeMetres: isWholeMetres, curve)
    narrow(until: share * minimum)

    guard climb > 0 else { return }
    let closeness = 1 - abs(2 * share - 1)
    let (lower, upper) = (min(noisy, climb) / climb, max(noisy, minimum, climb) / climb)
    doubt = (1 - closeness * (1 - lower))...(1 + closeness * (upper - 1))
  }

  /// Smooths by so much less that at least `minimum` metres of climb remain.
  ///
  /// - Complexity: O(nodes).
  private mutating func narrow(until minimum: Double) {
    while climb < minimum {
      let tooWide = (width: width, climb: climb)
      let narrower = width * GainCalibration.narrower
      guard narrower >= GainCalibration.narrowestSmoothing else { return smooth(0) }
      smooth(narrower)
      guard climb >= minimum else { continue }
      // Between two widths, the climb changes about evenly.
      return smooth(width + (tooWide.width - width) * (climb - minimum) / (climb - tooWide.climb))
    }
  }

  private mutating func smooth(_ width: Double) {
    self.width = width
    segments = bare
    for index in segments.indices { segments[index].smooth(width: width) }
    climb = Self.climb(of: segments)
  }

  /// The mean of what segments climb and descend, in metres: a track has the same smoothing in both directions.
  private static func climb(
    of segments: [SegmentElevation], threshold: Double = GainMethod.standardThreshold
  ) -> Double {
    segments.reduce(0) { sum, segment in
      let zigzag = Zigzag(segment.elevations[segment.known], threshold: threshold)
      return sum + (zigzag.up + zigzag.down) / 2
    }
  }

  /// The climb in metres of hills that noise can't explain.
  private static func hills(_ segments: [SegmentElevation], _ noise: ElevationNoise) -> Double {
    let limits = GainCalibration.surestHill
    let height = GainCalibration.surestHillPerNoise * noise.deviation
    return GainCalibration.minimumHillShare
      * climb(of: segments, threshold: min(limits.upperBound, max(limits.lowerBound, height)))
  }

  /// How clearly there is smooth ground, without the small turning points of noise: 0, not at all, to 1.
  private static func shareOfSmoothGround(_ noise: ElevationNoise, isWholeMetres: Bool, _ curve: GainCurve) -> Double {
    typealias Constants = GainCalibration
    let (fine, coarse, high) = (curve.climb(1), curve.climb(GainMethod.standardThreshold), curve.climb(10))
    guard fine > 0, coarse > 0 else { return 0 }
    func lacksSteps(below climb: Double) -> Double { 1 - Constants.smallSteps.position(of: (fine - climb) / fine) }
    let share = noise.shareOfBends * (isWholeMetres ? Constants.smoothGroundInWholeMetres : 1)
    let lowHills =
      share * lacksSteps(below: coarse) * (1 - Constants.smoothGroundNoise.position(of: noise.deviation))
      * Constants.highHillShare.position(of: high / coarse)
    // However high the turning points of noise are, others are lower.
    return max(lowHills, lacksSteps(below: high))
  }
}
