import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Terrain and error, told apart")
struct TerrainModelTests {
  private let noise = NoiseEvidence(moving: 0.3, standing: 1, dwellTime: 600, hasTimes: true)

  private func observations(_ hike: Hike, cell: Double, marks: Bool) -> ElevationObservations {
    let profile = Course.profile(hike.points)
    var observations = ElevationObservations()
    observations.append(profile.nodes[...], cell: cell, marks: marks)
    return observations
  }

  @Test("marks are 20 m apart from the first elevation to the last")
  func marks() throws {
    let entries = observations(Hike(terrain: Hike.hills(length: 1000)), cell: 10, marks: true).entries
    let marks = entries.filter(\.isMark).map(\.distance)
    #expect(zip(marks, marks.dropFirst()).dropLast().allSatisfy { isClose($1 - $0, 20, within: 5.01) })
    let end = try #require(marks.last)
    #expect(marks.first == 0 && isClose(end, 1000, within: 2))
    #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.distance <= $1.distance })
  }

  @Test("the likelihood does not believe in more error than there is")
  func likelihood() {
    let hike = Hike(
      terrain: (0...6000).map { 500 + 0.1 * Double($0) }, error: 1,
      stops: [(at: 1000, seconds: 600), (at: 3000, seconds: 600)])
    let model = TerrainModel(noise)
    let likelihood = TerrainLikelihood(observations(hike, cell: 30, marks: false), model: model)
    func cost(error factor: Double) -> Double {
      var parameters = model.mean
      parameters[TerrainModel.Parameter.error.rawValue] += factor
      return likelihood.cost(parameters)
    }
    #expect(cost(error: 0) < cost(error: 1) && cost(error: 1) < cost(error: 2))
    let fit = TerrainFit(likelihood, model: model)
    #expect(likelihood.cost(fit.parameters) <= likelihood.cost(model.mean))
  }

  @Test("the climb of a step is the mean of what is above 0")
  func climb() {
    func step(_ rise: Double, _ deviation: Double) -> TerrainSmoother.Step {
      .init(end: 20, elevation: 0, rise: rise, deviation: deviation)
    }
    #expect(isClose(step(0, 1).climb(), 0.39894228, within: 1e-8))
    #expect(isClose(step(2, 1).climb(), 2.00849070, within: 1e-8))
    #expect(isClose(step(-2, 1).climb(), 0.00849070, within: 1e-8))
    #expect(step(3, 0).climb() == 3 && step(-3, 0).descent() == 3)
    #expect(isClose(step(-2, 1).descent(), 2.00849070, within: 1e-8))
  }

  @Test("the rises of the steps lead from the first height to the last, and are surer where the sensor is")
  func smoother() throws {
    var spreads: [Double] = []
    for error in [0.1, 2] {
      let hike = Hike(terrain: Hike.hills(length: 3000), error: error)
      let model = TerrainModel(NoiseEvidence(moving: error / 3, standing: error, dwellTime: 600, hasTimes: true))
      let (start, steps) = TerrainSmoother(model, model.mean)
        .steps(observations(hike, cell: 10, marks: true).entries[...])
      let end = start + steps.reduce(0) { $0 + $1.rise }
      let last = try #require(steps.last)
      #expect(isClose(end, last.elevation, within: 1e-6))
      #expect(isClose(end, hike.terrain[3000], within: 3 * error + 0.5))
      spreads.append(steps.reduce(0) { $0 + $1.deviation } / Double(steps.count))
    }
    #expect(spreads[0] < spreads[1])
  }

  @Test("smoothed block by block, a segment has the very same steps", arguments: [1, 2, 7, 128, 449, 450, 451])
  func blocks(length: Int) {
    let model = TerrainModel(noise)
    let entries = observations(Hike(terrain: Hike.hills(length: 3000), error: 1), cell: 10, marks: true).entries
    let whole = TerrainSmoother(model, model.mean).steps(entries[...], blockLength: entries.count)
    let found = TerrainSmoother(model, model.mean).steps(entries[...], blockLength: length)
    #expect(found.start == whole.start)
    #expect(found.steps.map(\.end) == whole.steps.map(\.end))
    #expect(found.steps.map(\.rise) == whole.steps.map(\.rise))
    #expect(found.steps.map(\.deviation) == whole.steps.map(\.deviation))
  }

  @Test("no observations, no steps")
  func nothing() {
    let model = TerrainModel(noise)
    #expect(TerrainSmoother(model, model.mean).steps([]).steps.isEmpty)
    #expect(TerrainFit(TerrainLikelihood(ElevationObservations(), model: model), model: model).parameters.count == 6)
  }
}
