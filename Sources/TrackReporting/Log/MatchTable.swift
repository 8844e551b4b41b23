public import GPXAnalysis

/// A race beside its training, for other programs.
public struct MatchTable: Sendable {
  public init() {}

  /// One object, indented, with a line feed.
  public func json(_ match: RaceMatch) throws -> String {
    try JSONReport().encode(match, pretty: true) + "\n"
  }

  /// A row for each thing that the race asks for, under the names that the JSON has.
  public func csv(_ match: RaceMatch) -> String {
    var rows = RowWriter(
      .csv,
      columns: [
        "demand", "unit", "from_grade", "to_grade", "race", "longest_hike", "most_in_one_hike", "block",
        "longest_hike_share", "most_in_one_hike_share", "block_share",
      ])
    rows.header()
    for line in match.lines {
      var edges: (from: Double?, to: Double?)
      if case .band(let from, let to) = line.demand { edges = (from, to) }
      rows.text(line.demand.key)
      rows.text(line.demand.unit)
      for figure in [
        edges.from, edges.to, line.race, line.longestHike, line.mostInOneHike, line.block, line.longestHikeShare,
        line.mostInOneHikeShare, line.blockShare,
      ] { rows.ratio(figure) }
      rows.endRow()
    }
    return rows.text
  }
}
