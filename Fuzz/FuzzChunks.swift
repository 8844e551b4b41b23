import GPXReading
import TrackModel

// Bytes that come in one piece and the same bytes in pieces of random sizes give the same, to the last bit.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzChunks(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var options = GPXReader.Options()
  options.readsConcatenated = bytes.count % 2 == 1
  let whole = Outcome(GPXReader(MemorySource(bytes), options: options))
  let pieces = Outcome(GPXReader(PieceSource(bytes), options: options))
  precondition(whole == pieces)
  return 0
}

private struct Outcome: Equatable {
  var points: [TrackPoint] = []
  var places: [[Int]] = []
  var details: [GPXPointDetails] = []
  var document: GPXDocument?
  var error: GPXReadError?

  init(_ reader: GPXReader) {
    do {
      document = try reader.forEachBatch { batch in
        points += batch.points
        places.append([batch.trackIndex, batch.segmentIndex, batch.points.count])
        details += batch.details.map(\.details)
      }
    } catch {
      self.error = error as? GPXReadError
    }
  }
}

/// Hands out pieces whose sizes follow from the bytes themselves, so that every finding can be had again.
private struct PieceSource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let longest = [1, 2, 3, 7, 64, 4096][Int(state >> 33) % 6]
    let count = min(buffer.count, bytes.count - position, longest)
    buffer.copyBytes(from: bytes[position..<(position + count)])
    position += count
    return count
  }
}
