/// How a leg was covered, which decides the figures that count it.
public enum LegKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// Walked or run, with points.
  case onFoot = "on_foot"
  /// Nothing was recorded between two points or two segments, but it could have been walked: its length counts, and so
  /// does the net rise between its ends.
  case gap
  /// By lift, vehicle or ferry, or a position error that looks like one: left out of all figures for the legs.
  case transport
}
