import Foundation
import GPXAnalysis
import Testing

@Suite("Points from anywhere are summarised as those of a file")
struct TrackSummaryBuilderTests {
  /// The project's recordings, and those beside it where there are any.
  private static let files: [String] = {
    let beside = Fixture.directory.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/corpus")
    return [Fixture.directory, beside].flatMap { folder in
      let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
      return names.filter { $0.lowercased().hasSuffix(".gpx") }.sorted().map { folder.appending(path: $0).path }
    }
  }()

  /// What a file's tracks, or its routes, give point by point.
  private func builtSummary(of path: String) throws -> TrackSummary {
    var batches: [GPXBatch] = []
    let document = try GPXReader(path: path).forEachBatch { batches.append($0) }
    let hasTracks = document.tracks.contains { $0.kind == .track && $0.pointCount + $0.skippedPointCount > 0 }
    let kind = hasTracks ? GPXTrack.Kind.track : .route
    let numbers = document.tracks.indices.filter { document.tracks[$0].kind == kind }
    let first = document.tracks[try #require(numbers.first)]
    var builder = TrackSummary.Builder(kind: hasTracks ? .track : .route, name: first.name, type: first.type)
    var open = (track: numbers[0], segment: 0)
    for (position, number) in numbers.enumerated() {
      if position > 0 {
        builder.beginTrack(name: document.tracks[number].name, type: document.tracks[number].type)
        open = (number, 0)
      }
      for batch in batches where batch.trackIndex == number {
        if batch.segmentIndex != open.segment { builder.beginSegment() }
        open.segment = batch.segmentIndex
        builder.append(contentsOf: batch.points)
      }
    }
    return builder.summary()
  }

  @Test("the figures are the same to the last digit")
  func same() throws {
    var compared = 0
    for path in Self.files {
      guard let file = try? FileSummary(contentsOf: path), var expected = file.total,
        expected.pointCount > 0, file.tracks.allSatisfy({ $0.kind == expected.kind })
      else { continue }
      var summary = try builtSummary(of: path)
      // What only a file can say: its own name, how many points it has that are nowhere, where its clock stood.
      (expected.name, expected.skippedPointCount, expected.clock) = (nil, 0, .utc)
      (summary.name, summary.skippedPointCount, summary.clock) = (nil, 0, .utc)
      // Waypoints stand beside the tracks.
      if file.waypoints > 0 { summary.sections = expected.sections }
      #expect(summary == expected, "\(path)")
      compared += 1
    }
    #expect(compared >= 30)
  }

  /// Three hours at one point a second: up and down hills, with a stop and readings.
  private func points(_ count: Int = 10_800) -> [TrackPoint] {
    (0..<count).map { second in
      let moved = Double(second < 5000 ? second : max(5000, second - 400))
      return TrackPoint(
        latitude: 46.5 + moved * 1e-5, longitude: 7.9 + sin(moved / 700) * 1e-3,
        elevation: 1000 + 300 * sin(moved / 1500) + 0.3 * sin(Double(second) * 2.1),
        time: Timestamp(seconds: 1_780_297_200 + Int64(second)),
        sensors: SensorReadings(heartRate: 120 + 20 * sin(moved / 900)))
    }
  }

  @Test("a summary each minute changes nothing in the last one")
  func live() {
    let points = points()
    var builder = TrackSummary.Builder()
    var distance = 0.0
    for (second, point) in points.enumerated() {
      builder.append(point)
      guard second.isMultiple(of: 600) else { continue }
      let summary = builder.summary()
      #expect(summary.pointCount == second + 1)
      #expect(summary.distance >= distance - 1)
      distance = summary.distance
    }
    #expect(builder.summary() == TrackSummary(points: points))
    #expect(builder.summary() == builder.summary())
    #expect(distance > 9000)
  }

  @Test("of nothing there is no figure")
  func nothing() {
    let summary = TrackSummary(points: [])
    #expect(summary.pointCount == 0 && summary.distance == 0 && summary.segmentCount == 0)
    #expect(summary.movingTime == nil && summary.elevation == nil && summary.startTime == nil)
  }

  @Test("what is nowhere on Earth is skipped and counted, and traps nothing")
  func nowhere() {
    let nowhere = [(91, 0), (0, -181), (.nan, 0), (0, .infinity)].map {
      TrackPoint(latitude: $0.0, longitude: $0.1, elevation: .nan, time: Timestamp(microseconds: .max))
    }
    let points = points(600)
    var builder = TrackSummary.Builder()
    builder.append(contentsOf: nowhere)
    builder.append(contentsOf: points)
    builder.append(contentsOf: nowhere)
    var summary = builder.summary()
    #expect(summary.skippedPointCount == 8 && summary.pointCount == 600)
    summary.skippedPointCount = 0
    #expect(summary == TrackSummary(points: points))
  }

  @Test(
    "options that no figure can be made with are refused, wherever they are given",
    arguments: [
      SummaryOptions(hiker: Hiker(bodyMass: -5)), SummaryOptions(hiker: Hiker(bodyMass: .nan)),
      SummaryOptions(hiker: Hiker(packMass: -1)), SummaryOptions(hiker: Hiker(maximumHeartRate: .infinity)),
      SummaryOptions(analysis: AnalysedTrack.Options(gainMethod: .zigzag(threshold: .nan))), spaced(0), spaced(.nan),
      SummaryOptions(analysis: AnalysedTrack.Options(gainMethod: .zigzag(threshold: 0))),
      SummaryOptions(hiker: Hiker(packMass: 101)),
    ])
  func invalid(options: SummaryOptions) throws {
    #expect(throws: InvalidOption.self) { try options.validate() }
    #expect(throws: InvalidOption.self) { try TrackSummary(points: points(10), options: options) }
    #expect(throws: InvalidOption.self) { try TrackSummary.Builder(options: options) }
    #expect(throws: InvalidOption.self) {
      try FileSummary(contentsOf: Fixture.path("ridge-loop.gpx"), options: options)
    }
    let reader = GPXReader(path: Fixture.path("ridge-loop.gpx"))
    #expect(throws: InvalidOption.self) { try FileRecordings(reader, file: "", options: options) }
    #expect(throws: InvalidOption.self) { try FileAnalysis(reader, file: "", options: options) }
    #expect(throws: InvalidOption.self) { try Course(reader, file: "", options: options) }
    #expect(throws: InvalidOption.self) { try WalkedPart(reader, options: options) }
    #expect(throws: InvalidOption.self) { try TrackReading(reader, options: options) }
    try SummaryOptions().validate()
  }

  private static func spaced(_ spacing: Double) -> SummaryOptions {
    var options = SummaryOptions()
    options.profile.spacing = spacing
    return options
  }

  @Test("a cadence of both feet's steps is halved, one of pedals is not", arguments: [(160.0, 80.0), (56, 56)])
  func cadence(recorded: Double, strides: Double) {
    let walk = points(200).map { point in
      var point = point
      point.sensors.cadence = recorded
      return point
    }
    #expect(TrackSummary(points: walk, type: "hiking").sensors?.cadence == strides)
    #expect(TrackSummary(points: walk, type: "cycling").sensors?.cadence == recorded)
  }

  @Test("any points at all give a summary without a trap", arguments: [1, 2, 3] as [UInt64])
  func anything(seed: UInt64) {
    var state = seed
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 0x1p53
    }
    let odd: [Double] = [.nan, .infinity, -.infinity, 1e300, -1e300, 0, -0.0, 1e-300]
    let points = (0..<2000).map { _ in
      func value(_ size: Double) -> Double {
        random() < 0.05 ? odd[Int(random() * 8)] : (random() - 0.5) * 2 * size
      }
      return TrackPoint(
        latitude: value(95), longitude: value(190), elevation: random() < 0.3 ? nil : value(9000),
        time: random() < 0.3
          ? nil : Timestamp(microseconds: Int64(value(9e18).isFinite ? (random() - 0.5) * 1.8e19 : 0)),
        sensors: SensorReadings(heartRate: value(300), cadence: value(100), temperature: value(60), power: value(900)))
    }
    let summary = TrackSummary(points: points)
    #expect(summary.pointCount + summary.skippedPointCount == 2000)
    #expect(summary.distance.isFinite)
  }
}
