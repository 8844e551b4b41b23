import Testing

@testable import GPXAnalysis

@Suite("What a drawing needs agrees with the summary and stays small")
struct FileAnalysisTests {
  /// A point every 10 m northwards and every 8 s, with a rest in the middle and a gap after it.
  private static func hike(points: Int, elevation: (Int) -> String?, rest: Bool = true) -> [UInt8] {
    var text = "<gpx version=\"1.1\" creator=\"test\"><trk><trkseg>"
    var seconds = 0
    for index in 0..<points {
      let stay = rest && index == points / 2 ? 40 : 1
      for _ in 0..<stay {
        let time = Timestamp(seconds: 1_780_000_000 + Int64(seconds))
        let ele = elevation(index).map { "<ele>\($0)</ele>" } ?? ""
        text += "<trkpt lat=\"\(46 + Double(index) * 9e-5)\" lon=\"7.5\">\(ele)<time>\(time)</time>"
        text += "<extensions><hr>\(100 + index % 50)</hr></extensions></trkpt>"
        seconds += stay > 1 ? 10 : 8
      }
      if rest, index == points / 2 { seconds += 1000 }
    }
    return Array((text + "</trkseg></trk></gpx>").utf8)
  }

  private static func analysis(_ bytes: [UInt8], _ options: TrackDetails.Options = .init()) throws -> FileAnalysis {
    try FileAnalysis(GPXReader(bytes: bytes), file: "test.gpx", details: options)
  }

  private static func climb(_ index: Int) -> String? {
    String(600 + (index % 400 < 200 ? index % 200 : 200 - index % 200))
  }

  @Test("The summary is the one that is made without the details")
  func sameSummary() throws {
    let bytes = Self.hike(points: 900, elevation: Self.climb)
    #expect(try Self.analysis(bytes).summary == FileSummary(bytes: bytes, file: "test.gpx"))
  }

  @Test("Splits add up to the whole", arguments: [1000, 1609.344, 37])
  func splits(length: Double) throws {
    var options = TrackDetails.Options()
    options.splitLength = length
    let analysis = try Self.analysis(Self.hike(points: 900, elevation: Self.climb), options)
    let total = try #require(analysis.summary.total)
    let splits = try #require(analysis.details?.splits)
    #expect(splits.count <= 61)
    #expect(abs(splits.reduce(0) { $0 + $1.distance } - total.distance) < 0.6)
    let gain = splits.reduce(0) { $0 + ($1.gain ?? 0) }
    let moving = splits.reduce(0) { $0 + ($1.movingTime ?? 0) }
    let stopped = splits.reduce(0) { $0 + ($1.stoppedTime ?? 0) }
    #expect(abs(gain - (total.elevation?.gain ?? .nan)) < total.distance * 1e-3)
    #expect(abs(moving - (total.movingTime ?? .nan)) < 1)
    #expect(abs(stopped - (total.stoppedTime ?? .nan)) < 1)
  }

  @Test("The spans of the day come to the times of the summary")
  func spans() throws {
    let analysis = try Self.analysis(Self.hike(points: 900, elevation: Self.climb))
    let total = try #require(analysis.summary.total)
    let spans = try #require(analysis.details?.spans)
    func sum(_ kinds: TrackDetails.Span.Kind...) -> Double {
      spans.filter { kinds.contains($0.kind) }.reduce(0) { $0 + $1.end - $1.start }
    }
    #expect(abs(sum(.moving) - (total.movingTime ?? .nan)) < 0.01)
    #expect(abs(sum(.standing, .resting) - (total.stoppedTime ?? .nan)) < 0.01)
    #expect(abs(sum(.notRecorded) - (total.gapTime ?? .nan)) < 0.01)
    #expect(sum(.resting) >= 300)
    for (span, next) in zip(spans, spans.dropFirst()) { #expect(span.end == next.start) }
  }

  @Test("Of recordings that overlap each moment is told once")
  func overlap() throws {
    func segment(_ minutes: ClosedRange<Int64>) -> String {
      minutes.map { minute in
        let time = Timestamp(seconds: 1_780_000_000 + minute * 60)
        return "<trkpt lat=\"\(46 + Double(minute) * 5e-4)\" lon=\"7.5\"><time>\(time)</time></trkpt>"
      }.joined()
    }
    let bytes = Array(
      "<gpx><trk><trkseg>\(segment(30...90))</trkseg><trkseg>\(segment(0...60))</trkseg><trkseg>\(segment(40...50))</trkseg></trk></gpx>"
        .utf8)
    let spans = try #require(Self.analysis(bytes).details?.spans)
    #expect((spans.last?.end ?? 0) - (spans.first?.start ?? 0) == 90 * 60)
    for (span, next) in zip(spans, spans.dropFirst()) { #expect(span.end == next.start) }
  }

  @Test("Whatever the length, the way keeps its ends, its highest and its lowest place, in few places")
  func thinning() throws {
    let bytes = Self.hike(points: 12_000, elevation: { "\(700 + ($0 < 7001 ? $0 : 14_002 - $0) / 100)" }, rest: false)
    let details = try #require(Self.analysis(bytes).details)
    let way = try #require(details.lines.first)
    #expect(way.count <= 2000)
    let profile = AnalysedTrack(TrackProfile.Builder.profile(of: bytes)).profile
    let elevations = profile.nodes.compactMap(\.meanElevation)
    #expect(way.compactMap(\.elevation).max() == elevations.max())
    #expect(way.compactMap(\.elevation).min() == elevations.min())
    #expect(way.first?.distance == 0)
    #expect(way.last?.distance == profile.nodes.last?.distance)
    #expect(zip(way, way.dropFirst()).allSatisfy { $0.distance < $1.distance })
    #expect(details.rawElevations.count <= 1024)
    #expect(details.heartRates.count <= 2048)
  }

  @Test("Raw elevations lie where the profile has them")
  func rawPlaces() throws {
    let details = try #require(Self.analysis(Self.hike(points: 2000, elevation: { String($0) }, rest: false)).details)
    // Elevation grows by 1 m every 10 m of way.
    for raw in details.rawElevations {
      #expect(abs(raw.distance - (raw.lowest + raw.highest) / 2 * 10) < 40)
    }
  }

  @Test("The load along the way ends at the summary's")
  func load() throws {
    let analysis = try Self.analysis(Self.hike(points: 900, elevation: Self.climb))
    let load = try #require(analysis.details?.loads.last?.eccentricLoad)
    #expect(abs(load - (analysis.summary.total?.descent?.eccentricLoad ?? .nan)) < 1e-9)
  }

  @Test("Without elevations and times there is a way, and nothing else")
  func bare() throws {
    let bytes = Array(
      "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"1.01\" lon=\"2\"/></trkseg></trk></gpx>".utf8)
    let details = try #require(Self.analysis(bytes).details)
    #expect(details.lines.joined().count == 2)
    #expect(details.lines.joined().allSatisfy { $0.elevation == nil && $0.grade == nil })
    #expect(details.rawElevations.isEmpty && details.heartRates.isEmpty && details.spans.isEmpty)
    #expect(details.loads.isEmpty && details.stops.isEmpty && details.timeOrigin == nil)
    #expect(details.splits.allSatisfy { $0.gain == nil && $0.movingTime == nil })
  }

  @Test("A file without points has no details")
  func empty() throws {
    #expect(try Self.analysis(Array("<gpx><wpt lat=\"1\" lon=\"2\"/></gpx>".utf8)).details == nil)
  }

  @Test(
    "Split lengths grow until there are few",
    arguments: [(900.0, 1000.0), (30_000, 1000), (31_000, 2000), (1e6, 50_000)])
  func splitLength(way: Double, expected: Double) {
    #expect(TrackDetails.splitLength(1000, for: way) == expected)
  }
}

extension TrackProfile.Builder {
  fileprivate static func profile(of bytes: [UInt8]) -> TrackProfile {
    var builder = TrackProfile.Builder()
    _ = try? GPXReader(bytes: bytes).forEachBatch { builder.append($0.points) }
    return builder.finish()
  }
}
