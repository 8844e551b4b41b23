import Testing
import TrackAnalysis

@Suite("Energy of a track")
struct EnergyTests {
  @Test("One leg costs its rate times its time, a stop costs rest")
  func oneLeg() throws {
    let leg = Leg(length: 1340, grade: 0, movingTime: 1000, stoppedTime: 600)
    let energy = try #require(Energy([leg]))
    #expect(energy.model == .lcdaBackpacking)
    #expect(abs(energy.perKilogram - (4.2198 * 1000 + 1.05 * 600) / 1000) < 1e-4)
    #expect(abs(energy.netPerKilogram - (4.2198 - 1.05)) < 1e-4)
    #expect(abs(energy.kilocalories - energy.perKilogram * 70 / 4.184) < 1e-9)
    #expect(energy.shareOutside == 0)
    #expect(!energy.isPlanned)
  }

  @Test("Transport costs nothing")
  func transport() throws {
    var ride = Leg(length: 4000, movingTime: 0, gapTime: 100)
    ride.kind = .transport
    let walk = Leg(length: 1000, grade: 0.05, movingTime: 900)
    let with = try #require(Energy([walk, ride, walk]))
    let without = try #require(Energy([walk, walk]))
    #expect(abs(with.perKilogram - without.perKilogram) < 1e-12)
    #expect(with.estimatedShare == 0)
  }

  @Test("Missing elevations cost as much as a straight line between those before and after")
  func missingElevations() throws {
    let known = Leg(length: 1000, rise: 100, grade: 0.1, movingTime: 1000)
    let hole = Leg(length: 1000, rise: 100, movingTime: 1000)
    let whole = try #require(Energy([known, known]))
    #expect(abs(try #require(Energy([known, hole])).perKilogram - whole.perKilogram) < 1e-9)
  }

  @Test("Gaps and distance without times cost as much as at the hiker's own speed on the rest")
  func estimated() throws {
    let walk = Leg(length: 1000, grade: 0, movingTime: 700)
    let whole = try #require(Energy([walk, walk, walk]))
    let gap = Leg(length: 1000, movingTime: 0, gapTime: 4000, kind: .gap)
    for unknown in [gap, Leg(length: 1000, grade: 0)] {
      let energy = try #require(Energy([walk, unknown, walk]))
      #expect(abs(energy.perKilogram / whole.perKilogram - 1) < 1e-9)
      #expect(abs(energy.estimatedShare - 1.0 / 3) < 1e-12)
      #expect(!energy.isPlanned)
    }
  }

  @Test("The jitter of single steps does not cost")
  func jitter() throws {
    let even = (0..<400).map { _ in Leg(length: 5, grade: 0, movingTime: 4) }
    let jittery = (0..<400).map { Leg(length: 5, grade: 0, movingTime: $0 % 2 == 0 ? 1 : 7) }
    let expected = try #require(Energy(even)).perKilogram
    #expect(abs(try #require(Energy(jittery)).perKilogram / expected - 1) < 0.01)
  }

  @Test("The share of the distance outside the model's range is known")
  func outside() throws {
    let legs = [Leg(length: 750, grade: 0, movingTime: 600), Leg(length: 250, grade: 0.5, movingTime: 600)]
    #expect(abs(try #require(Energy(legs)).shareOutside - 0.25) < 1e-9)
  }

  @Test("Without times the speed is that of the Swiss rule, and the result says so")
  func planned() throws {
    let energy = try #require(Energy([Leg(length: 1000, grade: 0)]))
    let speed = SwissRule.speed(grade: 0)
    let rate = EnergyModel.lcdaBackpacking.rate(speed: speed, grade: 0, bodyMass: 70, packMass: 0)
    #expect(energy.isPlanned)
    #expect(energy.estimatedShare == 1)
    #expect(abs(energy.perKilogram - rate / speed) < 1e-9)
  }

  @Test("A run costs what running costs")
  func run() throws {
    let energy = try #require(Energy([Leg(length: 3000, grade: 0, movingTime: 1000)], options: .init(activity: .run)))
    #expect(energy.model == .minettiRunning)
    #expect(abs(energy.netPerKilogram - 3.6 * 3) < 1e-9)
  }

  @Test("No distance, no energy")
  func nothing() {
    #expect(Energy([]) == nil)
    #expect(Energy([Leg(length: 0, movingTime: 5)]) == nil)
  }
}
