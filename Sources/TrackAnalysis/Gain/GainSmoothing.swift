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

  init(_ segments: [SegmentElevation], _ noise: ElevationNoise, isWholeMetres: Bool, _ curve: GainCurve) {
    self.segments = segments
    guard noise.smoothing > 0 else { return }
    width = noise.smoothing
    let bare = Self.climb(of: segments)
    narrow(segments, climb: bare, until: Self.hills(segments, noise))

    let noisy = Self.climb(of: self.segments)
    let smooth = max(noisy, GainCalibration.minimumSmoothGroundShare * bare)
    let share = Self.shareOfSmoothGround(noise, isWholeMetres: isWholeMetres, curve)
    narrow(segments, climb: bare, until: share * GainCalibration.minimumSmoothGroundShare * bare)

    let climb = Self.climb(of: self.segments)
    guard climb > 0 else { return }
    let closeness = 1 - abs(2 * share - 1)
    let (lower, upper) = (min(noisy, climb) / climb, max(smooth, climb) / climb)
    doubt = (1 - closeness * (1 - lower))...(1 + closeness * (upper - 1))
  }

  /// Smooths as widely as ``width``, or so much less that a climb in metres remains.
  ///
  /// - Parameters:
  ///   - bare: the segments without any smoothing.
  ///   - climb: what they climb, in metres.
  /// - Complexity: O(nodes).
  private mutating func narrow(_ bare: [SegmentElevation], climb: Double, until minimum: Double) {
    var tooWide: (width: Double, climb: Double)?
    while width >= GainCalibration.narrowestSmoothing {
      segments = Self.smoothed(bare, width)
      let climb = Self.climb(of: segments)
      if climb >= minimum {
        // Between two widths, the climb changes about evenly.
        guard let tooWide else { return }
        width += (tooWide.width - width) * (climb - minimum) / (climb - tooWide.climb)
        segments = Self.smoothed(bare, width)
        return
      }
      tooWide = (width, climb)
      width *= GainCalibration.narrower
    }
    (segments, width) = (bare, 0)
  }

  private static func smoothed(_ segments: [SegmentElevation], _ width: Double) -> [SegmentElevation] {
    var smoothed = segments
    for index in smoothed.indices { smoothed[index].smooth(width: width) }
    return smoothed
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
    func climb(_ threshold: Double) -> Double { curve[threshold].map { ($0.gain + $0.loss) / 2 } ?? 0 }
    let (fine, coarse, high) = (climb(1), climb(GainMethod.standardThreshold), climb(10))
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
