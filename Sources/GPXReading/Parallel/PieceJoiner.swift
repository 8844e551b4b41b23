import TrackModel

/// Puts the pieces of a recording together in their order, as if they had been read in one go.
struct PieceJoiner {
  private(set) var document: GPXDocument
  private let context: PieceContext
  private let limits: GPXReader.Limits
  private var checks: SequenceChecks
  private var lineCount: Int
  private var endColumns: Int
  // Upper bounds of what reading in one go would have counted.
  private var nameBytes: Int
  private var keptTextBytes: Int
  private var segmentCount: Int

  init(first: Piece, context: PieceContext, limits: GPXReader.Limits) {
    document = first.document
    self.context = context
    self.limits = limits
    checks = first.checks
    lineCount = first.lineCount
    endColumns = first.endColumns
    nameBytes = first.nameBytes
    keptTextBytes = first.keptTextBytes
    segmentCount = first.segmentCount
  }

  /// Adds what `piece` came to and returns its batches as they stand in the whole; nil where it cannot be told from the
  /// piece alone what reading in one go would have given.
  mutating func join(_ piece: Piece) -> [GPXBatch]? {
    guard let point = piece.firstPoint, checks.agrees(with: context.checks, from: point),
      let open = document.tracks.indices.last, let added = piece.document.tracks.first
    else { return nil }
    nameBytes += piece.nameBytes
    keptTextBytes += piece.keptTextBytes
    segmentCount += piece.segmentCount
    // libxml2 counts the room for names in large steps: far below the limit, none can have been met.
    guard nameBytes <= limits.nameBytes / 8, keptTextBytes <= limits.keptTextBytes, segmentCount <= limits.segments,
      document.tracks.count + piece.document.tracks.count <= limits.tracks
    else { return nil }

    let openSegment = document.tracks[open].segmentCount
    var batches = piece.batches
    for index in batches.indices {
      if batches[index].trackIndex == 0 { batches[index].segmentIndex += openSegment }
      batches[index].trackIndex += open
    }
    document.tracks[open].append(added)
    document.append(piece.document, limits)
    document.warnings.merge(piece.document.warnings.map(placed))
    checks = piece.checks
    endColumns = piece.lineCount == 0 ? endColumns + piece.endColumns : piece.endColumns
    lineCount += piece.lineCount
    return batches
  }

  /// The finding of a piece, where it stands in the whole.
  private func placed(_ warning: GPXWarning) -> GPXWarning {
    var warning = warning
    if warning.line == 1 { warning.column = warning.column.map { $0 - context.prologueColumns + endColumns } }
    warning.line = warning.line.map { $0 + lineCount }
    return warning
  }
}

extension GPXDocument {
  /// Adds all but the first track and the findings.
  fileprivate mutating func append(_ continuation: GPXDocument, _ limits: GPXReader.Limits) {
    name = name ?? continuation.name
    description = description ?? continuation.description
    author = author ?? continuation.author
    keywords = keywords ?? continuation.keywords
    time = time ?? continuation.time
    tracks += continuation.tracks.dropFirst()
    waypointCount += continuation.waypointCount
    waypoints += continuation.waypoints.prefix(max(0, limits.keptWaypoints - waypoints.count))
    recordingCount += continuation.recordingCount
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
