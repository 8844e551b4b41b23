public import GPXAnalysis

/// A race beside its training, for other programs.
public struct MatchTable: Sendable {
  /// A table.
  public init() {}

  /// One object, indented, with a line feed.
  public func json(_ match: RaceMatch) -> String {
    JSONReport().text(of: match, RaceMatch.record, .indented) + "\n"
  }

  /// A row for each thing that the race asks for, under the names that the JSON has.
  public func csv(_ match: RaceMatch) -> String {
    var writer = RecordWriter(.csv(isSafe: false))
    RaceMatch.Line.record.writeHeader(to: &writer)
    for line in match.lines { RaceMatch.Line.record.writeRow(line, to: &writer) }
    return writer.text
  }
}
