extension Timestamp {
  /// Parses an ISO 8601 instant, such as `2026-06-01T07:00:00Z` or `2026-06-01T09:00:00.25+02:00`.
  ///
  /// Nil if the text has another form, has no zone, or is out of range. A space may separate date and time, and the colon
  /// of an offset is optional. Seconds are optional, and may be 60: a leap second becomes the first second of the next
  /// minute. Fractions are truncated to microseconds. Years may have up to six digits. Parsing a ``description`` returns
  /// the same instant.
  public init?(iso8601 text: String) {
    var scanner = ISO8601Scanner(text)
    guard let instant = scanner.instant(), scanner.isAtEnd else { return nil }
    self = instant
  }
}

extension Timestamp: Codable {
  /// Decodes an ISO 8601 string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Timestamp(iso8601: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no time of ISO 8601")
    }
    self = instant
  }

  /// Encodes an ISO 8601 string, to the microsecond.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Parses dates and instants from the beginning of a text.
struct ISO8601Scanner {
  private let bytes: [UInt8]
  private var next = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { next == bytes.count }

  mutating func instant() -> Timestamp? {
    guard let date = date(), take("T") || take("t") || take(" "), let hour = digits(2), hour <= 24, take(":"),
      let minute = digits(2), minute < 60
    else { return nil }
    var second: Int64 = 0
    var microsecond: Int64 = 0
    if take(":") {
      guard let seconds = digits(2), seconds <= 60, let fraction = fraction() else { return nil }
      (second, microsecond) = (seconds, fraction)
    }
    if hour == 24, (minute, second, microsecond) != (0, 0, 0) { return nil }
    guard let offset = offset() else { return nil }
    let ofDay = (hour * 3600 + minute * 60 + second - offset) * 1_000_000 + microsecond
    let (midnight, isTooFar) = date.daysSince1970.multipliedReportingOverflow(by: 86_400_000_000)
    let (microseconds, isOver) = midnight.addingReportingOverflow(ofDay)
    // Midnight of the first day in the range is out of range, but later instants of that day are not.
    guard isTooFar || isOver else { return Timestamp(microseconds: microseconds) }
    let (nextMidnight, isFurther) = (date.daysSince1970 + 1).multipliedReportingOverflow(by: 86_400_000_000)
    let (instant, isOut) = nextMidnight.addingReportingOverflow(ofDay - 86_400_000_000)
    return isFurther || isOut ? nil : Timestamp(microseconds: instant)
  }

  mutating func date() -> CivilDate? {
    let isNegative = take("-")
    guard let year = year(), take("-"), let month = digits(2), take("-"), let day = digits(2) else { return nil }
    return CivilDate(exactYear: Int(isNegative ? -year : year), month: Int(month), day: Int(day))
  }

  /// Four to six digits; a longer year is out of range.
  private mutating func year() -> Int64? {
    let start = next
    var value: Int64 = 0
    while let digit, next - start < 6 {
      value = value * 10 + digit
      next += 1
    }
    return next - start >= 4 ? value : nil
  }

  /// Microseconds; 0 without a fraction, nil if its digits are missing.
  private mutating func fraction() -> Int64? {
    guard take(".") || take(",") else { return 0 }
    let start = next
    var value: Int64 = 0
    var unit: Int64 = 1_000_000
    while let digit {
      if unit > 1 {
        value = value * 10 + digit
        unit /= 10
      }
      next += 1
    }
    return next > start ? value * unit : nil
  }

  /// Seconds east of UTC.
  private mutating func offset() -> Int64? {
    if take("Z") || take("z") { return 0 }
    let isWest = take("-")
    guard isWest || take("+"), let hours = digits(2), hours < 24 else { return nil }
    let hasColon = take(":")
    guard let minutes = isAtEnd && !hasColon ? 0 : digits(2), minutes < 60 else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return isWest ? -seconds : seconds
  }

  private var digit: Int64? {
    guard next < bytes.count, case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[next] else { return nil }
    return Int64(bytes[next] - UInt8(ascii: "0"))
  }

  private mutating func digits(_ count: Int) -> Int64? {
    var value: Int64 = 0
    for _ in 0..<count {
      guard let digit else { return nil }
      value = value * 10 + digit
      next += 1
    }
    return value
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next < bytes.count, bytes[next] == UInt8(ascii: character) else { return false }
    next += 1
    return true
  }
}
