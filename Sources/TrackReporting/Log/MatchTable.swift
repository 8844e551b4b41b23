public import GPXAnalysis

/// A race compared with its training, for other programs.
public struct MatchTable: Sendable {
  /// A table.
  public init() {}

  /// One object, indented, with a line feed.
  public func json(_ match: RaceMatch) -> String {
    JSONReport().text(of: match, RaceMatch.record, .indented) + "\n"
  }

  /// One row for each demand of the race, with the same names as in JSON.
  public func csv(_ match: RaceMatch) -> String {
    var writer = RecordWriter(.csv(isSafe: false))
    RaceMatch.Line.record.writeHeader(to: &writer)
    for line in match.lines { RaceMatch.Line.record.writeRow(line, to: &writer) }
    return writer.text
  }
}
