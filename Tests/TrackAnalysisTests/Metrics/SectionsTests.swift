import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("A track cut at marks")
struct SectionsTests {
  private func track(_ random: inout SplitMix64) -> [Leg] {
    var offset = 350.0
    return (0..<(1 + random.below(200))).map { _ in
      let grade = Double.random(in: -0.4...0.4, using: &random)
      let length = random.below(10) == 0 ? 0 : Double.random(in: 0.5...300, using: &random)
      var leg = Leg(
        startOffset: offset, length: length, rise: grade * length, grade: random.below(12) == 0 ? nil : grade)
      if random.below(15) > 0 { leg.movingTime = .random(in: 0...200, using: &random) }
      if random.below(9) == 0 {
        leg.stoppedTime = .random(in: 60...1000, using: &random)
        leg.restingTime = leg.stoppedTime > 300 ? leg.stoppedTime : 0
      }
      if random.below(20) == 0 { leg.gapTime = .random(in: 300...5000, using: &random) }
      offset += length
      return leg
    }
  }

  @Test("sums to the track: lengths to 0.01 m, times to 0.1 s")
  func sums() throws {
    var random = SplitMix64(seed: 17)
    for _ in 0..<300 {
      let legs = track(&random)
      let length = legs.reduce(0) { $0 + $1.length }
      let waypoints = (0..<random.below(8)).map {
        CourseMark(name: "\($0)", offset: .random(in: -100...50_000, using: &random))
      }
      let marks = CourseMark.marks(length: length, waypoints: waypoints)
      let sections = Sections(legs, marks: marks).sections
      #expect(sections.count == marks.count)
      guard length > 0 else { continue }
      func sum(_ figure: (AnalysedTrack.Section) -> Double?) -> Double { sections.reduce(0) { $0 + (figure($1) ?? 0) } }
      #expect(isClose(sum(\.distance), length, within: 0.01))
      #expect(isClose(sum(\.gain), legs.reduce(0) { $0 + $1.climb }, within: 0.01))
      #expect(isClose(sum(\.loss), legs.reduce(0) { $0 + $1.descent }, within: 0.01))
      #expect(isClose(sum(\.eccentricLoad), DescentLoad(legs).eccentricLoad, within: 1e-9))
      let time = TimeOnFeet(legs)?.total
      #expect(isClose(sum(\.movingTime), time?.moving ?? 0, within: 0.1))
      #expect(isClose(sum(\.timeOnFeet), time?.onFeet ?? 0, within: 0.1))
      #expect(isClose(sum(\.elapsedTime), time?.elapsed ?? 0, within: 0.1))
      let planned = PlannedTimes(legs, gain: 0, loss: 0).swiss
      #expect(isClose(sum(\.plannedTime), planned, within: 0.1))
      // Each section is as long as its marks lie apart.
      for (section, from) in zip(sections, [0] + marks.map(\.offset)) {
        #expect(isClose(section.distance, section.mark.offset - from, within: 1e-6))
      }
    }
  }

  @Test("a ride of several kilometres without a recording takes its time once")
  func ride() {
    var ride = Leg(startOffset: 1500, length: 6000, gapTime: 900)
    ride.setTransport()
    let walks = [0.0, 7500].map { Leg(startOffset: $0, length: 1500, grade: 0, movingTime: 1200) }
    let sections = Sections([walks[0], ride, walks[1]], marks: CourseMark.marks(length: 9000)).sections
    #expect(isClose(sections.reduce(0) { $0 + ($1.elapsedTime ?? 0) }, 3300, within: 1e-6))
    #expect(isClose(sections[3].elapsedTime ?? 0, 150, within: 1e-6))
  }

  @Test("has no rows for the kilometres of a ride")
  func noRowsOnRides() {
    var ride = Leg(startOffset: 1500, length: 6000, gapTime: 900)
    ride.setTransport()
    let walks = [0.0, 7500].map { Leg(startOffset: $0, length: 1500, grade: 0, movingTime: 1200) }
    let hut = CourseMark(name: "Hut", offset: 4500)
    let marks = CourseMark.marks(length: 9000, waypoints: [hut]).outsideRides([walks[0], ride, walks[1]])
    #expect(marks.map(\.offset) == [1000, 4500, 8000, 9000])
    #expect(CourseMark.marks(length: 1500).outsideRides([walks[0]]).map(\.offset) == [1000, 1500])
  }

  @Test("has a mark at every kilometre, at the waypoints and at the end")
  func marks() {
    let hut = CourseMark(name: "Hut", offset: 2010)
    let marks = CourseMark.marks(length: 3500, waypoints: [CourseMark(name: "Far", offset: 9000), hut])
    #expect(marks.map(\.offset) == [1000, 2010, 3000, 3500])
    #expect(marks.map(\.name) == [nil, "Hut", nil, nil])
    #expect(CourseMark.marks(length: 2000).map(\.offset) == [1000, 2000])
    #expect(CourseMark.marks(length: 400).map(\.offset) == [400])
    #expect(CourseMark.marks(length: 3500, waypoints: [hut], every: nil).map(\.offset) == [2010, 3500])
    #expect(CourseMark.marks(length: 3510, waypoints: [CourseMark(name: "End", offset: 3505)]).last?.name == "End")
    #expect(CourseMark.marks(length: 0).isEmpty)
  }

  @Test(
    "ends with the last round distance if the rest is shorter than a tenth of a section",
    arguments: [
      (12_040, [], [11_000, 12_040]), (12_099, [], [11_000, 12_099]), (12_100, [], [11_000, 12_000, 12_100]),
      (1_050, [], [1_050]), (12_040, [12_030], [11_000, 12_040]), (12_090, [12_050], [11_000, 12_050, 12_090]),
    ] as [(Double, [Double], [Double])])
  func end(length: Double, waypoints: [Double], last: [Double]) {
    let named = waypoints.map { CourseMark(name: "Hut", offset: $0) }
    let marks = CourseMark.marks(length: length, waypoints: named)
    #expect(Array(marks.map(\.offset).suffix(last.count)) == last)
    #expect(marks.count { $0.name == "Hut" } == waypoints.count)
  }
}
