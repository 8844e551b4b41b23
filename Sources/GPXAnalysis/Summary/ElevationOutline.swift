package import TrackAnalysis

/// The elevation along the track at evenly spaced distances.
public struct ElevationOutline: Sendable, Hashable, Codable {
  /// Metres of distance from the first to the last elevation.
  public var length: Double
  /// Metres above sea level; absent if not known.
  public var elevations: [Double?]
  /// Where most of the distance was a gap or transport, in the order of the track.
  package var unwalked: [Unwalked] = []

  /// Neighbouring elevations that were not walked with a recorder.
  package struct Unwalked: Sendable, Hashable, Codable {
    /// Their positions.
    package var positions: Range<Int>
    /// A gap or transport.
    package var kind: LegKind

    /// A stretch of one kind.
    package init(_ positions: Range<Int>, _ kind: LegKind) {
      self.positions = positions
      self.kind = kind
    }
  }
}

extension ElevationOutline {
  /// The kind of each elevation.
  package var kinds: [LegKind] {
    var kinds = Array(repeating: LegKind.onFoot, count: elevations.count)
    for stretch in unwalked {
      for position in stretch.positions.clamped(to: kinds.indices) { kinds[position] = stretch.kind }
    }
    return kinds
  }

  /// The elevations that were walked; absent if not known, and in gaps and transport.
  package var walkedElevations: [Double?] {
    zip(elevations, kinds).map { $1 == .onFoot ? $0 : nil }
  }
}
