/// How a leg was covered, which decides the figures that count it.
public enum LegKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// Walked or run, with points.
  case onFoot = "on_foot"
  /// Nothing was recorded between two points, or between two segments, but it can have been walked: its length counts,
  /// and the net rise between its ends.
  case gap
  /// By lift, vehicle or ferry, or a fix error that looks like one: counts for no figure of the legs.
  case transport
}
