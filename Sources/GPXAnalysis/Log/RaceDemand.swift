import TrackAnalysis
import TrackModel

/// What a course asks of whoever goes over it: the figures of its own report.
public struct RaceDemand: Sendable, Hashable {
  /// The file as it was named.
  package var file: String
  /// What the file calls it.
  package var name: String?
  /// Metres, as all lengths and heights here.
  package var distance: Double
  /// Absent without elevations, as is all below.
  package var gain: Double?
  /// Metres of elevation loss, positive.
  package var loss: Double?
  /// kJ per kg of body mass.
  package var eccentricLoad: Double?
  /// Metres of height of the highest climb; 0 where there is none.
  package var longestClimb: Double?
  /// Metres of height of the highest descent; 0 where there is none.
  package var longestDescent: Double?
  /// Seconds on feet: as recorded, or by the Swiss rule where the course has no times. See ``PlannedTimes``.
  package var timeOnFeet: Double?
  /// Whether ``timeOnFeet`` is by the Swiss rule.
  package var isTimePlanned = true
  /// Distance and time by grade.
  package var gradeBands: [GradeDistribution.Band]?
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
