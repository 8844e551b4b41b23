import Testing
import TrackAnalysis

@Suite("Energy of a way")
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

  @Test("Gaps and jumps cost nothing")
  func gapsAndJumps() throws {
    var jump = Leg(length: 4000, movingTime: 0, gapTime: 100)
    jump.kind = .transport
    let walk = Leg(length: 1000, grade: 0.05, movingTime: 900)
    let with = try #require(Energy([walk, Leg(length: 500, grade: 0, movingTime: 0, gapTime: 4000), jump, walk]))
    let without = try #require(Energy([walk, walk]))
    #expect(abs(with.perKilogram - without.perKilogram) < 1e-12)
  }

  @Test("The jitter of single steps does not cost")
  func jitter() throws {
    let even = (0..<400).map { _ in Leg(length: 5, grade: 0, movingTime: 4) }
    let jittery = (0..<400).map { Leg(length: 5, grade: 0, movingTime: $0 % 2 == 0 ? 1 : 7) }
    let expected = try #require(Energy(even)).perKilogram
    #expect(abs(try #require(Energy(jittery)).perKilogram / expected - 1) < 0.01)
  }

  @Test("The way outside the model's range is told")
  func outside() throws {
    let legs = [Leg(length: 750, grade: 0, movingTime: 600), Leg(length: 250, grade: 0.5, movingTime: 600)]
    #expect(abs(try #require(Energy(legs)).shareOutside - 0.25) < 1e-9)
  }

  @Test("Without times the speed is planned, and told to be")
  func planned() throws {
    let energy = try #require(Energy([Leg(length: 1000, grade: 0)]))
    let speed = Tobler.speed(grade: 0)
    let rate = EnergyModel.lcdaBackpacking.rate(speed: speed, grade: 0, bodyMass: 70, packMass: 0)
    #expect(energy.isPlanned)
    #expect(abs(energy.perKilogram - rate / speed) < 1e-9)
  }

  @Test("A run is reckoned by running")
  func run() throws {
    let energy = try #require(Energy([Leg(length: 3000, grade: 0, movingTime: 1000)], options: .init(activity: .run)))
    #expect(energy.model == .minettiRunning)
    #expect(abs(energy.netPerKilogram - 3.6 * 3) < 1e-9)
  }

  @Test("No way, no energy")
  func nothing() {
    #expect(Energy([]) == nil)
    #expect(Energy([Leg(length: 0, movingTime: 5)]) == nil)
  }
}
