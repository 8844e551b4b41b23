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

  @Test("other words say nothing", arguments: ["", "9", "cycling", "Ski", "Senderismo"])
  func unknown(type: String) {
    #expect(Activity(type: type) == nil)
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
