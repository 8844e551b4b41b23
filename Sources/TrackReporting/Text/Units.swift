/// The units that a report is written in, and how its figures read in them.
public enum Units: String, Sendable, CaseIterable {
  case metric, imperial

  /// Way, in kilometres or miles: `12.03 km`.
  func distance(_ meters: Double, digits: Int = 2) -> String {
    decimal(distanceValue(meters), digits: digits) + " " + distanceUnit
  }

  /// Way, with as many digits as are read at a glance: `40 m`, `12.03 km`, `171.6 km`, `1,972 km`.
  func headlineDistance(_ meters: Double) -> String {
    let value = distanceValue(meters)
    return value < 0.1 ? height(meters) : distance(meters, digits: value >= 1000 ? 0 : value >= 100 ? 1 : 2)
  }

  func distanceValue(_ meters: Double) -> Double {
    self == .metric ? meters / 1000 : meters / 1609.344
  }

  var distanceUnit: String { self == .metric ? "km" : "mi" }

  /// Height, in whole metres or feet: `1,411 m`.
  func height(_ meters: Double) -> String {
    grouped(heightValue(meters)) + " " + heightUnit
  }

  /// To a tenth: `0.4 m`.
  func smallHeight(_ meters: Double) -> String {
    decimal(heightValue(meters), digits: 1) + " " + heightUnit
  }

  func heightValue(_ meters: Double) -> Double {
    self == .metric ? meters : meters / 0.3048
  }

  var heightUnit: String { self == .metric ? "m" : "ft" }

  /// Vertical rate, for metres in an hour: `533 m/h`.
  func verticalRate(_ metersPerHour: Double) -> String {
    height(metersPerHour) + "/h"
  }

  /// `10 kg`
  func mass(_ kilograms: Double) -> String {
    let value = self == .metric ? kilograms : kilograms / 0.453_592_37
    return decimal(value, digits: value == value.rounded() ? 0 : 1) + (self == .metric ? " kg" : " lb")
  }

  /// `12 °C`
  func temperature(_ celsius: Double) -> String {
    self == .metric ? "\(grouped(celsius)) °C" : "\(grouped(celsius * 9 / 5 + 32)) °F"
  }

  /// `4.2 km/h, 14:17 min/km`
  func pace(_ metersPerSecond: Double) -> String {
    let perHour = distanceValue(metersPerSecond * 3600)
    guard perHour.isFinite, perHour > 0, 3600 / perHour < 1e15 else { return "n/a" }
    let seconds = Int((3600 / perHour).rounded())
    return
      "\(decimal(perHour, digits: 1)) \(distanceUnit)/h, \(seconds / 60):\(padded(seconds % 60)) min/\(distanceUnit)"
  }
}

/// A duration as a hiker says it: `3 h 50`, `31 min`, `40 s`.
func duration(_ seconds: Double) -> String {
  guard seconds.isFinite, abs(seconds) < 1e15 else { return "n/a" }
  if seconds < 59.5 { return "\(grouped(seconds)) s" }
  let minutes = Int((seconds / 60).rounded())
  if minutes < 60 { return "\(minutes) min" }
  if minutes < 48 * 60 { return "\(minutes / 60) h \(padded(minutes % 60))" }
  return "\(grouped(Double(minutes / (24 * 60)))) d \(minutes / 60 % 24) h"
}

/// A whole number with its thousands apart: `1,411`.
func grouped(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e15 else { return "n/a" }
  let rounded = Int(value.rounded())
  var digits = String(rounded.magnitude)
  var text = ""
  while digits.count > 3 {
    text = ",\(digits.suffix(3))\(text)"
    digits.removeLast(3)
  }
  return (rounded < 0 ? "-" : "") + digits + text
}

/// A number with so many digits behind the point.
func decimal(_ value: Double, digits: Int) -> String {
  guard value.isFinite, abs(value) < 1e12 else { return "n/a" }
  var scale = 1
  for _ in 0..<digits { scale *= 10 }
  let scaled = Int((value * Double(scale)).rounded())
  let whole = grouped(Double(Int(scaled.magnitude) / scale))
  let sign = scaled < 0 ? "-" : ""
  guard digits > 0 else { return sign + whole }
  let fraction = String(scale + Int(scaled.magnitude) % scale).dropFirst()
  return "\(sign)\(whole).\(fraction)"
}

/// A ratio in whole per cent: `16 %`.
func percent(_ ratio: Double, digits: Int = 0) -> String {
  decimal(ratio * 100, digits: digits) + " %"
}

func padded(_ value: Int) -> String {
  value < 10 ? "0\(value)" : "\(value)"
}
