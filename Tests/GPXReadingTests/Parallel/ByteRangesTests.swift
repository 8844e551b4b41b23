import Foundation
import Testing
import TrackModel

@testable import GPXReading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("A file read at several places at once gives what it gives from beginning to end")
struct ByteRangesTests {
  private static func path(_ file: String) -> [CChar] {
    Fixture.path(file).utf8CString.map { $0 }
  }

  private func parallel(_ ranges: ByteRanges, pieceSize: Int = 700) -> Reading {
    var options = GPXReader.Options()
    options.parallelism = 2
    return Reading { body in
      try withoutActuallyEscaping(body) { body in
        try ParallelParse(ranges, options: options, pieceSize: pieceSize).run(consume: body)
      }
    }
  }

  @Test(
    "files",
    arguments: ["devices/strava.gpx", "devices/two-tracks.gpx", "broken/truncated.gpx", "broken/bare-ampersand.gpx"])
  func files(file: String) throws {
    let source = try FileSource(path: Self.path(file))
    let size = try #require(source.sizeOfRegularFile)
    let bytes = try Fixture.bytes(file)
    #expect(size == bytes.count)
    #expect(ByteRanges.file(source, size: size).size == size)
    for pieceSize in [1, 300, 2000] {
      #expect(parallel(.file(source, size: size), pieceSize: pieceSize) == Reading(bytes))
    }
    // As often as wanted: reading by place leaves the place of reading alone.
    #expect(source.sizeOfRegularFile == size)
  }

  @Test(
    "what is appended meanwhile is left alone, and what is cut off meanwhile is missed", arguments: [-900, -1, 1, 900])
  func otherSizes(difference: Int) throws {
    let bytes = try Fixture.bytes("devices/strava.gpx")
    let source = try FileSource(path: Self.path("devices/strava.gpx"))
    let size = bytes.count + difference
    #expect(parallel(.file(source, size: size)) == Reading(Array(bytes.prefix(size))))
  }

  @Test("memory, at every place", arguments: [0, 1, 5, 9, 10, 11, .max])
  func memory(offset: Int) throws {
    let ranges = ByteRanges.memory([UInt8](0..<10))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4, alignment: 1)
    defer { buffer.deallocate() }
    let count = try ranges.read(into: buffer, at: offset)
    let expected: [UInt8] = (0..<10).filter { Int($0) >= offset && Int($0) - offset < 4 }
    #expect(Array(buffer[..<count]) == expected)
  }

  @Test("an archive is known by its first two bytes, however they come")
  func archives() throws {
    #expect(ByteRanges.memory([0x1f, 0x8b, 8]).isGzip)
    #expect(!ByteRanges.memory([0x1f]).isGzip)
    #expect(!ByteRanges.memory([]).isGzip)
    #expect(!ByteRanges.file(try FileSource(path: Self.path("devices/zepp.gpx")), size: 100).isGzip)
    // Whatever was thought of it first, in the end an archive is unpacked.
    let bytes = try Fixture.bytes("devices/zepp.gpx")
    #expect(parallel(.memory(Gzip.stored(bytes))) == Reading(bytes))
  }

  @Test(
    "the k-th read at a place fails or gives less, for every k: whole, or the points before and an error",
    arguments: [true, false])
  func everyRead(fails: Bool) throws {
    let bytes = try Fixture.bytes("devices/two-tracks.gpx")
    let whole = Reading(bytes)
    var failures = 0
    for failing in 0..<60 {
      let calls = Calls()
      let source = try FileSource(path: Self.path("devices/two-tracks.gpx")) { descriptor, target, count, offset in
        let call = calls.next()
        if call == failing, fails {
          errno = EIO
          return -1
        }
        if call % 2 == 1 {
          errno = EINTR
          return -1
        }
        return pread(descriptor, target, min(count, call < failing ? 512 : 100), off_t(offset))
      }
      let reading = parallel(.file(source, size: bytes.count), pieceSize: 2000)
      if reading.fault == nil {
        #expect(reading == whole)
      } else {
        failures += 1
        #expect(reading.fault?.code == .readFailed)
        #expect(reading.points == Array(whole.points.prefix(reading.points.count)))
        #expect(reading.document?.pointCount ?? 0 == reading.points.count)
      }
    }
    // A worker's failure is made good by reading again, where that goes well.
    #expect(fails || failures == 0)
  }

  @Test("a file that fails wherever it is read says so")
  func neverRead() throws {
    let source = try FileSource(path: Self.path("devices/strava.gpx")) { _, _, _, _ in
      errno = EIO
      return -1
    }
    let ranges = ByteRanges.file(source, size: 4000)
    #expect(!ranges.isGzip)
    #expect(parallel(ranges).error == GPXReadError(.readFailed, "cannot read on: input/output error"))
  }

  private final class Calls: Sendable {
    private let count = Monitor(-1)

    func next() -> Int {
      count.update { count in
        count += 1
        return count
      }
    }
  }

  @Test("a large file is given to several threads by itself, and read the same", arguments: [1, 3])
  func large(parallelism: Int) throws {
    let points = (0..<66_000).map { index in
      "<trkpt lat=\"46.\(100_000 + index)\" lon=\"9.123456789\"><ele>\(900 + index % 7).25</ele></trkpt>\n"
    }
    let text = "<gpx><trk><trkseg>\n" + points.joined() + "</trkseg></trk></gpx>\n"
    try #require(text.utf8.count > 4 << 20)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("gpxstat-\(UUID().uuidString).gpx")
    try text.write(to: file, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    var options = GPXReader.Options()
    options.parallelism = parallelism
    let reading = Reading(GPXReader(path: file.path, options: options))
    #expect(reading.fault == nil && reading.points.count == 66_000)
    #expect(reading.points.last == TrackPoint(latitude: 46.165999, longitude: 9.123456789, elevation: 903.25))
    #expect(reading == Reading(GPXReader(bytes: Array(text.utf8), options: options)))
    // From where a descriptor stands, which need not be its beginning, nobody but one thread reads.
    let handle = try FileHandle(forReadingFrom: file)
    #expect(Reading(GPXReader(descriptor: handle.fileDescriptor, options: options)) == reading)
    try handle.seek(toOffset: 19)
    #expect(FileSource(descriptor: handle.fileDescriptor).sizeOfRegularFile == nil)
  }
}
