import Platform
package import TrackModel

/// Sunrise and sunset at a coordinate: the times when the upper edge of the sun crosses a level horizon, with its centre
/// 90.833° from the zenith.
///
/// The equations are those of NOAA's solar calculator (based on Meeus, Astronomical Algorithms; verified in its published
/// code). They are accurate to a minute between 72° north and south for years near 2000, and less accurate closer to the
/// poles because of refraction. In mountains, the sun rises later and sets earlier.
package enum Daylight: Sendable, Hashable {
  /// The sun rises and sets.
  case day(sunrise: Timestamp, sunset: Timestamp)
  /// The sun does not set.
  case polarDay
  /// The sun does not rise.
  case polarNight

  /// Computes daylight for the solar day around local noon on `date`.
  ///
  /// - Parameters:
  ///   - date: the local date.
  ///   - latitude: degrees north.
  ///   - longitude: degrees east.
  package init(on date: CivilDate, latitude: Double, longitude: Double) {
    let noon = Timestamp(seconds: date.daysSince1970 * 86_400 + Int64(43_200 - longitude * 240))
    func crossing(sign: Double) -> Result {
      var time = noon
      // The sun's position changes until it rises or sets. Three iterations converge to a second.
      for _ in 0..<3 {
        let sun = Sun(at: time)
        let angle = sun.hourAngle(latitude: latitude)
        if angle.isNaN { return sun.isUpAllDay(latitude: latitude) ? .up : .down }
        let solarNoon = noon.advanced(bySeconds: -60 * sun.equationOfTime)
        time = solarNoon.advanced(bySeconds: sign * angle * 240)
      }
      return .time(time)
    }
    switch (crossing(sign: -1), crossing(sign: 1)) {
    case (.time(let sunrise), .time(let sunset)): self = .day(sunrise: sunrise, sunset: sunset)
    case (.up, _), (_, .up): self = .polarDay
    default: self = .polarNight
    }
  }

  private enum Result {
    case time(Timestamp)
    case up
    case down
  }
}

/// The position of the sun, by NOAA's equations.
private struct Sun {
  /// Radians north.
  let declination: Double
  /// The equation of time in minutes: how far a sundial is ahead of a clock.
  let equationOfTime: Double

  private static let degree = Double.pi / 180
  /// The zenith angle of the sun's centre at sunrise in radians, with refraction and the sun's radius.
  private static let zenith = 90.833 * degree

  init(at time: Timestamp) {
    let degree = Self.degree
    // Julian centuries since 2000-01-01 12:00.
    let century = (Double(time.microseconds) / 86_400e6 - 10_957.5) / 36_525
    let meanLongitude = degree * (280.46646 + century * (36_000.76983 + century * 0.0003032))
    let meanAnomaly = degree * (357.52911 + century * (35_999.05029 - 0.0001537 * century))
    let eccentricity = 0.016708634 - century * (0.000042037 + 0.0000001267 * century)
    let center =
      sin(meanAnomaly) * (1.914602 - century * (0.004817 + 0.000014 * century))
      + sin(2 * meanAnomaly) * (0.019993 - 0.000101 * century) + sin(3 * meanAnomaly) * 0.000289
    let node = degree * (125.04 - 1934.136 * century)
    let apparentLongitude = meanLongitude + degree * (center - 0.00569 - 0.00478 * sin(node))
    let meanObliquity =
      23 + (26 + (21.448 - century * (46.815 + century * (0.00059 - century * 0.001813))) / 60) / 60
    let obliquity = degree * (meanObliquity + 0.00256 * cos(node))
    declination = asin(sin(obliquity) * sin(apparentLongitude))
    let y = tan(obliquity / 2) * tan(obliquity / 2)
    let angle =
      y * sin(2 * meanLongitude) - 2 * eccentricity * sin(meanAnomaly)
      + 4 * eccentricity * y * sin(meanAnomaly) * cos(2 * meanLongitude) - y * y / 2 * sin(4 * meanLongitude)
      - 1.25 * eccentricity * eccentricity * sin(2 * meanAnomaly)
    equationOfTime = 4 * angle / degree
  }

  /// Degrees from noon to sunset; NaN if the sun does not cross the horizon.
  func hourAngle(latitude: Double) -> Double {
    acos(cosineOfHourAngle(latitude)) / Self.degree
  }

  func isUpAllDay(latitude: Double) -> Bool { cosineOfHourAngle(latitude) < -1 }

  private func cosineOfHourAngle(_ latitude: Double) -> Double {
    let latitude = latitude * Self.degree
    return (cos(Self.zenith) - sin(latitude) * sin(declination)) / (cos(latitude) * cos(declination))
  }
}
