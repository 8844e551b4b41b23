/// Metres, and kJ/kg, per kilometre of distance.
package struct PerKilometreRates: Sendable, Hashable {
  /// Metres of elevation gain per kilometre.
  package var gain: Double?
  /// Metres of elevation loss per kilometre.
  package var loss: Double?
  /// kJ per kg of body mass, per kilometre.
  package var eccentricLoad: Double?

  /// Absent if there is no distance to divide by.
  package init(distance: Double, gain: Double?, loss: Double?, eccentricLoad: Double?) {
    guard distance > 0 else { return }
    self.gain = gain.map { $0 / distance * 1000 }
    self.loss = loss.map { $0 / distance * 1000 }
    self.eccentricLoad = eccentricLoad.map { $0 / distance * 1000 }
  }
}

extension RaceDemand {
  /// The figures per kilometre.
  package var rates: PerKilometreRates {
    PerKilometreRates(distance: distance, gain: gain, loss: loss, eccentricLoad: eccentricLoad)
  }
}

extension OutingRecord {
  /// The figures per kilometre.
  package var rates: PerKilometreRates {
    PerKilometreRates(distance: distance, gain: gain, loss: loss, eccentricLoad: eccentricLoad)
  }
}

extension RaceMatch {
  /// Over all hikes that have elevations, and their distance only.
  package var blockRates: PerKilometreRates {
    let known = hikes.filter { $0.gain != nil }
    let totals = LogTotals(known)
    guard !known.isEmpty else { return PerKilometreRates(distance: 0, gain: nil, loss: nil, eccentricLoad: nil) }
    return PerKilometreRates(
      distance: totals.distance, gain: totals.gain, loss: totals.loss, eccentricLoad: totals.eccentricLoad)
  }
}
