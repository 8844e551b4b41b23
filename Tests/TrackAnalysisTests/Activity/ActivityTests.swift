import Testing

@testable import TrackAnalysis

@Suite("Whether somebody hiked or ran")
struct ActivityTests {
  @Test(
    "by the recorder's own word",
    arguments: [
      ("hiking", Activity.hike), ("Hike", .hike), ("Walking", .hike), ("trekking", .hike), ("MOUNTAINEERING", .hike),
      ("Wandern", .hike), ("Senderismo", .hike), ("Randonnée", .hike), ("Schneeschuhwandern", .hike), ("Laufen", .run),
      ("Course à pied", .run), ("Hardlopen", .run), ("running", .run), ("trail_run", .run), ("Jogging", .run),
      ("treadmill running", .run), ("Trailrun", .run), ("Morning Run", .run), ("Wanderung", .hike),
      ("Schneeschuhlaufen", .hike), ("Brunch walk", .hike), ("Grunewald walk", .hike), ("Truncated hike", .hike),
      ("Zu Fuß", .hike), ("徒步", .hike), ("ランニング", .run), ("Поход", .hike), ("Koşu", .run),
    ])
  func type(type: String, activity: Activity) {
    #expect(Activity(type: type) == activity)
  }

  @Test(
    "other words say nothing",
    arguments: ["", "77", "cardio", "training", "radio", "Rundweg", "Führung", "brunch", "Bootcamp"])
  func unknown(type: String) {
    #expect(Activity(type: type) == nil)
  }

  @Test(
    "rides, boats and skis are not on foot",
    arguments: [
      "cycling", "Biking", "road_biking", "Ski", "ski_touring", "windsurfing", "car", "1", "16", "Fahrrad", "Vélo",
      "VTT",
      "Ciclismo", "Fietsen", "Sykling", "Kolarstwo", "Pyöräily", "Skialpinismo", "Langlauf", "NordicSki", "Eislaufen",
      "Kajak", "Kanu", "Boot", "Schiff", "Pkw", "Bisiklet", "Лыжи", "Велосипед", "滑雪", "スキー", "自行车",
    ])
  func notOnFoot(type: String) {
    #expect(Activity(type: type) == .other)
  }

  @Test("Strava's numbers", arguments: [("9", Activity.run), ("4", .hike), ("10", .hike)])
  func strava(type: String, activity: Activity) {
    #expect(Activity(type: type) == activity)
  }

  private func legs(_ parts: (Double, Double)...) -> [Leg] {
    parts.flatMap { length, speed in
      (0..<Int(length / 10)).map { _ in Leg(length: 10, grade: 0, movingTime: 10 / speed) }
    }
  }

  private func judged(_ legs: [Leg], type: Activity? = nil) -> (estimate: ActivityEstimate, isByType: Bool)? {
    ActivityEstimate.judged(legs, isTransport: Transport(legs).isTransport, cadence: nil, type: type)
  }

  @Test("by how fast the legs were: a car, a bicycle, a hike with a bus ride, a fast run, no times")
  func legs() {
    func activity(_ legs: [Leg]) -> Activity? { judged(legs)?.estimate.activity }
    #expect(activity(legs((10_000, 15))) == .other)
    #expect(activity(legs((10_000, 4.5), (2000, 9), (6000, 4))) == .other)
    #expect(activity(legs((8000, 1.2), (3000, 12), (4000, 1.2))) == .hike)
    #expect(activity(legs((10_000, 3.2))) == .run)
    #expect(activity(legs((10_000, 6.5))) == .other)
    #expect(activity([Leg(length: 1000, grade: 0)]) == nil)
  }

  @Test("the type decides where it can be true, and is less sure where it looks otherwise")
  func types() throws {
    let walk = legs((8000, 1.2))
    let run = try #require(judged(walk, type: .run))
    #expect(run.isByType && run.estimate.activity == .run && run.estimate.confidence < 0.7)
    let hike = try #require(judged(walk, type: .hike))
    #expect(hike.isByType && hike.estimate.confidence >= 0.95)
    let drive = try #require(judged(legs((20_000, 6.5)), type: .hike))
    #expect(!drive.isByType && drive.estimate.activity == .other)
    // Nothing was slow enough to be judged by.
    let fastDrive = try #require(judged(legs((20_000, 16)), type: .run))
    #expect(!fastDrive.isByType && fastDrive.estimate.activity == .other)
    let planned = try #require(judged([Leg(length: 1000, grade: 0)], type: .run))
    #expect(planned.isByType && planned.estimate.activity == .run)
    // A ride with slow parts stays one.
    #expect(judged(walk, type: .other)?.estimate.activity == .other)
  }

  @Test("walkers only brake from 15 % on, runners from 30 %")
  func brakingGrade() {
    #expect(Activity.hike.brakingGrade == 0.15)
    #expect(Activity.run.brakingGrade == 0.30)
  }
}
