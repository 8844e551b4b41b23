import Testing

@testable import TrackAnalysis

@Suite("What legs are used to")
struct DescentToleranceTests {
  private func accustomed(_ bouts: [(load: Double, age: Double)]) -> Double? {
    DescentTolerance(bouts.map { .init(load: $0.load, age: $0.age) })?.accustomed
  }

  @Test(
    "one hike of 8 kJ/kg, by its age in days",
    arguments: [(7, 8), (21, 8), (42, 4), (62, 0.190_476)] as [(Double, Double)])
  func oneHike(age: Double, accustomed: Double) throws {
    #expect(isClose(try #require(self.accustomed([(8, age)])), accustomed, within: 1e-6))
  }

  @Test("nothing is left of it after 63 days, and nothing protects beforehand")
  func wornOff() {
    #expect(accustomed([(8, 63)]) == nil)
    #expect(accustomed([(8, 400)]) == nil)
    #expect(accustomed([(8, -1)]) == nil)
    #expect(accustomed([(0, 3)]) == nil)
    #expect(accustomed([]) == nil)
  }

  @Test("the strongest hike counts, not the sum")
  func strongest() throws {
    let tolerance = try #require(DescentTolerance([.init(load: 8, age: 61), .init(load: 4, age: 21)]))
    #expect(tolerance.accustomed == 4)
    #expect(tolerance.index == 1 && tolerance.bout.age == 21)
    #expect(isClose(try #require(accustomed([(8, 61)])), 0.381, within: 5e-4))
  }

  @Test("Byrnes 1985: a run downhill still protects after 3 and 6 weeks, and no longer after 9")
  func byrnes() throws {
    let run = DescentLoad([Leg(length: 5000, rise: -0.1763 * 5000, grade: -0.1763)], options: .init(activity: .run))
    let afterThree = try #require(accustomed([(run.eccentricLoad, 21)]))
    let afterSix = try #require(accustomed([(run.eccentricLoad, 42)]))
    #expect(afterThree == run.eccentricLoad)
    #expect(isClose(afterSix, run.eccentricLoad / 2, within: 1e-9))
    #expect(accustomed([(run.eccentricLoad, 63)]) == nil)
  }

  @Test("Maeo 2017: 5 minutes at -28 % a week before 40 minutes of it, which are 8 times what the legs are used to")
  func maeo() throws {
    // 5 km/h along the treadmill, with a tenth of the body's mass on the back.
    func bout(minutes: Double) -> Double {
      let along = 5000 / 60 * minutes
      let run = along / (1 + 0.28 * 0.28).squareRoot()
      return DescentLoad(
        [Leg(length: run, rise: -0.28 * run, grade: -0.28)], options: .init(bodyMass: 70, packMass: 7)
      ).eccentricLoad
    }
    #expect(isClose(bout(minutes: 40), 9.7, within: 0.05))
    #expect(isClose(bout(minutes: 5), DescentTolerance.firstBout, within: 0.05))
    let tolerance = try #require(DescentTolerance([.init(load: 1.2, age: 7)]))
    #expect(isClose(9.7 / tolerance.accustomed, 8.1, within: 0.05))
  }

  @Test(
    "the suggested bouts begin where the legs are, grow by no more than 30 %, and end one step before the target",
    arguments: [(nil, 9.7), (0.3, 9.7), (4, 9.7), (4, 5.2), (4, 5.3), (8, 4), (2, 40)] as [(Double?, Double)])
  func bouts(accustomed: Double?, target: Double) {
    let bouts = DescentTolerance.bouts(from: accustomed, to: target)
    let isUsed = (accustomed ?? 0) >= DescentTolerance.firstBout
    if !isUsed { #expect(bouts.first == DescentTolerance.firstBout) }
    let all = (isUsed ? [accustomed ?? 0] : []) + bouts + [target]
    for (from, to) in zip(all, all.dropFirst()) { #expect(to <= 1.300_000_1 * from) }
    #expect(bouts == bouts.sorted() && bouts.allSatisfy { $0 < target })
    // One bout fewer would not do.
    if isUsed, !bouts.isEmpty {
      let reach = (0..<bouts.count).reduce(accustomed ?? 0) { reach, _ in reach * 1.3 }
      #expect(reach < target)
    }
  }

  @Test("a spike has the boundaries of METRICS.md")
  func spike() {
    let classes = [9, 10, 11, 30, 31, 100, 101].map { SingleSessionSpike(7 * (1 + $0 / 100), largestBefore: 7) }
    #expect(classes == [.negligible, .negligible, .small, .small, .moderate, .moderate, .large])
    #expect(SingleSessionSpike(3, largestBefore: 7) == .negligible)
    #expect(SingleSessionSpike(3, largestBefore: nil) == nil)
    #expect(SingleSessionSpike(3, largestBefore: 0) == nil)
  }
}
