/// An instant in UTC, to the microsecond.
///
/// Like POSIX time, it ignores leap seconds. The range is about 292,000 years before and after 1970.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Microseconds since 1970-01-01T00:00:00Z.
  public var microseconds: Int64

  /// Creates an instant from microseconds since 1970-01-01T00:00:00Z.
  @inlinable
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// Creates an instant from seconds since 1970-01-01T00:00:00Z, clamped to the range.
  @inlinable
  public init(seconds: Int64) {
    let (microseconds, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000)
    self.microseconds = overflows ? (seconds < 0 ? .min : .max) : microseconds
  }

  @inlinable
  public static func < (earlier: Timestamp, later: Timestamp) -> Bool {
    earlier.microseconds < later.microseconds
  }

  /// Seconds from `earlier` to this instant; negative if this instant is earlier.
  @inlinable
  public func seconds(since earlier: Timestamp) -> Double {
    let (difference, overflows) = microseconds.subtractingReportingOverflow(earlier.microseconds)
    return overflows
      ? Double(microseconds) / 1e6 - Double(earlier.microseconds) / 1e6 : Double(difference) / 1e6
  }

  /// The instant `seconds` after another one, rounded to the microsecond and clamped to the range; the same instant if
  /// `seconds` is NaN.
  public static func + (time: Timestamp, seconds: Double) -> Timestamp {
    time.advanced(bySeconds: seconds)
  }

  /// The instant `seconds` after this one, rounded to the microsecond and clamped to the range; this instant if `seconds`
  /// is NaN.
  @inlinable
  package func advanced(bySeconds seconds: Double) -> Timestamp {
    let added = (seconds * 1e6).rounded()
    guard let whole = Int64(exactly: added) else {
      return added.isNaN ? self : Timestamp(microseconds: added < 0 ? .min : .max)
    }
    let (sum, overflows) = microseconds.addingReportingOverflow(whole)
    return Timestamp(microseconds: overflows ? (whole < 0 ? .min : .max) : sum)
  }
}

extension Timestamp: CustomStringConvertible {
  /// ISO 8601 in UTC, with as many fraction digits as necessary: `2026-06-01T07:00:00Z`.
  public var description: String {
    let (date, microsecondOfDay) = civilDateAndTime
    let second = microsecondOfDay / 1_000_000
    let fraction = microsecondOfDay % 1_000_000
    var text = "\(date)T"
    text += "\(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60)):\(twoDigits(second % 60))"
    if fraction != 0 {
      var digits = String(String(1_000_000 + fraction).dropFirst())
      while digits.last == "0" { digits.removeLast() }
      text += "." + digits
    }
    return text + "Z"
  }

  /// The date in UTC, and the microseconds since its midnight.
  package var civilDateAndTime: (date: CivilDate, microsecondOfDay: Int64) {
    let perDay: Int64 = 86_400_000_000
    var day = microseconds / perDay
    var rest = microseconds % perDay
    if rest < 0 {
      rest += perDay
      day -= 1
    }
    return (CivilDate(daysSince1970: day), rest)
  }
}

func twoDigits(_ value: some BinaryInteger) -> String {
  value < 10 ? "0\(value)" : "\(value)"
}
