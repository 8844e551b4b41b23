import GPXReading
import TrackModel

/// All that a reader gives of one recording, in one value.
struct Reading: Equatable {
  var points: [TrackPoint] = []
  /// Track, segment and number of points of each stretch, in order.
  var stretches: [Stretch] = []
  var unplaced: [GPXBatch.UnplacedPoint] = []
  var document: GPXDocument?
  var error: GPXReadError?

  struct Stretch: Equatable {
    var track: Int
    var segment: Int
    var points: Int
  }

  init(_ reader: GPXReader, onWarning: ((GPXWarning) -> Void)? = nil) {
    self.init { try reader.forEachBatch(onWarning: onWarning, $0) }
  }

  /// - Parameter read: hands every batch to what it is given.
  init(_ read: ((GPXBatch) throws -> Void) throws -> GPXDocument) {
    var (points, stretches, unplaced) = (points, stretches, unplaced)
    do {
      document = try read { batch in
        points += batch.points
        unplaced += batch.unplaced
        if batch.points.isEmpty { return }
        if let last = stretches.last, last.track == batch.trackIndex, last.segment == batch.segmentIndex {
          stretches[stretches.count - 1].points += batch.points.count
        } else {
          stretches.append(Stretch(track: batch.trackIndex, segment: batch.segmentIndex, points: batch.points.count))
        }
      }
    } catch {
      self.error = error as? GPXReadError
    }
    (self.points, self.stretches, self.unplaced) = (points, stretches, unplaced)
  }

  init(_ bytes: [UInt8], longestRead: Int = .max, _ options: ReadingOptions = ReadingOptions()) {
    self.init(GPXReader(MemorySource(bytes, longestRead: longestRead), options: options))
  }

  init(_ text: String, _ options: ReadingOptions = ReadingOptions()) {
    self.init(Array(text.utf8), options)
  }

  /// Why it is not whole, whether anything came before that or not.
  var fault: GPXReadError? { error ?? document?.fault }

  func count(of code: GPXWarning.Code) -> Int {
    document?.warnings.first { $0.code == code }?.count ?? 0
  }
}

/// A recording of one segment around `inside`.
func gpx(_ inside: String) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
  \(inside)
  </trkseg></trk></gpx>
  """
}
