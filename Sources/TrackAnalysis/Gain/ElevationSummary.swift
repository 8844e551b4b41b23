/// Elevation gain and loss of a track with their uncertainty, and the range of its elevations.
///
/// A gain without its rule means nothing: for one noise-free rolling profile it is 30.4 m/km by steps of 20 m, 26.3 by
/// turning points of 3 m, and 19.3 by turning points of 10 m. See ``GainMethod``.
public struct ElevationSummary: Sendable, Hashable, Codable {
  /// Metres climbed. Absent if fewer than two elevations are known, or if they cover hardly any of the distance.
  public var gain: Double?
  /// The 90 % interval of ``gain`` in metres; only ``GainMethod/adaptive`` has one.
  public var gainInterval: ClosedRange<Double>?
  /// Metres descended, positive; absent likewise.
  public var loss: Double?
  /// The 90 % interval of ``loss`` in metres; only ``GainMethod/adaptive`` has one.
  public var lossInterval: ClosedRange<Double>?
  /// Why the interval is wide; empty if it is not.
  package var intervalReasons: [GainEstimate.Reason]
  /// Metres above sea level, of the samples without spikes.
  public var lowest: Double?
  /// Metres above sea level, of the samples without spikes.
  public var highest: Double?
  /// The minimum height between turning points, in metres; absent if the method has none.
  package var threshold: Double?
  /// The noise of the elevations, in metres; absent if the method does not measure it.
  package var noise: Double?
  /// The width of the smoothing along the distance, in metres; absent if the method does not smooth.
  package var smoothing: Double?
  /// How gain and loss were computed.
  package var method: GainMethod
  /// Where the elevations seem to come from.
  package var source: ElevationSource?
  /// Metres of distance without elevations. Only the elevations at their ends count.
  package var unknownDistance: Double
  /// The results of other rules.
  package var curve: GainCurve?
}
