import GPXAnalysis

/// Seconds from which a duration is printed in minutes.
let shortestInMinutes = 59.5

/// A duration in a hiker's notation: `3 h 50`, `31 min`, `40 s`, and `6 d 22 h` from 48 hours on.
func duration(_ seconds: Double) -> String {
  guard seconds.isFinite, abs(seconds) < 1e15 else { return "n/a" }
  if seconds < shortestInMinutes { return "\(grouped(seconds)) s" }
  let minutes = Int((seconds / 60).rounded())
  if minutes < 60 { return "\(minutes) min" }
  if minutes < 48 * 60 { return "\(minutes / 60) h \(padded(minutes % 60))" }
  let hours = Int((seconds / 3600).rounded())
  return "\(grouped(Double(hours / 24))) d \(hours % 24) h"
}

/// The seconds that ``duration(_:)`` prints: whole minutes from a minute on.
func printedTime(_ seconds: Double) -> Double {
  seconds < shortestInMinutes ? seconds.rounded() : 60 * (seconds / 60).rounded()
}

/// A time of walking: `31 h 05`, and whole hours from 48 hours on, `214 h`. Days would be misleading: nobody walks day and
/// night.
func hours(_ seconds: Double) -> String {
  seconds < 48 * 3600 - 30 ? duration(seconds) : "\(grouped(seconds / 3600)) h"
}

/// The seconds that ``hours(_:)`` prints.
func printedHours(_ seconds: Double) -> Double {
  seconds < 48 * 3600 - 30 ? printedTime(seconds) : 3600 * (seconds / 3600).rounded()
}

/// A whole number with its thousands separated: `1,411`.
package func grouped(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e15 else { return "n/a" }
  let rounded = Int(value.rounded())
  return (rounded < 0 ? "−" : "") + grouped(abs(rounded))
}

/// A number with this many digits after the point.
func decimal(_ value: Double, digits: Int) -> String {
  guard value.isFinite, abs(value) < 1e12 else { return "n/a" }
  var scale = 1
  for _ in 0..<digits { scale *= 10 }
  let scaled = Int((value * Double(scale)).rounded())
  let whole = grouped(Double(Int(scaled.magnitude) / scale))
  let sign = scaled < 0 ? "−" : ""
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
