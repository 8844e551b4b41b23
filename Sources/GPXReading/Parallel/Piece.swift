import CXMLReader
import TrackModel

/// What a piece is parsed under, so that it means what it means in its place: the start tags that are open there.
struct PieceContext: @unchecked Sendable {
  /// `<gpx …><trk><trkseg>` with the namespaces of the recording's own root, on one line.
  var prologue: [UInt8]
  /// Columns before the first byte of the piece itself.
  var prologueColumns: Int { prologue.count }
  /// The names that the first piece met; they are only read once it is done.
  var names: OpaquePointer
  /// At the beginning of a segment, with what the first piece taught.
  var checks: SequenceChecks

  /// Stands behind the last byte of a piece. Where the parser meets it amid open elements that are not those of the
  /// prologue, or not at all, the cut was no cut.
  static let endMark = Array("<gpxstat-end-of-piece/>".utf8)
  static let endMarkName = "gpxstat-end-of-piece"

  /// Nil where namespaces have names that are not ASCII: not worth the trouble of counting their columns.
  init?(first: Piece, root: PieceRoot, names: OpaquePointer) {
    checks = SequenceChecks(referenceOf: first.checks)
    var text = "<gpx"
    for (prefix, uri) in root.namespaces {
      text += prefix.map { " xmlns:\($0)=\"" } ?? " xmlns=\""
      for character in uri.unicodeScalars {
        switch character {
        case "&": text += "&amp;"
        case "<": text += "&lt;"
        case "\"": text += "&quot;"
        case "\n", "\r", "\t": text += "&#\(character.value);"
        default: text.unicodeScalars.append(character)
        }
      }
      text += "\""
    }
    prologue = Array((text + "><trk><trkseg>").utf8)
    self.names = names
    guard prologue.allSatisfy({ $0 < 0x80 }) else { return nil }
  }
}

/// What the start tag of the root declares.
struct PieceRoot {
  var namespaces: [(prefix: String?, uri: String)] = []
}

/// Where a piece ended, as its parser saw it within the end mark.
struct EndOfPiece {
  var line: Int
  var column: Int
  /// Bytes that the parser held and had not used; only the rest of the mark, if it is the mark that we set.
  var unconsumedCount: Int
}

/// What one piece came to.
struct Piece: Sendable {
  var batches: [GPXBatch]
  /// The first track is the one that was open at the cut, with what the piece adds to it.
  var document: GPXDocument
  /// Line feeds in the piece.
  var lineCount: Int
  /// Room taken by names that the first piece does not have.
  var nameBytes: Int
  /// Of its names and descriptions.
  var keptTextBytes: Int
  /// How many segments had points.
  var segmentCount: Int
  /// What is known of the points, at the end.
  var checks: SequenceChecks
  /// Columns between the last line feed and the end.
  var endColumns: Int

  /// The first point of the segment that was open at the cut; nil where it has none in the piece.
  var firstPoint: TrackPoint? {
    guard let first = batches.first, first.trackIndex == 0, first.segmentIndex == 0 else { return nil }
    return first.points.first
  }
}
