/// Legs of similar grade.
public struct GradeBandSummary: Sendable, Hashable, Codable {
  /// Rise over run; absent at the open end.
  public var from: Double?
  /// Rise over run; absent at the open end.
  public var to: Double?
  /// Metres.
  public var distance: Double
  /// Seconds.
  public var movingTime: Double?
  /// Metres climbed and descended in the band.
  public var gain: Double
  /// Metres of elevation loss, positive.
  public var loss: Double
  /// The 90 % interval of the gain in metres; absent where that of the track's gain is. See `InheritedInterval`.
  public var gainInterval: ClosedRange<Double>?
  /// The same of the loss.
  public var lossInterval: ClosedRange<Double>?

  /// A band without intervals.
  package init(from: Double?, to: Double?, distance: Double, movingTime: Double?, gain: Double, loss: Double) {
    (self.from, self.to) = (from, to)
    (self.distance, self.movingTime) = (distance, movingTime)
    (self.gain, self.loss) = (gain, loss)
  }
}
