import Testing

@testable import GPXAnalysis
@testable import TrackReporting

@Suite("The way is cut by grade without losing a piece of it")
struct GradedTrackTests {
  private static func place(_ distance: Double, _ grade: Double?) -> TrackDetails.Place {
    .init(distance: distance, latitude: 46, longitude: 7, elevation: 600, grade: grade)
  }

  @Test("Runs begin where the run before ends")
  func connected() {
    let places = (0..<100).map { Self.place(Double($0) * 10, $0 < 50 ? 0.15 : -0.15) }
    let way = GradedTrack([places], base: 0)
    #expect(way.runs.map(\.gradeClass) == [.up, .down])
    for (run, next) in zip(way.runs, way.runs.dropFirst()) { #expect(run.places.last == next.places.first) }
    #expect(way.runs.first?.places.first == places.first)
    #expect(way.runs.last?.places.last == places.last)
  }

  @Test("Nothing goes from one stretch to the next")
  func apart() {
    let way = GradedTrack([[Self.place(0, 0), Self.place(10, 0)], [Self.place(10, 0), Self.place(20, 0)]], base: 100)
    #expect(way.runs.count == 2)
  }

  @Test("Flicker is evened out over the base")
  func even() {
    let places = (0..<200).map { Self.place(Double($0) * 10, $0 % 2 == 0 ? 0.3 : -0.3) }
    #expect(GradedTrack([places], base: 0).runs.count > 100)
    #expect(GradedTrack([places], base: 300).runs.count == 1)
  }

  @Test("Unknown grades make runs of their own")
  func unknown() {
    let grades: [Double?] = [0.15, 0.15, nil, nil, nil, 0.15, 0.15]
    let way = GradedTrack([grades.enumerated().map { Self.place(Double($0) * 10, $1) }], base: 0)
    #expect(way.runs.map(\.gradeClass) == [.up, nil, .up])
  }

  @Test(
    "Classes have the edges that their names say",
    arguments: [
      (-0.21, GradeClass.steepDown), (-0.20, .down), (-0.10, .gentleDown), (-0.02, .level), (0, .level), (0.02, .level),
      (0.021, .gentleUp), (0.10, .gentleUp), (0.20, .up), (0.21, .steepUp),
    ])
  func edges(grade: Double, expected: GradeClass) {
    #expect(GradeClass(grade) == expected)
  }
}
