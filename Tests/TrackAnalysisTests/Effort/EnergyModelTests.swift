import Testing
import TrackAnalysis

@Suite("Energy models at and past their edges")
struct EnergyModelTests {
  @Test("No model costs less than rest", arguments: EnergyModel.allCases)
  func atLeastResting(model: EnergyModel) {
    for speed in [0, 0.01, 0.3, 1.2, 2.5, 8] {
      for grade in [-3, -0.45, -0.2, -0.1, 0, 0.2, 0.45, 3] {
        let rate = model.rate(speed: speed, grade: grade, bodyMass: 70, packMass: 10)
        #expect(rate.isFinite && rate >= EnergyModel.restingRate)
      }
    }
  }

  @Test(
    "Past the fastest speed a metre costs what it did there", arguments: [EnergyModel.lcdaBackpacking, .lcdaGraded])
  func held(model: EnergyModel) {
    func perMeter(_ speed: Double) -> Double {
      (model.rate(speed: speed, grade: 0.05, bodyMass: 70, packMass: 10) - EnergyModel.restingRate) / speed
    }
    #expect(abs(perMeter(4) - perMeter(1.97)) < 1e-9)
    #expect(perMeter(1.97) > perMeter(1.8))
  }

  @Test("A pack of 0 adds nothing, 15 kg add something", arguments: EnergyModel.allCases)
  func pack(model: EnergyModel) {
    let bare = model.rate(speed: 1.2, grade: 0.1, bodyMass: 70, packMass: 0)
    #expect(abs(model.rate(speed: 1.2, grade: 0.1, bodyMass: 45, packMass: 0) - bare) < 1e-12)
    #expect(model.rate(speed: 1.2, grade: 0.1, bodyMass: 70, packMass: 15) > bare * 1.02)
  }

  @Test("What a model was made from, and what not")
  func range() {
    #expect(EnergyModel.lcdaBackpacking.covers(speed: 1.2, grade: 0.2, bodyMass: 70, packMass: 46))
    #expect(!EnergyModel.lcdaBackpacking.covers(speed: 1.2, grade: 0.2, bodyMass: 70, packMass: 47))
    #expect(!EnergyModel.lcdaBackpacking.covers(speed: 0.4, grade: 0, bodyMass: 70, packMass: 0))
    #expect(!EnergyModel.lcdaGraded.covers(speed: 2, grade: 0, bodyMass: 70, packMass: 0))
    #expect(EnergyModel.minettiRunning.covers(speed: 5, grade: -0.45, bodyMass: 70, packMass: 0))
    #expect(!EnergyModel.minettiWalking.covers(speed: 1, grade: 0.5, bodyMass: 70, packMass: 0))
    #expect(!EnergyModel.pandolf.covers(speed: 1, grade: 0.3, bodyMass: 70, packMass: 0))
  }
}
