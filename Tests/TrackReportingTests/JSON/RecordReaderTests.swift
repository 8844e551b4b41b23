import GPXAnalysis
import Testing

@testable import TrackReporting

@Suite("Records read back")
struct RecordReaderTests {
  private static let names = [
    "ridge-loop.gpx", "broken/truncated.gpx", "devices/two-tracks.gpx", "devices/route.gpx", "devices/suunto.gpx",
  ]

  private static func files() throws -> [FileRecordings] {
    try names.map { try FileRecordings(GPXReader(path: Golden.path(of: $0)), file: $0) }
      + [FileRecordings(file: "gone.gpx", failure: GPXReadError(.cannotOpen, "no such file"))]
  }

  private static func line(_ file: FileRecordings) -> String {
    JSONReport().line(file.summary, recordings: file.recordings) + "\n"
  }

  @Test("are what a log keeps of the files, in pieces of any size", arguments: [1, 7, 4096, 1 << 20])
  func same(size: Int) throws {
    var expected = Recordings()
    var bytes: [UInt8] = []
    for file in try Self.files() {
      expected.add(file.recordings)
      bytes += Array(Self.line(file).utf8)
    }
    #expect(!expected.outings.isEmpty && !expected.notCounted.isEmpty)
    for index in expected.outings.indices {
      // What no record has.
      (expected.outings[index].outline, expected.outings[index].pace) = (nil, nil)
      (expected.outings[index].climbs, expected.outings[index].heartRate) = ([], nil)
      let (hike, clock) = (expected.outings[index], expected.outings[index].clock)
      expected.outings[index].clock = LocalClock(CivilZone(clock.offset(at: hike.startTime)), clock.source)
    }
    var reader = RecordReader()
    for start in stride(from: 0, to: bytes.count, by: size) {
      try reader.append(bytes[start..<min(bytes.count, start + size)])
    }
    try reader.finish()
    #expect(reader.recordings == expected)
  }

  private static let wrong: [(String, String, String)] = [
    (#""schema_version":1"#, #""schema_version":2"#, "line 1: schema_version is 2, but this gpxstat reads 1"),
    (#""outings":["#, #""outing":["#, "line 1: no outings: an older gpxstat wrote the record; write it again"),
    (#""schema_version":1,"#, "", "line 1: not a record that gpxstat --format ndjson wrote"),
    (#""schema_version""#, "schema_version", "line 1: not JSON; a record may be cut short"),
    (#""is_partial":false,"activity":"hike""#, #""activity":"swim""#, "line 1: an outing lacks figures"),
    (#""utc_offset_min":"#, #""utc_offset_min":1e9,"x":"#, "line 1: an outing lacks figures"),
  ]

  @Test("say what is wrong with them", arguments: wrong)
  func faults(right: String, wrong: String, message: String) throws {
    let text = Self.line(try Self.files()[0])
    #expect(text.contains(right))
    var reader = RecordReader()
    let failure = #expect(throws: RecordReader.Failure.self) {
      try reader.append(text.replacing(right, with: wrong).utf8)
    }
    #expect(failure?.description.hasPrefix(message) == true)
  }

  @Test("no prefix of a record, and no changed byte of it, is a trap")
  func robust() throws {
    let bytes = Array(Self.line(try Self.files()[2]).utf8)
    for end in stride(from: 0, to: bytes.count - 1, by: 97) {
      var reader = RecordReader()
      try reader.append(bytes[..<end])
      if end > 0 { #expect(throws: RecordReader.Failure.self) { try reader.finish() } }
      var changed = bytes
      changed[end] = UInt8(end % 251)
      var other = RecordReader()
      try? other.append(changed)
    }
  }
}
