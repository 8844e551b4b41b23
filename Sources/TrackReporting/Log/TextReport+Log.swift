public import GPXAnalysis

extension TextReport {
  /// A training log: the outings by week, and what the legs are used to.
  public func text(_ log: TrainingLog) -> String { LogReport(layout).text(log) }

  /// A race course compared with earlier outings.
  package func text(_ match: RaceMatch) -> String { MatchReport(layout).text(match) }

  /// A plan for a course: when the hiker is likely to reach each mark.
  public func text(_ plan: HikingPlan) -> String { PlanReport(layout).text(plan) }

  /// Outings on the same course, or up the same climb.
  package func text(_ repeats: RepeatedCourses) -> String { RepeatsReport(layout).text(repeats) }
}
