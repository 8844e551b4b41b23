import TrackModel

/// Puts the pieces of a recording together in their order, as if they had been read in one go.
struct PieceJoiner {
  private(set) var document: GPXDocument
  private var latestTime: Timestamp?
  private var lineCount: Int
  private var nameBytes: Int
  private let limits: GPXReader.Limits

  init(first: Piece, limits: GPXReader.Limits) {
    document = first.document
    latestTime = first.latestTime
    lineCount = first.lineCount
    nameBytes = first.nameBytes
    self.limits = limits
  }

  /// Adds what `piece` came to and returns its batches as they stand in the whole; nil where it cannot be told from the
  /// piece alone what reading in one go would have given.
  mutating func join(_ piece: Piece) -> [GPXBatch]? {
    guard piece.continuesSegment, let open = document.tracks.indices.last, let added = piece.document.tracks.first
    else {
      return nil
    }
    // Which times go backwards depends on the latest one before.
    if let latestTime, let first = piece.firstTime, first < latestTime { return nil }
    // Far below what the reader refuses: until then no piece can have missed that limit alone.
    nameBytes += piece.nameBytes
    guard nameBytes <= limits.nameBytes / 8 else { return nil }

    let openSegment = document.tracks[open].segmentCount
    var batches = piece.batches
    for index in batches.indices {
      if batches[index].trackIndex == 0 { batches[index].segmentIndex += openSegment }
      batches[index].trackIndex += open
    }
    document.tracks[open].append(added)
    document.tracks += piece.document.tracks.dropFirst()
    document.name = document.name ?? piece.document.name
    document.waypointCount += piece.document.waypointCount
    document.warnings.merge(piece.document.warnings, linesBefore: lineCount)
    latestTime = piece.endedFirstSegment ? piece.latestTime : piece.latestTime ?? latestTime
    lineCount += piece.lineCount
    return batches
  }
}

extension GPXTrack {
  fileprivate mutating func append(_ continuation: GPXTrack) {
    name = name ?? continuation.name
    type = type ?? continuation.type
    segmentCount += continuation.segmentCount
    pointCount += continuation.pointCount
    skippedPointCount += continuation.skippedPointCount
  }
}
