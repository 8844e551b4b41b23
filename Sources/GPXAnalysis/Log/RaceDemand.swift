import TrackAnalysis
import TrackModel

/// What a course demands of the runner: the same figures as in its own report.
package struct RaceDemand: Sendable, Hashable {
  /// The file's name as it was given.
  package var file: String
  /// The name in the file.
  package var name: String?
  /// A hike or a run: the load depends on it.
  package var activity = Activity.hike
  /// How the activity was determined.
  package var activitySource = ActivitySource.assumed
  /// Metres, as are all lengths and heights here.
  package var distance: Double
  /// This and all figures below are absent without elevations.
  package var gain: Double?
  /// Metres of elevation loss, positive.
  package var loss: Double?
  /// kJ per kg of body mass.
  package var eccentricLoad: Double?
  /// Metres of height of the highest climb; 0 if there is none.
  package var longestClimb: Double?
  /// Metres of height of the highest descent; 0 if there is none.
  package var longestDescent: Double?
  /// Seconds on feet: as recorded, or by the Swiss rule if the course has no times. See ``PlannedTimes``.
  package var timeOnFeet: Double?
  /// Whether ``timeOnFeet`` comes from the Swiss rule.
  package var isTimePlanned = true
  /// Distance and time by grade.
  package var gradeBands: [GradeDistribution.Band]?
}

extension RaceDemand {
  /// Nil if the file has no track.
  package init?(_ summary: FileSummary) {
    guard let total = summary.total, total.distance > 0 else { return nil }
    file = summary.file
    name = total.name
    (activity, activitySource) = (total.activity, total.activitySource)
    distance = total.distance
    gain = total.elevation?.gain
    loss = total.elevation?.loss
    eccentricLoad = total.descent?.eccentricLoad
    longestClimb = total.longestClimb
    longestDescent = total.longestDescent
    isTimePlanned = (total.movingTime ?? 0) <= 0
    timeOnFeet = isTimePlanned ? total.effort?.times.swiss : total.timeOnFeet
    gradeBands = total.gradeBands
  }
}
