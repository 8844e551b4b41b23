import TrackModel

/// Parses ISO 8601 times as recorders write them: `2026-06-01T07:00:00Z`, `2026-06-01 07:00:00.25+02:00`.
///
/// - A zone is `Z`, `UTC`, `GMT`, `±hh:mm`, `±hhmm` or `±hh`, optionally after a space. A name may follow, as in Java's
///   `+02:00[Europe/Brussels]`. Without a zone, the time is read as UTC.
/// - Seconds may be missing, or 60: a leap second is one second after :59. Any number of fraction digits may follow a
///   point or comma; they are truncated to microseconds.
/// - A space or `t` may replace the `T`, and slashes the hyphens. White space may surround the time.
/// - Other formats: compact (`20220327T153237Z`), day before month with points (`27.03.2022 15:32:37`), and seconds or
///   milliseconds since 1970 (`1648395157`, `1648395157000`).
///
/// The date of the last time is cached, because it rarely changes between points.
struct TimeParser {
  enum Zone: Equatable {
    /// No zone: read as UTC.
    case unnamed
    /// `Z`, `UTC` or `GMT`.
    case utc
    /// Minutes east of UTC.
    case offset(Int16)
  }

  struct Result: Equatable {
    var time: Timestamp
    var zone: Zone

    var namesZone: Bool { zone != .unnamed }
    var offset: UTCOffset? { if case .offset(let minutes) = zone { UTCOffset(minutes: Int(minutes)) } else { nil } }
  }

  private typealias Bytes = UnsafePointer<UInt8>

  private var lastDate: (UInt64, UInt16) = (0, 0)
  private var lastMidnight: Int64 = 0

  /// The time in the text between `start` and `end`; nil if it is not a time.
  mutating func parse(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Result? {
    let first = ASCII.skipWhiteSpace(start, end)
    guard var (result, after) = parseFront(first, end) ?? Self.parseUncommon(first, end) else { return nil }
    if after < end, !result.namesZone, let (zone, afterZone) = Self.zone(ASCII.skipWhiteSpace(after, end), end) {
      result = Result(time: result.time.converted(from: zone), zone: zone)
      after = afterZone
    }
    return ASCII.skipWhiteSpace(after, end) == end ? result : nil
  }

  /// The time at `start`, and its end, if it is on one line and in the usual form.
  mutating func parseFront(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> (result: Result, after: UnsafePointer<UInt8>)? {
    // yyyy-mm-ddThh:mm is the shortest.
    guard end - start >= 16, let midnight = midnight(start) else { return nil }
    return Self.clock(start + 10, end, midnight: midnight)
  }

  // MARK: Days

  /// Seconds from 1970 to midnight of the date in the ten bytes.
  @inline(__always)
  private mutating func midnight(_ text: Bytes) -> Int64? {
    let raw = UnsafeRawPointer(text)
    let date = (raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
    if date == lastDate { return lastMidnight }
    let separator = text[4]
    guard separator == ASCII.minus || separator == ASCII.slash, text[7] == separator,
      let seconds = Self.midnight(year: text, month: text + 5, day: text + 8)
    else { return nil }
    lastDate = date
    lastMidnight = seconds
    return seconds
  }

  private static func midnight(year: Bytes, month: Bytes, day: Bytes) -> Int64? {
    guard let century = twoDigits(year), let year = twoDigits(year + 2), let month = twoDigits(month),
      let day = twoDigits(day)
    else { return nil }
    let date = CivilDate(exactYear: Int(century * 100 + year), month: Int(month), day: Int(day))
    return date.map { $0.daysSince1970 * 86400 }
  }

  /// Parses the formats that few files have.
  @inline(never)
  private static func parseUncommon(_ start: Bytes, _ end: Bytes) -> (result: Result, after: Bytes)? {
    let digits = UnsafeBufferPointer(start: start, count: end - start).prefix { $0 &- ASCII.zero < 10 }.count
    switch digits {
    case 2:
      guard end - start >= 16, start[2] == ASCII.point, start[5] == ASCII.point,
        let midnight = midnight(year: start + 6, month: start + 3, day: start)
      else { return nil }
      return clock(start + 10, end, midnight: midnight)
    case 8:
      guard end - start >= 13, let midnight = midnight(year: start, month: start + 4, day: start + 6) else {
        return nil
      }
      return clock(start + 8, end, midnight: midnight, hasColons: false)
    // Nine or ten digits of seconds are the years 1973 to 2286, 13 of milliseconds the years 2001 to 2286.
    case 13:
      return (Result(time: Timestamp(microseconds: number(start, 13) * 1000), zone: .utc), start + 13)
    case 9, 10:
      let seconds = number(start, digits)
      var (next, microsecond) = (start + digits, Int64(0))
      if next < end, next.pointee == ASCII.point {
        guard let (value, after) = fraction(next + 1, end) else { return nil }
        (microsecond, next) = (value, after)
      }
      return (Result(time: Timestamp(microseconds: seconds * 1_000_000 + microsecond), zone: .utc), next)
    default: return nil
    }
  }

  /// The number in at most 18 digits.
  private static func number(_ digits: Bytes, _ count: Int) -> Int64 {
    (0..<count).reduce(0) { $0 * 10 + Int64(digits[$1] &- ASCII.zero) }
  }

  // MARK: Times of day

  /// Parses the time of day, beginning with the `T`, and the zone.
  @inline(__always)
  private static func clock(
    _ start: Bytes, _ end: Bytes, midnight: Int64, hasColons: Bool = true
  ) -> (result: Result, after: Bytes)? {
    var next = start
    guard next.pointee | 0x20 == ASCII.t || next.pointee == ASCII.space, let hour = twoDigits(next + 1) else {
      return nil
    }
    next += 3
    if hasColons {
      guard next.pointee == ASCII.colon else { return nil }
      next += 1
    }
    guard let minute = twoDigits(next) else { return nil }
    next += 2

    var second: Int64 = 0
    var microsecond: Int64 = 0
    if next < end, hasColons ? next.pointee == ASCII.colon : next.pointee &- ASCII.zero < 10 {
      if hasColons { next += 1 }
      guard end - next >= 2, let value = twoDigits(next) else { return nil }
      second = value
      next += 2
      if next < end, next.pointee == ASCII.point || next.pointee == ASCII.comma {
        guard let (value, after) = fraction(next + 1, end) else { return nil }
        microsecond = value
        next = after
      }
    }
    guard hour <= 24, minute < 60, second <= 60, hour < 24 || minute == 0 && second == 0 && microsecond == 0 else {
      return nil
    }
    let seconds = midnight + hour * 3600 + minute * 60 + second
    let time = Timestamp(microseconds: seconds * 1_000_000 + microsecond)
    if next < end, next.pointee | 0x20 == ASCII.z, next + 1 == end || next[1] != ASCII.openingBracket {
      return (Result(time: time, zone: .utc), next + 1)
    }
    guard let (zone, after) = zone(next, end) else { return (Result(time: time, zone: .unnamed), next) }
    return (Result(time: time.converted(from: zone), zone: zone), after)
  }

  @inline(__always)
  private static func twoDigits(_ text: Bytes) -> Int64? {
    let tens = text[0] &- ASCII.zero
    let ones = text[1] &- ASCII.zero
    guard tens < 10, ones < 10 else { return nil }
    return Int64(tens &* 10 &+ ones)
  }

  /// Microseconds, and the end of the digits.
  @inline(__always)
  private static func fraction(_ start: Bytes, _ end: Bytes) -> (microseconds: Int64, after: Bytes)? {
    var next = start
    var value: Int64 = 0
    var unit: Int64 = 1_000_000
    while next < end, next.pointee &- ASCII.zero < 10 {
      if unit > 1 {
        value = value * 10 + Int64(next.pointee &- ASCII.zero)
        unit /= 10
      }
      next += 1
    }
    return next > start ? (value * unit, next) : nil
  }

  // MARK: Zones

  /// The zone at `start`, after optional spaces, and its end; nil if there is none.
  @inline(never)
  private static func zone(_ start: Bytes, _ end: Bytes) -> (zone: Zone, after: Bytes)? {
    var next = start
    while next < end, next.pointee == ASCII.space { next += 1 }
    guard let (zone, after) = offset(next, end) else { return nil }
    return (zone, skipName(after, end))
  }

  private static func offset(_ start: Bytes, _ end: Bytes) -> (zone: Zone, after: Bytes)? {
    if start < end, start.pointee | 0x20 == ASCII.z { return (.utc, start + 1) }
    guard end - start >= 3 else { return nil }
    let word = UnsafeBufferPointer(start: start, count: 3)
    if word.elementsEqual("UTC".utf8) || word.elementsEqual("GMT".utf8) { return (.utc, start + 3) }
    guard start.pointee == ASCII.plus || start.pointee == ASCII.minus, let hours = twoDigits(start + 1), hours < 24
    else { return nil }
    var next = start + 3
    var minutes: Int64 = 0
    let hasColon = next < end && next.pointee == ASCII.colon
    if hasColon { next += 1 }
    if end - next >= 2, let value = twoDigits(next), value < 60 {
      minutes = value
      next += 2
    } else if hasColon {
      return nil
    }
    let ahead = Int16(hours * 60 + minutes)
    return (.offset(start.pointee == ASCII.minus ? -ahead : ahead), next)
  }

  /// The end of a zone name such as `[Europe/Brussels]`; `start` if there is none.
  private static func skipName(_ start: Bytes, _ end: Bytes) -> Bytes {
    guard start < end, start.pointee == ASCII.openingBracket else { return start }
    var next = start + 1
    while next < end, ASCII.isZoneName(next.pointee) { next += 1 }
    return next < end && next > start + 1 && next.pointee == ASCII.closingBracket ? next + 1 : start
  }
}

extension Timestamp {
  /// The instant, if this is the local time in `zone`.
  fileprivate func converted(from zone: TimeParser.Zone) -> Timestamp {
    guard case .offset(let minutes) = zone else { return self }
    return Timestamp(microseconds: microseconds - Int64(minutes) * 60_000_000)
  }
}
