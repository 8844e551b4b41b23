/// Rules of thumb for the time of a hike without rests, from distance, gain and loss. All times are in seconds.
package enum WalkingTime {
  /// Naismith (1892, verified): an hour per 5 km plus an hour per 600 m of ascent.
  ///
  /// - Parameters: metres.
  package static func naismith(distance: Double, gain: Double) -> Double {
    3600 * (distance / 5000 + gain / 600)
  }

  /// Langmuir's correction to Naismith (verified): 10 minutes less per 300 m of descent between 5° and 12°, 10 minutes
  /// more per 300 m of steeper descent.
  ///
  /// - Parameters: metres.
  package static func langmuir(
    distance: Double, gain: Double, gentleDescent: Double, steepDescent: Double
  ) -> Double {
    naismith(distance: distance, gain: gain) + 600 * (steepDescent - gentleDescent) / 300
  }

  /// DIN 33466 (verified): the horizontal time is an hour per 4 km, the vertical time an hour per 300 m of ascent and per
  /// 500 m of descent. The smaller of the two counts half.
  ///
  /// - Parameters: metres.
  package static func din33466(distance: Double, gain: Double, loss: Double) -> Double {
    let horizontal = distance / 4000
    let vertical = gain / 300 + loss / 500
    return 3600 * (max(horizontal, vertical) + min(horizontal, vertical) / 2)
  }

  /// Langmuir's range of gentle descents, tan 5° to tan 12°, as fall over run.
  static let gentleDescents = 0.087_488_663_525_924...0.212_556_561_670_022
}
