import Testing

@testable import TrackAnalysis

@Suite("Whether somebody hiked or ran")
struct ActivityTests {
  @Test(
    "by the recorder's own word",
    arguments: [
      ("hiking", Activity.hike), ("Hike", .hike), ("Walking", .hike), ("trekking", .hike), ("MOUNTAINEERING", .hike),
      ("Wandern", .hike), ("running", .run), ("trail_run", .run), ("Jogging", .run), ("treadmill running", .run),
    ])
  func type(type: String, activity: Activity) {
    #expect(Activity(type: type) == activity)
  }

  @Test("other words say nothing", arguments: ["", "77", "Senderismo", "cardio", "training", "radio"])
  func unknown(type: String) {
    #expect(Activity(type: type) == nil)
  }

  @Test(
    "what is not gone on foot is told",
    arguments: ["cycling", "Biking", "road_biking", "Ski", "ski_touring", "windsurfing", "car", "1", "16", "Fahrrad"])
  func notOnFoot(type: String) {
    #expect(Activity(type: type) == .other)
  }

  @Test("Strava's numbers", arguments: [("9", Activity.run), ("4", .hike), ("10", .hike)])
  func strava(type: String, activity: Activity) {
    #expect(Activity(type: type) == activity)
  }

  @Test(
    "in between the cadence decides",
    arguments: [(1.9, 60.0, Activity.hike), (1.9, 80, .run), (1.9, 160, .run), (2.2, 118, .hike), (1.2, 90, .hike)])
  func cadence(speed: Double, cadence: Double, activity: Activity) {
    #expect(Activity(meanMovingSpeed: speed, cadence: cadence) == activity)
  }

  private func legs(_ parts: (Double, Double)...) -> [Leg] {
    parts.flatMap { length, speed in
      (0..<Int(length / 10)).map { _ in Leg(length: 10, grade: 0, movingTime: 10 / speed) }
    }
  }

  @Test("by how fast the legs were: a car, a bicycle, a hike with a bus ride, a fast run, no times")
  func legs() {
    func activity(_ legs: [Leg]) -> Activity? { Activity(legs, transport: Transport(legs)) }
    #expect(activity(legs((10_000, 15))) == .other)
    #expect(activity(legs((10_000, 4.5), (2000, 9), (6000, 4))) == .other)
    #expect(activity(legs((8000, 1.2), (3000, 12), (4000, 1.2))) == .hike)
    #expect(activity(legs((10_000, 5.5))) == .run)
    #expect(activity(legs((10_000, 6.5))) == .other)
    #expect(activity([Leg(length: 1000, grade: 0)]) == nil)
  }

  @Test("by the mean speed on the move", arguments: [(0.0, Activity.hike), (1.4, .hike), (2, .hike), (2.1, .run)])
  func speed(speed: Double, activity: Activity) {
    #expect(Activity(meanMovingSpeed: speed) == activity)
  }

  @Test("walkers only brake from 15 % on, runners from 30 %")
  func brakingGrade() {
    #expect(Activity.hike.brakingGrade == 0.15)
    #expect(Activity.run.brakingGrade == 0.30)
  }
}
