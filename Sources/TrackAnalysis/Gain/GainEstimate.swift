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
  /// Leaves out what the given legs no longer have; the interval moves along.
  public mutating func restrict(to legs: [Leg]) {
    let climb = legs.reduce(0) { $0 + $1.climb }
    let descent = legs.reduce(0) { $0 + $1.descent }
    if let old = interval, climb != gain || descent != loss {
      interval?.gain = Self.moved(old.gain, by: climb - gain)
      interval?.loss = Self.moved(old.loss, by: descent - loss)
    }
    (gain, loss) = (climb, descent)
  }

  private static func moved(_ range: ClosedRange<Double>, by change: Double) -> ClosedRange<Double> {
    max(0, range.lowerBound + change)...max(0, range.upperBound + change)
  }
}

/// The gain by the rules that apps have: why they disagree.
public struct GainCurve: Sendable, Hashable {
  public struct Point: Sendable, Hashable {
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
