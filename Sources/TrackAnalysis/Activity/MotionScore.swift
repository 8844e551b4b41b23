import Platform

/// How well a movement fits a hike, a run, or wheels: a sum of logarithms, up to a common constant.
///
/// Medians and deviations are those of logarithms, rounded from recordings with a type in the file; our own.
struct MotionScore {
  enum Kind: CaseIterable {
    case hike, run, wheels
  }

  private(set) var logarithm = 0.0

  /// - Parameter cadence: strides of one foot per minute or, above 110, steps of both.
  init(_ kind: Kind, _ motion: Motion, cadence: Double?) {
    let figures = Figures(kind)
    // The longer the duration, the lower the speed (Riegel's exponent, from memory).
    let ratio = motion.swissRatio * pow(max(motion.duration, 60) / 3600, kind == .wheels ? 0 : 0.06)
    logarithm += figures.ratio.logarithm(of: ratio)
    logarithm += figures.duration.logarithm(of: motion.duration / 3600)
    // Hardly anybody runs more slowly, or walks faster, than 7.2 km/h on the level.
    if kind != .wheels {
      let share = 1 / (1 + exp(-log(motion.swissRatio / Self.fastestWalk) / Self.gaitDeviation))
      logarithm += log(max(Self.minimumGaitProbability, kind == .run ? share : 1 - share))
    }
    let group = motion.fastShare < 0.005 ? 0 : motion.fastShare < 0.02 ? 1 : motion.fastShare < 0.1 ? 2 : 3
    logarithm += log(figures.fastShares[group])
    if let descentRatio = motion.descentRatio { logarithm += figures.descentRatio.logarithm(of: descentRatio) }
    if let unevenness = motion.unevenness { logarithm += figures.unevenness.logarithm(of: max(0.01, unevenness)) }
    if let cadence, cadence > 0 {
      // Nobody pedals at the cadence of running feet.
      if Cadence.areSteps(cadence), kind == .wheels { logarithm += log(0.02) }
      logarithm += figures.cadence.logarithm(of: Cadence.strides(cadence))
    }
    // Hardly any ride is this slow in its fastest tenth.
    if kind == .wheels, motion.transportShare <= 0.05 {
      logarithm += min(0, Self.fastestTenth.logarithm(of: motion.highSpeed))
    }
    // A ride has fast stretches throughout; a hiker who comes by car or bus has one at either end.
    if !motion.isTransportApart {
      if motion.transportShare > 0.05 { logarithm += log(figures.transport) }
      if motion.transportShare > 0.3 { logarithm += log(figures.transport) }
    }
  }

  /// The ratio to the Swiss rule's speed at which walkers begin to run, the deviation of its logarithm, and the minimum
  /// probability of a gait.
  private static let fastestWalk = 1.72
  private static let gaitDeviation = 0.05
  private static let minimumGaitProbability = 0.1

  /// The speed in m/s that wheels exceed for a tenth of their time.
  private static let fastestTenth = Bell(median: 7.5, deviation: 0.45, floor: 0.02)

  static func exponential(_ value: Double) -> Double { exp(value) }

  /// A lognormal density with a floor, so that no single feature decides.
  private struct Bell {
    var median: Double
    var deviation: Double
    var floor: Double

    func logarithm(of value: Double) -> Double {
      let z = log(max(value, 1e-6) / median) / deviation
      return log(exp(-z * z / 2) / deviation + floor)
    }
  }

  private struct Figures {
    var ratio: Bell
    /// For shares of time above 6 m/s of under 0.5 %, 2 %, 10 %, and more.
    var fastShares: [Double]
    var descentRatio: Bell
    var unevenness: Bell
    var cadence: Bell
    var transport: Double

    /// Hours on the move.
    var duration: Bell

    init(_ kind: Kind) {
      switch kind {
      case .hike:
        ratio = Bell(median: 1.02, deviation: 0.26, floor: 0.01)
        fastShares = [0.985, 0.01, 0.004, 0.001]
        descentRatio = Bell(median: 0.95, deviation: 0.2, floor: 0.2)
        unevenness = Bell(median: 0.12, deviation: 0.6, floor: 0.1)
        cadence = Bell(median: 52, deviation: 0.15, floor: 0.3)
        duration = Bell(median: 2.5, deviation: 0.9, floor: 0.05)
        transport = 0.2
      case .run:
        ratio = Bell(median: 2.55, deviation: 0.2, floor: 0.003)
        fastShares = [0.95, 0.045, 0.004, 0.001]
        descentRatio = Bell(median: 1.08, deviation: 0.13, floor: 0.2)
        unevenness = Bell(median: 0.065, deviation: 0.6, floor: 0.1)
        cadence = Bell(median: 79, deviation: 0.08, floor: 0.3)
        duration = Bell(median: 0.9, deviation: 0.55, floor: 0.05)
        transport = 0.05
      case .wheels:
        ratio = Bell(median: 4.4, deviation: 0.45, floor: 0.01)
        fastShares = [0.8, 0.03, 0.05, 0.12]
        descentRatio = Bell(median: 1.5, deviation: 0.35, floor: 0.1)
        unevenness = Bell(median: 0.04, deviation: 0.6, floor: 0.1)
        cadence = Bell(median: 62, deviation: 0.22, floor: 0.3)
        duration = Bell(median: 1.6, deviation: 0.75, floor: 0.05)
        transport = 1
      }
    }
  }
}
