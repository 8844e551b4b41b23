import TrackModel

@testable import GPXReading

// Points that are read by their shape are the ones that the parser makes of the same bytes, and everything else that is
// told is the same, to the last column.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzShapes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var options = ReadingOptions()
  let choice = bytes.last ?? 0
  options.isStrict = choice & 7 == 7
  options.readsConcatenated = choice & 8 != 0
  if choice & 16 != 0 {
    options.limits.textBytes = 12
    options.limits.bufferedBytes = 4096
  }
  let byShape = Outcome(bytes, options)
  options.usesFastPath = false
  precondition(byShape == Outcome(bytes, options))
  return 0
}

private struct Outcome: Equatable {
  var points: [TrackPoint] = []
  var places: [[Int]] = []
  var unplaced: [GPXBatch.UnplacedPoint] = []
  var warnings: [GPXWarning] = []
  var document: GPXDocument?
  var error: GPXReadError?

  init(_ bytes: [UInt8], _ options: ReadingOptions) {
    var told: [GPXWarning] = []
    do {
      document = try GPXReader(bytes: bytes, options: options).forEachBatch(onWarning: { told.append($0) }) { batch in
        points += batch.points
        places.append([batch.trackIndex, batch.segmentIndex, batch.points.count])
        unplaced += batch.unplaced
      }
    } catch {
      self.error = error as? GPXReadError
    }
    warnings = told
  }
}
