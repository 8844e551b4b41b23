import Foundation
import GPXAnalysisFoundation
import TestSupport
import Testing

@Suite("What is encoded is decoded, to the last digit")
struct RoundTripTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  /// The project's recordings, and those beside it where there are any.
  private static let files: [URL] = {
    let beside = fixtures.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpus")
    return [fixtures, beside].flatMap { folder in
      let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
      return names.filter { $0.lowercased().hasSuffix(".gpx") }.sorted().map { folder.appending(path: $0) }
    }
  }()

  private func decoded<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  @Test("summaries of every recording, and what a log keeps of them")
  func summaries() throws {
    var options = SummaryOptions()
    options.hiker = Hiker(
      bodyMass: 61.3, packMass: 9.7, restingHeartRate: 48, maximumHeartRate: 184, sex: .female)
    var recordings = Recordings()
    for url in Self.files {
      let file: FileRecordings
      do {
        file = try FileRecordings(GPXReader(url: url), file: url.path, options: options)
      } catch let error as GPXReadError {
        file = FileRecordings(file: url.path, failure: error)
      }
      #expect(try decoded(file.summary) == file.summary, "\(url.path)")
      recordings.add(file.recordings)
    }
    #expect(Self.files.count > 30 && !recordings.outings.isEmpty && !recordings.notCounted.isEmpty)
    #expect(try decoded(recordings) == recordings)
    #expect(try decoded(recordings.outings) == recordings.outings)
  }

  @Test("options", arguments: [GainMethod.adaptive, .zigzag(threshold: 5), .raw])
  func options(method: GainMethod) throws {
    #expect(try decoded(SummaryOptions()) == SummaryOptions())
    var options = SummaryOptions()
    options.hiker = Hiker(
      bodyMass: 61.3, packMass: 9.7, restingHeartRate: 48, maximumHeartRate: 184, sex: .female)
    options.energyModel = .pandolf
    options.analysis.gainMethod = method
    options.analysis.activity = .run
    options.analysis.cleaning.skipped = [.transport, .wandering]
    options.profile.spacing = 7.3
    options.timeZone = UTCOffset(minutes: -210).map { CivilZone($0) }
    #expect(try decoded(options) == options)
  }

  @Test("a zone with summer time", .enabled(if: FileManager.default.fileExists(atPath: zoneFile)))
  func zone() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: Self.zoneFile)))
    let zone = try #require(CivilZone(named: "Europe/Zurich", compiled: bytes))
    let copy = try decoded(zone)
    #expect(copy == zone)
    for day in stride(from: -20_000, to: 40_000, by: 97) {
      let time = Timestamp(seconds: Int64(day) * 86_400)
      #expect(copy.offset(at: time) == zone.offset(at: time))
    }
  }

  private static let zoneFile = "/usr/share/zoneinfo/Europe/Zurich"

  @Test("points, with whatever was recorded", arguments: [1, 2] as [UInt64])
  func points(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func value(_ range: ClosedRange<Double>) -> Double? {
      random.below(3) == 0 ? nil : .random(in: range, using: &random)
    }
    let points = (0..<500).map { _ in
      TrackPoint(
        latitude: .random(in: -90...90, using: &random), longitude: .random(in: -180...180, using: &random),
        elevation: value(-400...9000),
        time: random.below(3) == 0 ? nil : Timestamp(microseconds: Int64(bitPattern: random.next())),
        sensors: SensorReadings(
          heartRate: value(30...220), cadence: value(0...120), temperature: value(-30...45), power: value(0...900),
          speed: value(0...9)))
    }
    #expect(try decoded(points) == points)
  }

  @Test("an absent reading is left out, not 0 and not infinite")
  func absent() throws {
    let point = TrackPoint(latitude: 46.5, longitude: 7.9)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(point), as: UTF8.self)
    #expect(text == #"{"latitude":46.5,"longitude":7.9,"sensors":{}}"#)
  }

  @Test("offsets that no clock has are refused")
  func offsets() throws {
    #expect(try decoded([UTCOffset.utc]) == [.utc])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([UTCOffset].self, from: Data("[1081]".utf8)) }
  }
}
