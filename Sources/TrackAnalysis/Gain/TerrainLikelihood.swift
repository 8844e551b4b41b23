import Platform

/// How well a terrain model explains the observations: one Kalman filter pass, with five states, for each question.
///
/// States: height, short slope, long slope, error, and the error before the sensor's filter.
struct TerrainLikelihood {
  /// An observation, with all that does not depend on the parameters.
  private struct Entry {
    var elevation: Double
    var interval: Double
    var duration: Double
    var isFirst: Bool
    var short: TerrainModel.Slope
    var long: TerrainModel.Slope
  }

  private let model: TerrainModel
  private var entries: [Entry] = []
  /// Beyond so many standard deviations an observation counts for less.
  static let mostDeviations = 3.0
  /// A long track is judged by evenly spread pieces of it.
  private static let mostEntries = 1024
  private static let pieceLength = 128

  init(_ observations: ElevationObservations, model: TerrainModel) {
    self.model = model
    let total = observations.entries.count
    let pieces = max(1, Self.mostEntries / Self.pieceLength)
    var previous: ElevationObservations.Entry?
    for range in observations.ranges {
      previous = nil
      for index in range {
        if total > Self.mostEntries {
          // Where the observation is within its part of the whole.
          let place = index * pieces % total / pieces
          if place >= Self.pieceLength {
            previous = nil
            continue
          }
        }
        let entry = observations.entries[index]
        let step = previous.map { entry.distance - $0.distance } ?? 0
        entries.append(
          Entry(
            elevation: entry.elevation, interval: max(0, previous.map { entry.time - $0.time } ?? 0),
            duration: entry.duration, isFirst: previous == nil,
            short: .init(over: step, length: model.shortLength), long: .init(over: step, length: model.longLength)))
        previous = entry
      }
    }
  }

  /// Minus the logarithm of the posterior density, but for a constant.
  func cost(_ parameters: TerrainModel.Vector) -> Double {
    let values = model.values(parameters)
    return model.surprise(parameters) + entries.withUnsafeBufferPointer { Self.pass($0, values) }
  }

  private static func pass(_ entries: UnsafeBufferPointer<Entry>, _ values: TerrainModel.Values) -> Double {
    let unfiltered = values.unfilteredVariance
    let errorVariance = values.errorVariance
    let errorRate = 1 / values.errorTime
    let filterRate = 1 / values.filterTime
    let coupling = values.errorTime / (values.errorTime - values.filterTime)
    let memory = values.errorTime + values.filterTime
    var cost = 0.0
    // Logarithms are slow: those of several factors are taken at once.
    var product = 1.0
    var (height, short, long, error, fed) = (0.0, 0.0, 0.0, 0.0, 0.0)
    // The upper triangle of the covariance: h height, s short, l long, e error, f fed.
    var (hh, hs, hl, he, hf) = (0.0, 0.0, 0.0, 0.0, 0.0)
    var (ss, sl, se, sf) = (0.0, 0.0, 0.0, 0.0)
    var (ll, le, lf) = (0.0, 0.0, 0.0)
    var (ee, ef, ff) = (0.0, 0.0, 0.0)
    for entry in entries {
      if entry.isFirst {
        (height, short, long, error, fed) = (entry.elevation, 0, 0, 0, 0)
        (hh, hs, hl, he, hf) = (1e4, 0, 0, 0, 0)
        (ss, sl, se, sf) = (values.shortVariance, 0, 0, 0)
        (ll, le, lf) = (values.longVariance, 0, 0)
        (ee, ef, ff) = (errorVariance, errorVariance, unfiltered)
      } else {
        let (a, b) = (entry.short.adds, entry.long.adds)
        let (p, q) = (entry.short.stays, entry.long.stays)
        let u = exp(-entry.interval * errorRate)
        let r = exp(-entry.interval * filterRate)
        let c = (u - r) * coupling
        height += a * short + b * long
        short *= p
        long *= q
        error = r * error + c * fed
        fed *= u

        let heHere = he + a * se + b * le
        let hfHere = hf + a * sf + b * lf
        hh += 2 * (a * hs + b * hl) + a * a * ss + 2 * a * b * sl + b * b * ll
        hh += values.shortVariance * entry.short.heightVariance + values.longVariance * entry.long.heightVariance + 1e-9
        hs = p * (hs + a * ss + b * sl) + values.shortVariance * entry.short.covariance
        hl = q * (hl + a * sl + b * ll) + values.longVariance * entry.long.covariance
        he = r * heHere + c * hfHere
        hf = u * hfHere
        ss = p * p * ss + values.shortVariance * entry.short.slopeVariance
        sl = p * q * sl
        se = p * (r * se + c * sf)
        sf = p * u * sf
        ll = q * q * ll + values.longVariance * entry.long.slopeVariance
        le = q * (r * le + c * lf)
        lf = q * u * lf
        // What decays comes back from the stationary state, in which error and what feeds it covary as the error does.
        let eeStays = r * r * errorVariance + 2 * r * c * errorVariance + c * c * unfiltered
        let efStays = u * (r * errorVariance + c * unfiltered)
        ee = r * r * ee + 2 * r * c * ef + c * c * ff + errorVariance - eeStays
        ef = u * (r * ef + c * ff) + errorVariance - efStays
        ff = u * u * ff + unfiltered * (1 - u * u)
      }

      let mean = MeanError(duration: entry.duration, memory: memory)
      let w = mean.weight
      let kh = hh + w * he
      let ks = hs + w * se
      let kl = hl + w * le
      let ke = he + w * ee
      let kf = hf + w * ef
      var variance = kh + w * ke + values.whiteVariance + errorVariance * mean.rest
      let residual = entry.elevation - height - w * error
      let squared = residual * residual / variance
      if !entry.isFirst {
        product *= variance
        if product > 1e100 || product < 1e-100 {
          cost += log(product)
          product = 1
        }
        if squared > mostDeviations * mostDeviations {
          let deviations = squared.squareRoot()
          cost += 2 * mostDeviations * deviations - mostDeviations * mostDeviations
          variance *= deviations / mostDeviations
        } else {
          cost += squared
        }
      }
      let gain = residual / variance
      height += kh * gain
      short += ks * gain
      long += kl * gain
      error += ke * gain
      fed += kf * gain
      let inverse = 1 / variance
      hh -= kh * kh * inverse
      hs -= kh * ks * inverse
      hl -= kh * kl * inverse
      he -= kh * ke * inverse
      hf -= kh * kf * inverse
      ss -= ks * ks * inverse
      sl -= ks * kl * inverse
      se -= ks * ke * inverse
      sf -= ks * kf * inverse
      ll -= kl * kl * inverse
      le -= kl * ke * inverse
      lf -= kl * kf * inverse
      ee -= ke * ke * inverse
      ef -= ke * kf * inverse
      ff -= kf * kf * inverse
    }
    return (cost + log(product)) / 2
  }
}

/// The error's mean over a while, as seen from its middle.
struct MeanError {
  /// How much of the error in the middle is in the mean.
  var weight: Double
  /// The variance of the rest, as a share of the error's.
  var rest: Double

  /// - Parameters:
  ///   - duration: seconds that the mean is over.
  ///   - memory: seconds that the error lasts.
  init(duration: Double, memory: Double) {
    let span = duration / memory
    guard span > 0.01 else {
      (weight, rest) = (1, 0)
      return
    }
    let half = exp(-span / 2)
    weight = 2 / span * (1 - half)
    rest = max(0, 2 / (span * span) * (span - 1 + half * half) - weight * weight)
  }
}
