import Platform

/// The terrain between the marks, given all observations: a Kalman filter forwards and a smoother backwards.
///
/// States: height, short slope, long slope, error, the error before the sensor's filter, and the height at the last
/// mark, so that what is known of a step is known with what its ends share.
struct TerrainSmoother {
  /// One step, from a mark to the next.
  struct Step {
    /// Metres along the way, at its end.
    let end: Double
    /// Metres: the expected height at its end, and its standard deviation.
    let elevation: Double
    let elevationDeviation: Double
    /// Metres: the expected rise, and its standard deviation.
    let rise: Double
    let deviation: Double
    /// Metres that the expected climb has beyond the rise, and the expected descent beyond the fall: what may go to and
    /// fro within the step.
    let hidden: Double

    init(end: Double, elevation: Double, elevationDeviation: Double = 0, rise: Double, deviation: Double) {
      self.end = end
      self.elevation = elevation
      self.elevationDeviation = elevationDeviation
      self.rise = rise
      self.deviation = deviation
      guard deviation > 1e-9 else {
        hidden = 0
        return
      }
      let share = abs(rise) / deviation
      let normal = deviation * exp(-share * share / 2) / (2 * Double.pi).squareRoot()
      hidden = max(0, normal - abs(rise) * 0.5 * erfc(share / 2.0.squareRoot()))
    }

    /// - Parameter trust: how much of ``hidden`` to count, from 0 to 1.
    func climb(trust: Double = 1) -> Double { max(0, rise) + trust * hidden }
    func descent(trust: Double = 1) -> Double { max(0, -rise) + trust * hidden }
  }

  private static let count = 6
  private typealias Entry = ElevationObservations.Entry

  private let values: TerrainModel.Values
  private let model: TerrainModel

  /// What a step does to the state.
  private struct Move {
    var (a, b, p, q, u, r, c) = (0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 0.0)
    var fromMark = false
  }

  init(_ model: TerrainModel, _ parameters: TerrainModel.Vector) {
    self.model = model
    values = model.values(parameters)
  }

  /// What is known at one entry: the expected states, and how they vary together.
  private struct State {
    var means: [Double]
    var covariance: [Double]
  }

  /// What the filter leaves behind for the way back, of one block of entries.
  private struct Trace {
    var states: [Double]
    var covariances: [Double]
    var moves: [Move]
    var seen: [(residual: Double, variance: Double, weight: Double)]

    init(capacity: Int) {
      states = Array(repeating: 0, count: capacity * count)
      covariances = Array(repeating: 0, count: capacity * count * count)
      moves = Array(repeating: Move(), count: capacity)
      seen = Array(repeating: (0, 0, 0), count: capacity)
    }
  }

  /// What is told of a segment.
  private struct Outcome {
    var start = Double.nan
    /// The last one first.
    var steps: [Step] = []
  }

  /// A trace has 0.4 kB for each entry: of a long segment all but the last block is filtered again on the way back, from
  /// the state at the block's start. With 24,000 entries that takes 10 MB less, and no more time.
  static let blockLength = 512

  /// The steps of one segment, and the elevation at its first mark.
  ///
  /// - Complexity: O(entries).
  func steps(
    _ entries: ArraySlice<ElevationObservations.Entry>, blockLength: Int = blockLength
  ) -> (start: Double, steps: [Step]) {
    guard let first = entries.first(where: { !$0.elevation.isNaN }) else { return (.nan, []) }
    var state = State(
      means: Array(repeating: 0, count: Self.count), covariance: Array(repeating: 0, count: Self.count * Self.count))
    state.means[0] = first.elevation
    state.covariance[0] = 1e4
    state.covariance[7] = values.shortVariance
    state.covariance[14] = values.longVariance
    state.covariance[21] = values.errorVariance
    state.covariance[22] = values.errorVariance
    state.covariance[27] = values.errorVariance
    state.covariance[28] = values.unfilteredVariance

    let blocks = stride(from: entries.startIndex, to: entries.endIndex, by: blockLength).map {
      $0..<min($0 + blockLength, entries.endIndex)
    }
    var trace = Trace(capacity: min(blockLength, entries.count))
    var starts: [State] = []
    for block in blocks {
      starts.append(state)
      filter(entries, block, &state, &trace)
    }
    var gradient = [Double](repeating: 0, count: Self.count)
    var information = [Double](repeating: 0, count: Self.count * Self.count)
    var outcome = Outcome()
    outcome.steps.reserveCapacity(entries.count(where: \.isMark))
    for (block, start) in zip(blocks, starts).reversed() {
      if block != blocks.last {
        state = start
        filter(entries, block, &state, &trace)
      }
      smooth(entries, block, trace, &gradient, &information, &outcome)
    }
    outcome.steps.reverse()
    return (outcome.start, outcome.steps)
  }

  /// Forwards through a block.
  private func filter(_ entries: ArraySlice<Entry>, _ block: Range<Int>, _ state: inout State, _ trace: inout Trace) {
    let count = Self.count
    let square = count * count
    let memory = values.errorTime + values.filterTime
    state.means.withUnsafeMutableBufferPointer { x in
      state.covariance.withUnsafeMutableBufferPointer { covariance in
        for (index, position) in block.enumerated() {
          let entry = entries[position]
          if position > entries.startIndex {
            trace.moves[index] = move(from: entries[position - 1], to: entry, x, covariance)
          }
          for row in 0..<count { trace.states[index * count + row] = x[row] }
          for cell in 0..<square { trace.covariances[index * square + cell] = covariance[cell] }
          if entry.elevation.isNaN {
            trace.seen[index] = (0, 0, 0)
          } else {
            trace.seen[index] = update(entry, MeanError(duration: entry.duration, memory: memory), x, covariance)
          }
        }
      }
    }
  }

  private func move(
    from previous: Entry, to entry: Entry, _ x: UnsafeMutableBufferPointer<Double>,
    _ covariance: UnsafeMutableBufferPointer<Double>
  ) -> Move {
    let count = Self.count
    let distance = entry.distance - previous.distance
    let interval = max(0, entry.time - previous.time)
    let short = TerrainModel.Slope(over: distance, length: model.shortLength)
    let long = TerrainModel.Slope(over: distance, length: model.longLength)
    var move = Move()
    (move.a, move.b, move.p, move.q) = (short.adds, long.adds, short.stays, long.stays)
    move.u = exp(-interval / values.errorTime)
    move.r = exp(-interval / values.filterTime)
    move.c = (move.u - move.r) * values.errorTime / (values.errorTime - values.filterTime)
    move.fromMark = previous.isMark

    if move.fromMark {
      x[5] = x[0]
      for column in 0..<count { covariance[5 * count + column] = covariance[column] }
      for row in 0..<count { covariance[row * count + 5] = covariance[row * count] }
    }
    x[0] += move.a * x[1] + move.b * x[2]
    x[1] *= move.p
    x[2] *= move.q
    x[3] = move.r * x[3] + move.c * x[4]
    x[4] *= move.u
    for column in 0..<count {
      covariance[column] += move.a * covariance[count + column] + move.b * covariance[2 * count + column]
      covariance[count + column] *= move.p
      covariance[2 * count + column] *= move.q
      covariance[3 * count + column] = move.r * covariance[3 * count + column] + move.c * covariance[4 * count + column]
      covariance[4 * count + column] *= move.u
    }
    for row in stride(from: 0, to: count * count, by: count) {
      covariance[row] += move.a * covariance[row + 1] + move.b * covariance[row + 2]
      covariance[row + 1] *= move.p
      covariance[row + 2] *= move.q
      covariance[row + 3] = move.r * covariance[row + 3] + move.c * covariance[row + 4]
      covariance[row + 4] *= move.u
    }
    let (errorVariance, unfiltered) = (values.errorVariance, values.unfilteredVariance)
    let (u, r, c) = (move.u, move.r, move.c)
    covariance[0] += values.shortVariance * short.heightVariance + values.longVariance * long.heightVariance + 1e-9
    add(values.shortVariance * short.covariance, to: covariance, 0, 1)
    add(values.longVariance * long.covariance, to: covariance, 0, 2)
    covariance[7] += values.shortVariance * short.slopeVariance
    covariance[14] += values.longVariance * long.slopeVariance
    covariance[21] += max(0, errorVariance - r * r * errorVariance - 2 * r * c * errorVariance - c * c * unfiltered)
    add(errorVariance - u * (r * errorVariance + c * unfiltered), to: covariance, 3, 4)
    covariance[28] += unfiltered * (1 - u * u)
    return move
  }

  private func add(_ value: Double, to covariance: UnsafeMutableBufferPointer<Double>, _ row: Int, _ column: Int) {
    covariance[row * Self.count + column] += value
    covariance[column * Self.count + row] += value
  }

  private func update(
    _ entry: Entry, _ mean: MeanError, _ x: UnsafeMutableBufferPointer<Double>,
    _ covariance: UnsafeMutableBufferPointer<Double>
  ) -> (residual: Double, variance: Double, weight: Double) {
    let count = Self.count
    let weight = mean.weight
    func toward(_ row: Int) -> Double { covariance[row * count] + weight * covariance[row * count + 3] }
    let learning = (toward(0), toward(1), toward(2), toward(3), toward(4), toward(5))
    let gains = [learning.0, learning.1, learning.2, learning.3, learning.4, learning.5]
    var variance = learning.0 + weight * learning.3 + values.whiteVariance + values.errorVariance * mean.rest
    let residual = entry.elevation - x[0] - weight * x[3]
    let squared = residual * residual / variance
    let most = TerrainLikelihood.mostDeviations
    if squared > most * most { variance *= squared.squareRoot() / most }
    for row in 0..<count {
      x[row] += gains[row] * residual / variance
      for column in 0..<count { covariance[row * count + column] -= gains[row] * gains[column] / variance }
    }
    return (residual, variance, weight)
  }

  /// The backward pass of Bryson and Frazier, through a block: what the later observations add, as a gradient and its
  /// information.
  private func smooth(
    _ entries: ArraySlice<Entry>, _ block: Range<Int>, _ trace: Trace, _ gradient: inout [Double],
    _ information: inout [Double], _ outcome: inout Outcome
  ) {
    let count = Self.count
    let square = count * count
    var learning = [Double](repeating: 0, count: count)
    var scratch = learning
    trace.covariances.withUnsafeBufferPointer { all in
      information.withUnsafeMutableBufferPointer { precision in
        gradient.withUnsafeMutableBufferPointer { gradient in
          for (index, position) in block.enumerated().reversed() {
            let covariance = UnsafeBufferPointer(rebasing: all[(index * square)..<((index + 1) * square)])
            let (residual, variance, weight) = trace.seen[index]
            if variance > 0 {
              // What the state learns from the residual, and how it is seen: its height and some of its error.
              for row in 0..<count {
                learning[row] = (covariance[row * count] + weight * covariance[row * count + 3]) / variance
              }
              var learnt = residual / variance
              for row in 0..<count { learnt -= learning[row] * gradient[row] }
              var both = 1 / variance
              for row in 0..<count {
                var sum = 0.0
                for column in 0..<count { sum += precision[row * count + column] * learning[column] }
                scratch[row] = sum
                both += learning[row] * sum
              }
              gradient[0] += learnt
              gradient[3] += weight * learnt
              let seeing = [1, 0, 0, weight, 0, 0]
              for row in 0..<count {
                for column in 0..<count {
                  precision[row * count + column] +=
                    seeing[row] * seeing[column] * both - seeing[row] * scratch[column] - scratch[row] * seeing[column]
                }
              }
            }
            let entry = entries[position]
            if entry.isMark {
              var height = trace.states[index * count]
              var before = trace.states[index * count + 5]
              var spread = 0.0
              for row in 0..<count {
                height += covariance[row] * gradient[row]
                before += covariance[5 * count + row] * gradient[row]
                scratch[row] = covariance[row * count] - covariance[row * count + 5]
              }
              for row in 0..<count {
                for column in 0..<count { spread += scratch[row] * precision[row * count + column] * scratch[column] }
              }
              // The height alone, for its own deviation.
              var known = 0.0
              for row in 0..<count {
                var sum = 0.0
                for column in 0..<count { sum += precision[row * count + column] * covariance[column * count] }
                known += covariance[row * count] * sum
              }
              if position == entries.startIndex {
                outcome.start = height
              } else {
                let deviation = max(0, scratch[0] - scratch[5] - spread).squareRoot()
                outcome.steps.append(
                  Step(
                    end: entry.distance, elevation: height,
                    elevationDeviation: max(0, covariance[0] - known).squareRoot(), rise: height - before,
                    deviation: deviation))
              }
            }
            if position > entries.startIndex {
              let move = trace.moves[index]
              back(move, gradient, from: 0, by: 1)
              for row in 0..<count { back(move, precision, from: row * count, by: 1) }
              for column in 0..<count { back(move, precision, from: column, by: count) }
            }
          }
        }
      }
    }
  }

  /// The transpose of a move, on a vector or on a row or column of a matrix.
  private func back(_ move: Move, _ cells: UnsafeMutableBufferPointer<Double>, from start: Int, by stride: Int) {
    let height = cells[start]
    let (short, long) = (start + stride, start + 2 * stride)
    let (error, fed, mark) = (start + 3 * stride, start + 4 * stride, start + 5 * stride)
    cells[short] = move.a * height + move.p * cells[short]
    cells[long] = move.b * height + move.q * cells[long]
    cells[fed] = move.c * cells[error] + move.u * cells[fed]
    cells[error] = move.r * cells[error]
    if move.fromMark {
      cells[start] += cells[mark]
      cells[mark] = 0
    }
  }
}
