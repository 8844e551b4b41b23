import CXMLReader
import TrackModel

/// What a piece is parsed under, so that it means what it means in its place: the start tags that are open there.
struct PieceContext: @unchecked Sendable {
  /// `<gpx …><trk><trkseg>` with the namespaces of the recording's own root, on one line.
  var prologue: [UInt8]
  /// The names that the first piece met; they are only read once it is done.
  var names: OpaquePointer

  /// Stands behind the last byte of a piece. Where the parser meets it amid open elements that are not those of the
  /// prologue, or not at all, the cut was no cut.
  static let endMark = Array("<gpxstat-end-of-piece/>".utf8)
  static let endMarkName = "gpxstat-end-of-piece"

  init(root: PieceRoot, names: OpaquePointer) {
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
  }
}

/// What the start tag of the root declares.
struct PieceRoot {
  var namespaces: [(prefix: String?, uri: String)] = []
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
  /// The latest time of the segment that is open at the end.
  var latestTime: Timestamp?

  /// Whether the segment that was open at the cut ended within the piece; true only where it has points there.
  var endedFirstSegment: Bool { document.tracks.count > 1 || (document.tracks.first?.segmentCount ?? 0) > 0 }

  /// Whether its very first points belong to the segment that was open at the cut.
  var continuesSegment: Bool { batches.first.map { $0.trackIndex == 0 && $0.segmentIndex == 0 } ?? false }

  /// The first time in the segment that was open at the cut.
  var firstTime: Timestamp? {
    for batch in batches where batch.trackIndex == 0 && batch.segmentIndex == 0 {
      if let time = batch.points.lazy.compactMap(\.time).first { return time }
    }
    return nil
  }
}
