import TrackModel

@testable import GPXReading

// Bytes that come in one piece and the same bytes in pieces of random sizes give the same, to the last bit.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzChunks(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var numbers = Numbers(seed: bytes)
  var options = ReadingOptions()
  options.readsConcatenated = bytes.count % 2 == 1
  if numbers.below(4) == 0 { options.now = Timestamp(seconds: 1_795_503_600) }
  let whole = Outcome { try GPXReader(MemorySource(bytes), options: options).forEachBatch($0) }
  let pieces = Outcome { try GPXReader(RandomSource(bytes, numbers), options: options).forEachBatch($0) }
  precondition(whole == pieces)
  return 0
}

private struct Outcome: Equatable {
  var points: [TrackPoint] = []
  /// Track, segment, kind and number of points of each stretch.
  var places: [[Int]] = []
  var unplaced: [GPXBatch.UnplacedPoint] = []
  var document: GPXDocument?
  var error: GPXReadError?

  init(_ read: ((GPXBatch) throws -> Void) throws -> GPXDocument) {
    var (points, places, unplaced) = (points, places, unplaced)
    do {
      document = try read { batch in
        let place = [batch.trackIndex, batch.segmentIndex, batch.kind == .track ? 0 : 1, 0]
        if places.last?.dropLast() != place.dropLast() { places.append(place) }
        places[places.count - 1][3] += batch.points.count
        points += batch.points
        unplaced += batch.unplaced
      }
    } catch {
      self.error = error as? GPXReadError
    }
    (self.points, self.places, self.unplaced) = (points, places, unplaced)
  }
}

/// Numbers that follow from the bytes themselves, so that every finding can be had again.
private struct Numbers {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  init(seed: [UInt8]) {
    for byte in seed { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

/// Hands out pieces of random sizes.
private struct RandomSource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0
  private var numbers: Numbers

  init(_ bytes: [UInt8], _ numbers: Numbers) {
    self.bytes = bytes
    self.numbers = numbers
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let longest = [1, 2, 3, 7, 64, 4096][numbers.below(6)]
    let count = min(buffer.count, bytes.count - position, longest)
    buffer.copyBytes(from: bytes[position..<(position + count)])
    position += count
    return count
  }
}
