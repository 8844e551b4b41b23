import GPXAnalysis

extension TrackDetails {
  /// Metres that an axis along the track has: to the last point, transport included.
  var length: Double { way.last?.last?.distance ?? 0 }

  /// The ends of the stretches that were not walked with a recorder: of that kind, or, for a gap, between two pieces.
  func unwalked(_ kind: LegKind) -> [(from: Place, to: Place)] {
    var stretches: [(from: Place, to: Place)] = []
    for piece in way {
      for (from, to) in zip(piece, piece.dropFirst()) where from.kind == kind {
        if let last = stretches.last, last.to.distance == from.distance, last.to.kind == kind {
          stretches[stretches.count - 1].to = to
        } else {
          stretches.append((from, to))
        }
      }
    }
    for (before, after) in zip(way, way.dropFirst()) {
      guard let from = before.last, let to = after.first, to.distance > from.distance else { continue }
      if (from.kind == .transport) == (kind == .transport) { stretches.append((from, to)) }
    }
    return kind == .onFoot ? [] : stretches
  }
}
