/// The units of a report, and how figures are written in them.
public enum Units: String, Sendable, CaseIterable {
  /// Kilometres and metres, or miles and feet.
  case metric, imperial

  /// Kilometres or miles: `12.03 km`.
  func distance(_ meters: Double, digits: Int = 2) -> String {
    decimal(distanceValue(meters), digits: digits) + " " + distanceUnit
  }

  /// A distance with as many digits as can be read at a glance: `40 m`, `12.03 km`, `171.6 km`, `1,972 km`.
  func headlineDistance(_ meters: Double) -> String {
    distanceValue(meters) < 0.1 ? height(meters) : distance(meters, digits: headlineDigits(meters))
  }

  /// The digits of ``headlineDistance(_:)``.
  func headlineDigits(_ meters: Double) -> Int {
    let value = distanceValue(meters)
    return value >= 1000 ? 0 : value >= 100 ? 1 : 2
  }

  /// A short one in metres or feet: `400 m`, `2.1 km`, `300 ft`, `0.42 mi`.
  func shortDistance(_ meters: Double) -> String {
    guard meters < longestShortDistance else { return distance(meters, digits: self == .metric ? 1 : 2) }
    let ten = 10 * heightUnitMeters
    return height(meters >= 9.5 * ten ? (meters / ten).rounded() * ten : meters)
  }

  /// The metres below which ``shortDistance(_:)`` uses metres or feet.
  private var longestShortDistance: Double { self == .metric ? 995 : 0.095 * distanceUnitMeters }

  /// Parts of a distance as ``shortDistance(_:)`` prints them.
  func roundedShortDistances(_ parts: [Double]) -> [Double] {
    parts.rounded(to: distanceUnitMeters / (self == .metric ? 10 : 100), from: longestShortDistance)
  }

  func distanceValue(_ meters: Double) -> Double {
    meters / distanceUnitMeters
  }

  /// Metres in a kilometre or a mile.
  package var distanceUnitMeters: Double { self == .metric ? 1000 : 1609.344 }

  var distanceUnit: String { self == .metric ? "km" : "mi" }

  /// Whole metres or feet: `1,411 m`.
  func height(_ meters: Double) -> String {
    grouped(heightValue(meters)) + " " + heightUnit
  }

  /// To a tenth: `0.4 m`.
  func smallHeight(_ meters: Double) -> String {
    decimal(heightValue(meters), digits: 1) + " " + heightUnit
  }

  func heightValue(_ meters: Double) -> Double { meters / heightUnitMeters }

  /// Metres in a metre or a foot.
  var heightUnitMeters: Double { self == .metric ? 1 : 0.3048 }

  var heightUnit: String { self == .metric ? "m" : "ft" }

  /// Vertical rate, from metres per hour: `533 m/h`.
  func verticalRate(_ metersPerHour: Double) -> String {
    height(metersPerHour) + "/h"
  }

  /// Metres as ``distance(_:digits:)`` prints them with one digit.
  func roundedDistance(_ meters: Double) -> Double {
    (distanceValue(meters) * 10).rounded() / 10 * distanceUnitMeters
  }

  /// Metres as ``height(_:)`` prints them.
  func roundedHeight(_ meters: Double) -> Double { heightValue(meters).rounded() * heightUnitMeters }

  /// `10 kg`
  func mass(_ kilograms: Double) -> String {
    let value = self == .metric ? kilograms : kilograms / 0.453_592_37
    return decimal(value, digits: value == value.rounded() ? 0 : 1) + (self == .metric ? " kg" : " lb")
  }

  /// `12 °C`
  func temperature(_ celsius: Double) -> String {
    self == .metric ? "\(grouped(celsius)) °C" : "\(grouped(celsius * 9 / 5 + 32)) °F"
  }

  /// `698° of turning per km`
  func turning(_ degreesPerKilometer: Double) -> String {
    let value = self == .metric ? degreesPerKilometer : degreesPerKilometer * Units.imperial.distanceUnitMeters / 1000
    return "\(grouped(value))° of turning per \(self == .metric ? "km" : "mile")"
  }

  /// `4.2 km/h, 14:17 min/km`
  func pace(_ metersPerSecond: Double) -> String {
    let perHour = distanceValue(metersPerSecond * 3600)
    guard perHour.isFinite, perHour > 0, 3600 / perHour < 1e15 else { return "n/a" }
    let seconds = Int((3600 / perHour).rounded())
    let speed = "\(decimal(perHour, digits: 1)) \(self == .metric ? "km/h" : "mph")"
    return "\(speed), \(seconds / 60):\(padded(seconds % 60)) min/\(distanceUnit)"
  }
}
