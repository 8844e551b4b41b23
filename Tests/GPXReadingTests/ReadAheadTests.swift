import Testing
import TrackModel

@testable import GPXReading

@Suite("A thread that reads ahead changes nothing but the time that it takes")
struct ReadAheadTests {
  private func ahead(_ bytes: [UInt8], _ options: ReadingOptions = .init()) -> Reading {
    Reading { body in
      try withoutActuallyEscaping(body) { try ReadAhead.run(MemorySource(bytes), options: options, consume: $0) }
    }
  }

  @Test("every fixture, whole or broken, is read the same", arguments: Fixture.all)
  func everyFixture(file: String) throws {
    let bytes = try Fixture.bytes(file)
    #expect(ahead(bytes) == Reading(bytes))
    #expect(ahead(Gzip.stored(bytes)) == Reading(bytes))
    var options = ReadingOptions()
    options.isStrict = true
    #expect(ahead(bytes, options) == Reading(bytes, options))
    options.isStrict = false
    options.readsConcatenated = true
    #expect(ahead(bytes + bytes, options) == Reading(bytes + bytes, options))
  }

  /// Segments, some of them empty, and points without a coordinate at either end of a segment.
  static func recording(points count: Int, fault: String = "") -> [UInt8] {
    var text = "<gpx><trk><trkseg>"
    for index in 0..<count {
      text += "<trkpt lat=\"46.\(100_000 + index)\" lon=\"7.9\"><ele>\(900 + index % 50)</ele></trkpt>\n"
      if index % 4999 == 0 { text += "<trkpt/></trkseg><trkseg/><trkseg><trkpt lat=\"x\" lon=\"1\"/>" }
    }
    return Array((text + fault + "</trkseg></trk></gpx>").utf8)
  }

  @Test(
    "recordings of many times what the queue holds are read the same",
    arguments: [0, 1, 511, 512, 513, 16 * 512, 32 * 512 + 1, 100_000], ["", "&", "\0", "<!-- "])
  func everyLength(points: Int, fault: String) {
    let bytes = Self.recording(points: points, fault: fault)
    #expect(ahead(bytes) == Reading(bytes))
  }

  @Test("an error of the consumer ends the reading and comes out, wherever it is thrown")
  func consumerError() {
    struct Enough: Error {}
    let bytes = Self.recording(points: 50_000)
    for limit in [1, 2, 16, 17, 60] {
      var batches = 0
      #expect(throws: Enough.self) {
        try ReadAhead.run(MemorySource(bytes), options: .init()) { _ in
          batches += 1
          if batches == limit { throw Enough() }
        }
      }
      #expect(batches == limit)
    }
  }

  @Test("batches that the consumer keeps are not written to again")
  func keptBatches() throws {
    let bytes = Self.recording(points: 60_000)
    var kept: [GPXBatch] = []
    _ = try ReadAhead.run(MemorySource(bytes), options: .init()) { kept.append($0) }
    #expect(kept.flatMap(\.points) == Reading(bytes).points)
  }

  @Test("only large sources whose reads never block are read ahead")
  func suitableSources() throws {
    #expect(ReadAhead.suitable(MemorySource([])) == nil)
    #expect(ReadAhead.suitable(MemorySource([UInt8](repeating: 0, count: 1 << 20))) != nil)
    #expect(ReadAhead.suitable(FailingSource([], longestRead: 1, failingRead: 0)) == nil)
    #expect(ReadAhead.suitable(try FileSource(path: Fixture.path("ridge-loop.gpx"))) == nil)
    #expect(ReadAhead.suitable(try FileSource(path: "/dev/null")) == nil)
  }

  @Test("the option gives what reading without it gives")
  func option() {
    let bytes = Self.recording(points: 30_000)
    #expect(bytes.count > 1 << 20)
    var options = ReadingOptions()
    options.readsAhead = true
    #expect(Reading(GPXReader(bytes: bytes, options: options)) == Reading(bytes))
  }
}
