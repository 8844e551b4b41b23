/// The most likely parameters of a terrain model: a quasi-Newton search over four logarithms from what is expected.
///
/// At most ``mostSteps`` steps, about sixty filter passes.
struct TerrainFit {
  private(set) var parameters: TerrainModel.Vector

  private static let mostSteps = 15
  private static let difference = 0.02
  private static let longestStep = 1.0
  /// A gain in likelihood not worth another step.
  private static let enough = 0.02

  init(_ likelihood: TerrainLikelihood, model: TerrainModel) {
    // The white part is too small to be told from the error's quickest.
    let free: [TerrainModel.Parameter] = [.error, .shortSlope, .longSlope, .errorTime, .filterTime]
    let indices = free.map(\.rawValue)
    let count = indices.count
    var parameters = model.mean
    var cost = likelihood.cost(parameters)

    func slope(_ at: TerrainModel.Vector, _ here: Double) -> [Double] {
      indices.map { index in
        var moved = at
        moved[index] += Self.difference
        return (likelihood.cost(moved) - here) / Self.difference
      }
    }

    var inverse = (0..<count).map { row in
      (0..<count).map { row == $0 ? 0.15 * model.deviation[indices[row]] * model.deviation[indices[row]] : 0 }
    }
    var gradient = slope(parameters, cost)
    search: for _ in 0..<Self.mostSteps {
      var direction = inverse.map { row in -zip(row, gradient).reduce(0) { $0 + $1.0 * $1.1 } }
      let longest = direction.reduce(0) { max($0, abs($1)) }
      guard longest.isFinite else { break }
      if longest > Self.longestStep { direction = direction.map { $0 * Self.longestStep / longest } }
      let descent = zip(direction, gradient).reduce(0) { $0 + $1.0 * $1.1 }
      guard descent < 0 else { break }

      var moved = parameters
      var movedCost = cost
      var share = 1.0
      var attempts = 0
      repeat {
        if attempts == 5 { break search }
        for (row, index) in indices.enumerated() {
          moved[index] = model.clamped(parameters[index] + share * direction[row], index)
        }
        movedCost = likelihood.cost(moved)
        share *= 0.4
        attempts += 1
      } while !(movedCost < cost + 0.001 * share / 0.4 * descent)

      let step = indices.map { moved[$0] - parameters[$0] }
      let improvement = cost - movedCost
      parameters = moved
      cost = movedCost
      if improvement < Self.enough { break }
      let next = slope(parameters, cost)
      let change = zip(next, gradient).map { $0 - $1 }
      Self.update(&inverse, step: step, change: change)
      gradient = next
    }
    self.parameters = parameters
  }

  /// The update of Broyden, Fletcher, Goldfarb and Shanno.
  private static func update(_ inverse: inout [[Double]], step: [Double], change: [Double]) {
    let curvature = zip(step, change).reduce(0) { $0 + $1.0 * $1.1 }
    guard curvature > 1e-6 else { return }
    let turned = inverse.map { row in zip(row, change).reduce(0) { $0 + $1.0 * $1.1 } }
    let length = zip(change, turned).reduce(0) { $0 + $1.0 * $1.1 }
    for row in step.indices {
      for column in step.indices {
        inverse[row][column] +=
          (1 + length / curvature) * step[row] * step[column] / curvature
          - (turned[row] * step[column] + step[row] * turned[column]) / curvature
      }
    }
  }
}
