import Testing
import TrackAnalysis

@Suite("Effort in others' units")
struct EffortTests {
  @Test(
    "A metre on a grade counts as so many on the level",
    arguments: [(0.10, 1.9597, 1.6578), (0.20, 3.1510, 2.5019), (-0.10, 0.4509, 0.5977), (0, 1, 1)])
  func flatEquivalent(grade: Double, walking: Double, running: Double) throws {
    let legs = [Leg(length: 1000, grade: grade)]
    let hike = try #require(Effort(legs, gain: 0, loss: 0, energy: nil))
    let run = try #require(Effort(legs, gain: 0, loss: 0, energy: nil, options: .init(activity: .run)))
    #expect(abs(hike.flatEquivalent / 1000 - walking) < 6e-5)
    #expect(abs(run.flatEquivalent / 1000 - running) < 6e-5)
    #expect(hike.runningEquivalent == nil)
  }

  @Test("36 kJ/kg net are 10 km of running")
  func runningEquivalent() throws {
    let legs = [Leg(length: 10_000, grade: 0, movingTime: 3000)]
    let energy = try #require(Energy(legs, options: .init(activity: .run)))
    let effort = try #require(Effort(legs, gain: 0, loss: 0, energy: energy))
    #expect(abs(try #require(effort.runningEquivalent) - 10_000) < 1e-6)
  }

  @Test("ITRA: 30 km with 1,500 m up are 45")
  func itra() throws {
    let effort = try #require(Effort([Leg(length: 30_000, grade: 0)], gain: 1500, loss: 1500, energy: nil))
    #expect(abs(effort.itraKilometers - 45) < 1e-9)
  }

  @Test("Transport is no effort")
  func jumps() throws {
    var jump = Leg(length: 9000)
    jump.kind = .transport
    let effort = try #require(Effort([Leg(length: 1000, grade: 0), jump], gain: 0, loss: 0, energy: nil))
    #expect(effort.flatEquivalent == 1000)
    #expect(effort.itraKilometers == 1)
  }
}
