/// Metres climbed and descended, with what they are worth.
///
/// A gain without a resolution means nothing: on one noise-free rolling profile it is 30.4 m/km at 20 m spacing, 26.3
/// with a hysteresis of 3 m, 19.3 with 10 m. `gain - loss` is the difference between the ends of the profile that the
/// method smoothed, or confirmed.
public struct GainEstimate: Sendable, Hashable {
  public struct Interval: Sendable, Hashable {
    /// Metres. Nine of ten such intervals hold the truth.
    public var gain: ClosedRange<Double>
    public var loss: ClosedRange<Double>
    /// Why it is wide; absent where it is not.
    public var reason: String?
  }

  /// Metres.
  public var gain: Double
  /// Metres, positive.
  public var loss: Double
  /// Absent for methods that give none.
  public var interval: Interval?
  /// Metres of way that the gain is meant at; absent for methods that have none.
  public var resolution: Double?
  /// Metres: the standard deviation of the elevation's error; absent where the method does not look for it.
  public var noise: Double?
  /// Where the elevations seem to come from.
  public var source: ElevationSource
  public var method: GainMethod
  /// The method with its parameters, in words.
  public var methodDescription: String
  /// Metres of way over which there is no elevation, so that only their ends count.
  public var unknownDistance: Double
  /// Leaps of the elevation that no walk can do, such as a barometer being set. They were taken out.
  public var leaps: Int
  /// What other rules would have claimed.
  public var curve: GainCurve
}

extension GainEstimate {
  /// The estimate of some of the legs: its interval is as wide, for its size, as that of the whole. Nil where none of
  /// them knows its elevation.
  func part(of legs: [Leg]) -> GainEstimate? {
    guard let sums = ElevationGain(legs) else { return nil }
    var part = self
    (part.gain, part.loss) = (sums.gain, sums.loss)
    if let interval {
      part.interval?.gain = Self.scaled(interval.gain, from: gain, to: sums.gain)
      part.interval?.loss = Self.scaled(interval.loss, from: loss, to: sums.loss)
    }
    return part
  }

  private static func scaled(_ range: ClosedRange<Double>, from whole: Double, to part: Double) -> ClosedRange<Double> {
    let share = whole > 0 ? part / whole : 1
    return (range.lowerBound * share)...(range.upperBound * share)
  }
}

/// The gain by the rules that apps have: why they disagree.
public struct GainCurve: Sendable, Hashable, Codable {
  public struct Point: Sendable, Hashable, Codable {
    /// The hysteresis in metres; 0 counts every step from point to point.
    public var threshold: Double
    /// Metres.
    public var gain: Double
    /// Metres, positive.
    public var loss: Double
  }

  public static let thresholds = [1.0, 2, 3, 5, 10, 15, 20]

  /// By rising threshold, the raw sum first.
  public var points: [Point]

  public subscript(threshold: Double) -> Point? { points.first { $0.threshold == threshold } }
}
