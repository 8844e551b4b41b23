import Platform

/// What elevations along a way are made of: terrain, whose slope wanders over the way, and error, which wanders in time.
///
/// The slope is the sum of two Ornstein–Uhlenbeck processes over distance. The error is an Ornstein–Uhlenbeck process
/// in time behind a low-pass filter, as receivers and barometers have one, and a white part. Each parameter is known
/// beforehand only as a logarithm with a standard deviation; the recording's own stops and second differences say where
/// the error's is centred.
struct TerrainModel {
  /// Natural logarithms.
  enum Parameter: Int, CaseIterable {
    /// Standard deviation of the slope that changes over short ways, and over long ones.
    case shortSlope, longSlope
    /// Metres: the standard deviation of the error.
    case error
    /// Seconds: how long the error lasts.
    case errorTime
    /// Metres: the white part.
    case white
    /// Seconds: how far the sensor smooths.
    case filterTime
  }

  typealias Vector = [Double]

  /// Metres: over how long a way slopes last. Where the sensor is quiet, shorter ones can be seen.
  var shortLength: Double
  let longLength = 200.0
  var mean: Vector
  var deviation: Vector
  private(set) var lowest: Vector
  private(set) var highest: Vector
  /// Metres: where the error is centred beforehand.
  let expectedError: Double
  /// Whether the error is so small, or so little like a walk in time, that the steps are to be seen in the elevations.
  private let showsSteps: Bool
  /// Whether an error that wanders in time is as large as hills.
  var isNoisy: Bool { !showsSteps }

  init(_ evidence: NoiseEvidence) {
    let error: Double
    let errorDeviation: Double
    // How far the fit may go beyond what is expected: where nothing shows the error, terrain looks much like it.
    let mostDeviations: Double
    if !evidence.hasTimes {
      (error, errorDeviation, mostDeviations) = (0.5, 0.15, 1.5)
    } else if let standing = evidence.standing {
      (error, errorDeviation, mostDeviations) = (max(standing, evidence.moving, 0.15), 0.3, 3)
    } else {
      (error, errorDeviation, mostDeviations) = (max(2 * evidence.moving, 0.15), 0.6, 1.5)
    }
    expectedError = error
    shortLength = error < Self.quiet ? 15 : 30
    showsSteps = error < Self.quiet || !evidence.hasTimes || evidence.isLookedUp
    let white = evidence.isWholeMetres ? 0.3 : 0.12
    mean = [0.04, 0.06, error, 25, white, 3].map(log)
    deviation = [0.5, 0.8, errorDeviation, 0.8, 0.4, 0.5]
    lowest = [0.003, 0.003, 0.05, 4, 0.02, 0.5].map(log)
    highest = [0.6, 0.6, min(20, error * exp(mostDeviations * errorDeviation)), 300, 3, 60].map(log)
  }

  /// Metres: errors below it leave the short slopes to be seen.
  private static let quiet = 0.8
  var isQuiet: Bool { expectedError < Self.quiet }
  private static let mostHiddenInSight = 0.1

  /// How much of the climb that the smoothed profile hides is to be counted, from 0 to 1.
  ///
  /// Where the steps are to be seen and most of them are hidden all the same, the ground is smoother than the model's.
  ///
  /// - Parameter share: of what is climbed and descended, what is hidden.
  func trust(hidden share: Double) -> Double {
    guard showsSteps else { return 1 }
    let part = min(1, share / Self.mostHiddenInSight)
    return 1 - part * part
  }

  /// How unlikely the parameters are beforehand: minus the logarithm of their density, but for a constant.
  func surprise(_ parameters: Vector) -> Double {
    var sum = 0.0
    for index in parameters.indices {
      let deviations = (parameters[index] - mean[index]) / deviation[index]
      sum += deviations * deviations / 2
    }
    return sum
  }

  func clamped(_ value: Double, _ index: Int) -> Double {
    min(max(value, lowest[index]), highest[index])
  }

  /// The parameters as the filters need them.
  struct Values {
    var shortVariance: Double
    var longVariance: Double
    var errorVariance: Double
    var errorTime: Double
    var whiteVariance: Double
    var filterTime: Double

    /// Variance of what the filter of the sensor is fed with.
    var unfilteredVariance: Double { errorVariance * (errorTime + filterTime) / errorTime }
  }

  func values(_ parameters: Vector) -> Values {
    let values = parameters.indices.map { exp(clamped(parameters[$0], $0)) }
    return Values(
      shortVariance: values[0] * values[0], longVariance: values[1] * values[1],
      errorVariance: values[2] * values[2], errorTime: values[3], whiteVariance: values[4] * values[4],
      filterTime: min(values[5], 0.9 * values[3]))
  }

  /// How much a process that lasts `length` moves on over `step`: the share that stays, and what the slope adds to the
  /// height; then the variances that come in, for a slope of variance 1.
  struct Slope {
    var stays: Double
    var adds: Double
    var heightVariance: Double
    var covariance: Double
    var slopeVariance: Double

    init(over step: Double, length: Double) {
      let share = step / length
      stays = exp(-share)
      adds = (1 - stays) * length
      // The exact form loses its digits where the step is short.
      let exact = 2 * share - 3 + 4 * stays - stays * stays
      heightVariance = length * length * (share < 0.01 ? 2 / 3 * share * share * share * (1 - 0.75 * share) : exact)
      covariance = length * (1 - stays) * (1 - stays)
      slopeVariance = 1 - stays * stays
    }
  }
}
