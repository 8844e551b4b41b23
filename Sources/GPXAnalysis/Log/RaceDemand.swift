import TrackAnalysis
import TrackModel

/// What a course asks of whoever goes over it: the figures of its own report.
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
  /// Seconds on feet: as recorded, or by the Swiss rule where the course has no times. See ``PlannedTimes``.
  public var timeOnFeet: Double?
  /// Whether ``timeOnFeet`` is by the Swiss rule.
  public var isTimePlanned = true
  public var gradeBands: [GradeBandSummary]?
}

extension RaceDemand {
  /// Nil where there is no track in the file.
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
    isTimePlanned = (total.movingTime ?? 0) <= 0
    timeOnFeet = isTimePlanned ? total.effort?.times.swiss : total.timeOnFeet
    gradeBands = total.gradeBands
  }
}
