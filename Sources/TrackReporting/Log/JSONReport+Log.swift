public import GPXAnalysis

extension JSONReport {
  /// A training log as one indented object, with a line feed.
  public func text(_ log: TrainingLog) -> String { document(log, TrainingLog.record) }

  /// A race compared with its training, as one indented object, with a line feed.
  package func text(_ match: RaceMatch) -> String { document(match, RaceMatch.record) }

  /// A plan as one indented object, with a line feed.
  public func text(_ plan: HikingPlan) -> String { document(plan, HikingPlan.record) }

  /// Repeated courses as one indented object, with a line feed.
  package func text(_ repeats: RepeatedCourses) -> String { document(repeats, RepeatedCourses.record) }

  /// A training log, one week per line.
  package func lines(_ log: TrainingLog) -> String {
    var writer = RecordWriter(.line)
    for week in log.weeks {
      LogWeek.record.write(week, to: &writer)
      writer.endRow()
    }
    return writer.text
  }

  private func document<Value>(_ value: Value, _ record: Record<Value>) -> String {
    text(of: value, record, .indented) + "\n"
  }
}
