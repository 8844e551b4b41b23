import Foundation
import Testing

@testable import GPXReading

@Suite("Whenever the system fails, the points before are kept and nothing is called whole")
struct FaultInjectionTests {
  @Test(
    "the k-th read fails, for every k",
    arguments: ["devices/zepp.gpx", "dialects/all-fields.gpx", "dialects/utf16be.gpx"])
  func everyRead(file: String) throws {
    let bytes = try Fixture.bytes(file)
    let whole = Reading(bytes)
    var before = 0
    for failing in 0...(bytes.count / 50 + 1) {
      let reading = Reading(GPXReader(FailingSource(bytes, longestRead: 50, failingRead: failing)))
      #expect(reading.fault?.code == .readFailed)
      #expect(reading.fault?.message == FailingSource.error.message)
      #expect(reading.points == Array(whole.points.prefix(reading.points.count)))
      // What comes later fails later.
      #expect(reading.points.count >= before)
      before = reading.points.count
    }
    #expect(before == whole.points.count)
    // One read more finds the end.
    let last = Reading(GPXReader(FailingSource(bytes, longestRead: 50, failingRead: (bytes.count + 49) / 50 + 1)))
    #expect(last == whole)
  }

  @Test("the k-th read of an archive fails")
  func everyReadOfArchive() throws {
    let bytes = Gzip.stored(try Fixture.bytes("devices/zepp.gpx"))
    for failing in stride(from: 0, through: bytes.count / 200, by: 3) {
      let reading = Reading(GPXReader(FailingSource(bytes, longestRead: 200, failingRead: failing)))
      #expect(reading.fault?.code == .readFailed)
    }
  }

  /// Found by fuzzing: the declaration is looked for before anything is decoded, and the failure was met meanwhile.
  @Test(
    "a failure soon after the declaration of an encoding keeps everything before it", arguments: [1, 2, 7, 64, 200])
  func behindDeclaration(longestRead: Int) throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"windows-1252\"?><gpx creator=\"c\"><trk><trkseg><trkpt lat=\"1\" lon=\"2\"/></trkseg>"
    let bytes = Array(text.utf8)
    let reads = (bytes.count + longestRead - 1) / longestRead
    let reading = Reading(GPXReader(FailingSource(bytes, longestRead: longestRead, failingRead: reads)))
    #expect(reading.fault?.code == .readFailed)
    #expect(reading.points.count == 1)
  }

  @Test("a fault before the failure is the one reported")
  func faultBeforeFailure() throws {
    let bytes = try Fixture.bytes("broken/wrong-end-tag.gpx")
    let reading = Reading(GPXReader(FailingSource(bytes, longestRead: bytes.count, failingRead: 1)))
    #expect(reading.fault?.code == .malformed)
    #expect(reading.points.count == 10)
  }

  @Test("interrupted and short reads are gone on with")
  func interrupted() throws {
    let bytes = try Fixture.bytes("devices/polar.gpx")
    let calls = Calls(bytes)
    let reading = Reading(GPXReader(FileSource(descriptor: -1) { _, target, count in calls.read(into: target, count) }))
    #expect(reading == Reading(bytes))
    #expect(calls.interruptions > 10)
  }

  @Test("an error of read(2) is reported with the system's message")
  func systemError() {
    let reading = Reading(
      GPXReader(
        FileSource(descriptor: -1) { _, _, _ in
          errno = EIO
          return -1
        }))
    #expect(reading.error == GPXReadError(.readFailed, "read failed: input/output error"))
  }

  @Test("where there is no memory for a parser, that is said, and the recordings before are kept")
  func memory() {
    let recording = "<gpx><trk><trkpt lat=\"1\" lon=\"2\"/></trk></gpx>\n"
    var options = ReadingOptions()
    options.readsConcatenated = true
    // The fourth is made before it is known that nothing follows.
    for parsers in 0...4 {
      options.maximumParserCount = parsers
      let reading = Reading(String(repeating: recording, count: 3), options)
      #expect(reading.points.count == min(parsers, 3))
      #expect(reading.fault?.code == (parsers < 4 ? .outOfMemory : nil))
      #expect((reading.error != nil) == (parsers == 0))
    }
  }

  @Test("what the consumer throws ends the reading, and comes out")
  func consumer() throws {
    struct Enough: Error {}
    let reader = GPXReader(bytes: Array(gpx(String(repeating: "<trkpt lat=\"1\" lon=\"2\"/>", count: 2000)).utf8))
    var batches = 0
    #expect(throws: Enough.self) {
      try reader.forEachBatch { _ in
        batches += 1
        if batches == 2 { throw Enough() }
      }
    }
    #expect(batches == 2)
  }

  /// Reads that are interrupted by turns and give a few bytes at a time.
  private final class Calls: @unchecked Sendable {
    private var source: MemorySource
    private(set) var interruptions = 0
    private var isInterrupted = false

    init(_ bytes: [UInt8]) {
      source = MemorySource(bytes, longestRead: 97)
    }

    func read(into target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
      isInterrupted.toggle()
      if isInterrupted {
        interruptions += 1
        errno = EINTR
        return -1
      }
      return source.read(into: UnsafeMutableRawBufferPointer(start: target, count: count))
    }
  }
}
