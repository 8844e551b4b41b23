import GPXAnalysis
import Testing

@Suite("What of a file is an outing")
struct FileRecordingsTests {
  private static let start = Timestamp(seconds: 1_780_297_200)

  /// A walk of 1.1 km in 15 minutes, from so many hours after 2026-06-01T07:00Z on.
  private func track(_ hours: Int?, type: String = "hiking", points count: Int = 90) -> String {
    "<trk><type>\(type)</type>\(segment(hours, points: count))</trk>"
  }

  private func segment(_ hours: Int?, points count: Int = 90) -> String {
    "<trkseg>\(points(hours, count))</trkseg>"
  }

  private func points(_ hours: Int?, _ count: Int = 90) -> String {
    (0..<count).map { index -> String in
      let second = hours.map { $0 * 3600 + index * 10 }
      let time = second.map { "<time>\(Self.start.advanced(bySeconds: Double($0)))</time>" } ?? ""
      let north = Double(index) * 1.1e-4 + Double(hours ?? 0) * 1e-7
      return "<trkpt lat=\"\(47 + north)\" lon=\"11\"><ele>\(500 + index % 7)</ele>\(time)</trkpt>"
    }.joined()
  }

  private func recordings(_ content: String) throws -> Recordings {
    try FileRecordings(GPXReader(bytes: Array(Fixture.gpx(content).utf8)), file: "test.gpx").recordings
  }

  @Test("the day is that of the offset that the file's times carry")
  func offset() throws {
    let content = track(0).replacing("Z</time>", with: "+09:00</time>")
    let hike = try #require(try recordings(content).outings.first)
    #expect(hike.startTime == Self.start.advanced(bySeconds: -9 * 3600))
    #expect(hike.clock == LocalClock(offset: UTCOffset("+09:00")))
    #expect(hike.clock.date(of: hike.startTime) == LocalClock.utc.date(of: Self.start))
    let reader = GPXReader(bytes: Array(Fixture.gpx(content).utf8))
    #expect(try FileSummary(reader, file: "test.gpx").total?.clock == hike.clock)
  }

  @Test("the tracks of a day are one, those with five hours and more between them are several")
  func pauses() throws {
    let one = try recordings(track(0) + track(4))
    #expect(one.outings.count == 1 && one.notCounted.isEmpty)
    let hike = try #require(one.outings.first)
    #expect(hike.startTime == Self.start && abs(hike.duration - (4 * 3600 + 890)) < 11)
    #expect(hike.clock == LocalClock(longitude: 11) && hike.outline != nil && hike.pace != nil)
    let several = try recordings(track(0) + track(6))
    #expect(several.outings.map(\.startTime) == [0, 6 * 3600].map { Self.start.advanced(bySeconds: $0) })
  }

  @Test("three days are three outings, as tracks, segments or one segment")
  func days() throws {
    let forms = [
      [0, 24, 48].map { track($0) }.joined(),
      "<trk>\([0, 24, 48].map { segment($0) }.joined())</trk>",
      "<trk><trkseg>\([0, 24, 48].map { points($0) }.joined())</trkseg></trk>",
    ]
    for form in forms {
      let hikes = try recordings(form).outings
      #expect(hikes.count == 3)
      for (number, hike) in hikes.enumerated() {
        #expect(abs(hike.startTime.seconds(since: Self.start) - Double(number) * 86_400) < 1)
        #expect(abs(hike.duration - 890) < 15)
        #expect((1050...1120).contains(hike.distance))
      }
    }
  }

  @Test("what is too short is listed and not counted")
  func short() throws {
    let short = try recordings(track(0, points: 50))
    #expect(short.outings.isEmpty && short.notCounted.map(\.reason) == [.tooShort])
    #expect(short.notCounted.first?.file == "test.gpx")
  }

  @Test("what is not on foot, or has no times, is listed and not counted")
  func notCounted() throws {
    let mixed = try recordings(track(0) + track(1, type: "cycling") + track(nil))
    #expect(mixed.outings.count == 1)
    #expect(mixed.notCounted.map(\.reason) == [.notOnFoot, .noTimes])
    #expect(
      try recordings("<rte><rtept lat=\"1\" lon=\"2\"/><rtept lat=\"1.01\" lon=\"2\"/></rte>").notCounted.map(\.reason)
        == [.noTimes])
    #expect(try recordings("<wpt lat=\"1\" lon=\"2\"/>").notCounted.map(\.reason) == [.noPoints])
    let failed = FileRecordings(file: "a.gpx", failure: GPXReadError(.empty, "empty file"))
    #expect(failed.recordings.notCounted == [NotCounted(file: "a.gpx", reason: .failed)])
  }

  @Test("a ride beside a hike is transport in the total, and a ride by itself")
  func rideBesideHike() throws {
    for (content, hike, ride) in [
      (track(0) + track(1, type: "cycling", points: 400), 0, 1), (track(0, type: "cycling") + track(1), 1, 0),
    ] {
      let file = try FileRecordings(GPXReader(bytes: Array(Fixture.gpx(content).utf8)), file: "test.gpx").summary
      let total = try #require(file.total)
      #expect(total.activity == .hike && file.tracks[ride].activity == .other)
      // The straight line from one to the other can have been walked.
      let gap = total.distance - file.tracks[hike].distance
      #expect((1050...4500).contains(gap) && (total.gapTime ?? 0) > 600)
      #expect(total.movingTime == file.tracks[hike].movingTime)
      #expect(abs(total.transportDistance - file.tracks[ride].distance) < 1)
      #expect(file.tracks[ride].transportDistance == 0)
      let parts = [total.movingTime, total.stoppedTime, total.gapTime, total.transportTime]
      #expect(abs(parts.reduce(0) { $0 + ($1 ?? 0) } - (total.elapsedTime ?? 0)) < 0.01)
    }
  }

  @Test("of one outing the figures are those of the file's own summary")
  func sameFigures() throws {
    let name = "ridge-loop.gpx"
    let file = try FileRecordings(GPXReader(path: Fixture.path(name)), file: name)
    let (hike, total) = (try #require(file.recordings.outings.first), try #require(file.summary.total))
    // To the digits of a record.
    func isSame(_ value: Double?, _ other: Double?, _ digit: Double = 0.01) -> Bool {
      abs((value ?? .nan) - (other ?? .nan)) <= digit / 2 + 1e-9
    }
    #expect(isSame(hike.distance, total.distance) && isSame(hike.timeOnFeet, total.timeOnFeet, 0.001))
    #expect(isSame(hike.eccentricLoad, total.descent?.eccentricLoad, 0.0001))
    #expect(isSame(hike.gain, total.elevation?.gain))
    #expect(isSame(hike.steepLoss, total.descent?.steeperThan15))
    #expect(isSame(hike.longestDescent, total.descents?.map(\.height).max()))
    for (band, whole) in zip(hike.gradeBands ?? [], total.gradeBands ?? []) {
      #expect(isSame(band.distance, whole.distance) && isSame(band.loss, whole.loss))
    }
  }
}
