import GPXAnalysis

extension TrackDetails {
  /// The length in metres of an axis along the track: up to the last point, transport included.
  var length: Double { way.last?.last?.distance ?? 0 }

  /// The places of each stretch that was not walked with a recorder: legs of that kind or, for a gap, the space between
  /// two pieces.
  func unwalked(_ kind: LegKind) -> [[Place]] {
    var stretches: [[Place]] = []
    for piece in way {
      for (from, to) in zip(piece, piece.dropFirst()) where from.kind == kind {
        if let last = stretches.last?.last, last.distance == from.distance, last.kind == kind {
          stretches[stretches.count - 1].append(to)
        } else {
          stretches.append([from, to])
        }
      }
    }
    for (before, after) in zip(way, way.dropFirst()) {
      guard let from = before.last, let to = after.first, to.distance > from.distance else { continue }
      if (from.kind == .transport) == (kind == .transport) { stretches.append([from, to]) }
    }
    return kind == .onFoot ? [] : stretches
  }
}
