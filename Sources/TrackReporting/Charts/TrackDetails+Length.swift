import GPXAnalysis

extension TrackDetails {
  /// The length in metres of an axis along the track: up to the last point, transport included.
  var length: Double { lines.last?.last?.distance ?? 0 }

  /// The places of each stretch that was not walked with a recorder: legs of that kind or, for a gap, the space between
  /// two lines.
  func unwalked(_ kind: LegKind) -> [[Place]] {
    var stretches: [[Place]] = []
    for line in lines {
      for (from, to) in zip(line, line.dropFirst()) where from.kind == kind {
        if let last = stretches.last?.last, last.distance == from.distance, last.kind == kind {
          stretches[stretches.count - 1].append(to)
        } else {
          stretches.append([from, to])
        }
      }
    }
    for (before, after) in zip(lines, lines.dropFirst()) {
      guard let from = before.last, let to = after.first, to.distance > from.distance else { continue }
      if (from.kind == .transport) == (kind == .transport) { stretches.append([from, to]) }
    }
    return kind == .onFoot ? [] : stretches
  }
}
