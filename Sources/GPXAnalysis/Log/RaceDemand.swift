/// What a course asks of whoever runs it. Its times, if it has any, are somebody else's and are not looked at.
public struct RaceDemand: Sendable, Hashable {
  public var file: String
  public var name: String?
  /// Metres, as all lengths and heights here.
  public var distance: Double
  /// Absent without elevations, as is all below.
  public var gain: Double?
  public var loss: Double?
  /// kJ per kg of body mass.
  public var eccentricLoad: Double?
  public var longestClimb: Double?
  public var longestDescent: Double?
  /// Seconds that the way takes walking, without rests, by Tobler. See ``PlannedTimes``.
  public var plannedTime: Double?
  public var gradeBands: [GradeBandSummary]?
}

extension RaceDemand {
  /// Nil where there is no way in the file.
  public init?(_ summary: FileSummary) {
    guard let total = summary.total, total.distance > 0 else { return nil }
    file = summary.file
    name = total.name
    distance = total.distance
    gain = total.elevation?.gain?.meters
    loss = total.elevation?.loss?.meters
    eccentricLoad = total.descent?.eccentricLoad
    longestClimb = total.climbs.map { $0.map(\.height).max() ?? 0 }
    longestDescent = total.descents.map { $0.map(\.height).max() ?? 0 }
    plannedTime = total.effort?.times.tobler
    gradeBands = total.gradeBands
  }
}
