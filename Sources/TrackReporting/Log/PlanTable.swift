public import GPXAnalysis

/// A plan for other programs.
public struct PlanTable: Sendable {
  /// A table.
  public init() {}

  /// One object with everything, indented, with a line feed.
  public func json(_ plan: HikingPlan) -> String {
    JSONReport().text(of: plan, HikingPlan.record, .indented) + "\n"
  }

  /// One row for each mark, with the same names as in JSON.
  package func csv(_ plan: HikingPlan) -> String {
    var writer = RecordWriter(.csv(isSafe: false))
    PlanRow.record.writeHeader(to: &writer)
    for row in plan.tableRows { PlanRow.record.writeRow(row, to: &writer) }
    return writer.text
  }
}

/// Repeated courses, for other programs.
public struct RepeatsTable: Sendable {
  /// A table.
  public init() {}

  /// One object with everything, indented, with a line feed.
  public func json(_ repeats: RepeatedCourses) -> String {
    JSONReport().text(of: repeats, RepeatedCourses.record, .indented) + "\n"
  }
}
