import GPXAnalysis
import Testing

@Suite("Every metric of a track finds its way into the summary")
struct TrackSummarizerTests {
  private func total(_ content: String, options: SummaryOptions = SummaryOptions()) throws -> TrackSummary {
    try #require(try Fixture.summary(xml: Fixture.gpx(content), options: options).total)
  }

  @Test(
    "the activity is the caller's word, else the file's, else the speed's",
    arguments: [
      (Activity.run, "hiking", 10, Activity.run, ActivitySource.option), (nil, "hiking", 2, .hike, .type),
      (nil, "trail running", 10, .run, .type), (nil, "cycling", 2, .other, .type), (nil, "Other", 3, .run, .speed),
      (nil, "", 10, .hike, .speed),
      (nil, "", nil, .hike, .assumed),
    ] as [(Activity?, String, Int?, Activity, ActivitySource)])
  func activity(
    option: Activity?, type: String, interval: Int?, activity: Activity, source: ActivitySource
  ) throws {
    var options = SummaryOptions()
    options.analysis.activity = option
    let segment = Fixture.segment(Array(repeating: 500, count: 60), interval: interval)
    let total = try total("<trk><type>\(type)</type>\(segment)</trk>", options: options)
    #expect(total.activity == activity)
    #expect(total.activitySource == source)
  }

  @Test("without elevations all that needs them is absent, the rest is there")
  func withoutElevations() throws {
    let total = try total("<trk>\(Fixture.segment(Array(repeating: nil, count: 40)))</trk>")
    #expect(total.elevation == nil && total.byTerrain == nil && total.gradeBands == nil && total.descent == nil)
    #expect(total.steepestUp == nil && total.steepestDown == nil && total.elevationProfile == nil)
    #expect(abs(total.distance - 390) < 0.01 && total.elapsedTime == 390)
  }

  @Test("without times all that needs them is absent, the rest is there")
  func withoutTimes() throws {
    let total = try total("<trk>\(Fixture.segment((0..<40).map { 900 - Double($0) }, interval: nil))</trk>")
    #expect(total.startTime == nil && total.endTime == nil && total.elapsedTime == nil && total.movingTime == nil)
    #expect(total.stoppedTime == nil && total.gapTime == nil && total.timeOnFeet == nil)
    #expect(total.longestStretch == nil && total.rests.isEmpty)
    #expect(total.descent?.rate == nil && total.byTerrain?.downhill.rate == nil)
    #expect(total.byTerrain?.downhill.movingTime == nil && total.byTerrain?.downhill.elapsedTime == nil)
    #expect(try #require(total.gradeBands).allSatisfy { $0.movingTime == nil })
    #expect((total.elevation?.loss ?? 0) > 35 && (total.descent?.work ?? 0) > 0)
  }

  @Test("one point: no way, no time, no grade, and nothing that is no number")
  func onePoint() throws {
    let total = try total("<trk>\(Fixture.segment([500]))</trk>")
    #expect(total.pointCount == 1 && total.segmentCount == 1 && total.distance == 0 && total.rawDistance == 0)
    #expect(total.elapsedTime == 0 && total.gradeBands == nil && total.descent == nil)
    #expect(total.elevation?.lowest == 500 && total.elevation?.gain == nil)
    #expect(total.elevationProfile == nil)
  }

  @Test("body and pack go into the descent load and stand beside it")
  func masses() throws {
    let content = "<trk>\(Fixture.segment((0..<60).map { 900 - 2 * Double($0) }))</trk>"
    var options = SummaryOptions()
    options.hiker.bodyMass = 50
    options.hiker.packMass = 10
    let light = try total(content)
    let laden = try total(content, options: options)
    #expect(laden.bodyMass == 50 && laden.packMass == 10 && light.bodyMass == 70 && light.packMass == 0)
    let (work, ladenWork) = (try #require(light.descent).work, try #require(laden.descent).work)
    #expect(work > 0 && abs(ladenWork - work * 1.2) < 1e-9)
  }

  @Test("a run brakes later than a hike")
  func brakes() throws {
    let content = "<trk>\(Fixture.segment((0..<60).map { 900 - 2 * Double($0) }))</trk>"
    var options = SummaryOptions()
    options.analysis.activity = .run
    let (hike, run) = (
      try #require(try total(content).descent), try #require(try total(content, options: options).descent)
    )
    #expect(hike.work == run.work)
    #expect(hike.eccentricLoad > run.eccentricLoad)
  }

  @Test("descent metres by steepness fit the bands")
  func steepness() throws {
    let descent = try #require(try Fixture.summary("ridge-loop.gpx").total?.descent)
    func sum(from grade: Double) -> Double {
      descent.bands.filter { $0.from >= grade }.reduce(0) { $0 + $1.descent }
    }
    #expect(abs(descent.steeperThan10 - sum(from: 0.10)) < 1e-9)
    #expect(abs(descent.steeperThan15 - sum(from: 0.15)) < 1e-9)
    #expect(abs(descent.steeperThan20 - sum(from: 0.20)) < 1e-9)
    #expect(descent.eccentricLoad > 0 && descent.eccentricLoad < descent.work)
  }

  @Test("time and terrain of the generated hike add up")
  func sums() throws {
    let total = try #require(try Fixture.summary("ridge-loop.gpx").total)
    let terrain = try #require(total.byTerrain)
    let parts = [terrain.uphill, terrain.level, terrain.downhill]
    let bands = try #require(total.gradeBands)
    let moving = try #require(total.movingTime)
    #expect(abs(parts.reduce(0) { $0 + $1.distance } - total.distance) < 0.01)
    #expect(abs(parts.reduce(0) { $0 + ($1.movingTime ?? .nan) } - moving) < 20)
    #expect(abs(bands.reduce(0) { $0 + $1.distance } - total.distance) < 0.01)
    #expect(abs(bands.reduce(0) { $0 + ($1.movingTime ?? .nan) } - moving) < 20)
    let elapsed = try #require(total.elapsedTime)
    #expect(abs(moving + (total.stoppedTime ?? .nan) + (total.gapTime ?? .nan) - elapsed) < 1e-6)
    #expect(try #require(total.longestStretch) <= (try #require(total.timeOnFeet)))
    #expect(terrain.uphill.vertical <= (try #require(total.elevation?.gain)) + 1e-6)
  }

  @Test("sensors: means of what was recorded, absent where nothing was")
  func sensors() throws {
    let strava = try #require(try Fixture.summary("devices/strava.gpx").total)
    let heart = try #require(strava.heartRate)
    #expect(heart.mean > 60 && heart.mean < heart.maximum && heart.coverage > 0.9 && heart.coverage < 1)
    #expect(strava.sensors?.cadence != nil && strava.sensors?.power != nil)
    let polar = try #require(try Fixture.summary("devices/polar.gpx").total)
    #expect(polar.heartRate == nil && polar.sensors == nil)
  }

  @Test("the total of two tracks has both their sensors")
  func mergedSensors() throws {
    func track(_ beats: Int) -> String {
      "<trk><trkseg><trkpt lat=\"1\" lon=\"1\"><extensions><hr>\(beats)</hr></extensions></trkpt></trkseg></trk>"
    }
    let summary = try Fixture.summary(xml: Fixture.gpx(track(100) + track(140)))
    #expect(summary.tracks.map(\.heartRate?.mean) == [100, 140])
    let heart = try #require(summary.total?.heartRate)
    #expect(heart.mean == 120 && heart.maximum == 140 && heart.coverage == 1)
  }

  @Test("rests are counted from the track's own start")
  func rests() throws {
    let first = Fixture.segment(Array(repeating: 500, count: 100))
    let walk = Fixture.segment(Array(repeating: 500, count: 20), at: 5000, north: 9000)
    let rest = Fixture.segment(Array(repeating: 500, count: 60), step: 0.01, at: 5200, north: 9190)
    let second = (walk + rest).replacing("</trkseg><trkseg>", with: "")
    let summary = try Fixture.summary(xml: Fixture.gpx("<trk>\(first)</trk><trk>\(second)</trk>"))
    #expect(summary.tracks[0].rests.isEmpty)
    let own = try #require(summary.tracks[1].rests.first)
    #expect(abs(own.offset - 190) < 16 && abs(own.duration - 590) < 31)
    let inTotal = try #require(summary.total?.rests.first)
    #expect(abs(inTotal.offset - own.offset - 9000) < 1)
  }
}
