/// The unit in which a chart counts the distance along a track: kilometres or miles, and metres or feet if the track is
/// shorter than one of them.
struct DistanceAxis {
  /// A shorter track, in metres, has no profile: the recorder lay still.
  static let shortest = 10.0

  /// `km`, `m`, `mi` or `ft`.
  let unit: String
  /// Metres in one of them.
  private let unitMeters: Double

  /// - Parameter length: of the track, in metres.
  init(length: Double, units: Units) {
    let isShort = units.distanceValue(length) < 1
    unit = isShort ? units.heightUnit : units.distanceUnit
    unitMeters = isShort ? units.heightUnitMeters : units.distanceUnitMeters
  }

  func value(_ meters: Double) -> Double { meters / unitMeters }
}

extension Units {
  func distanceAxis(_ length: Double) -> DistanceAxis { DistanceAxis(length: length, units: self) }
}
