package import TrackAnalysis

/// What descents demand of the legs.
public struct DescentSummary: Sendable, Hashable, Codable {
  /// kJ per kg of body mass. See `DescentLoad`.
  public var work: Double
  /// kJ per kg of body mass: the descent work, weighted by the share that muscles do while they lengthen.
  public var eccentricLoad: Double
  /// Its 90 % interval in kJ/kg; derived from that of the elevation loss, and absent without it.
  public var loadInterval: ClosedRange<Double>?
  /// Metres of descent per hour of moving downhill.
  package var rate: Double?
  /// Metres of the longest unbroken descent.
  public var longest: Double
  /// Metres descended on grades steeper than 10, 15 and 20 %.
  package var steeperThan10: Double
  /// Metres descended on grades steeper than 15 %.
  public var steeperThan15: Double
  /// Its 90 % interval in metres.
  public var steeperThan15Interval: ClosedRange<Double>?
  /// Metres descended on grades steeper than 20 %.
  package var steeperThan20: Double
  /// Descent by grade.
  package var bands: [DescentLoad.Band]
}
