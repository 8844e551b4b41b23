import TrackModel

/// Reads ISO 8601 times as recorders write them: `2026-06-01T07:00:00Z`, `2026-06-01 07:00:00.25+02:00`.
///
/// - A zone is `Z`, `UTC`, `GMT`, `±hh:mm`, `±hhmm` or `±hh`, with or without a space before it; without one the time is
///   read as UTC, and told apart.
/// - Seconds may be left out, be 60 (a leap second: read as one second after :59), and have any number of fraction
///   digits, behind a point or a comma; microseconds are kept, what is finer is cut off.
/// - A space or a small `t` may stand for the `T`, and slashes for the hyphens; white space may stand around the whole.
///
/// The day of the last time is remembered: it rarely changes from one point to the next.
struct TimeParser {
  struct Result: Equatable {
    var time: Timestamp
    /// False where the text named no zone, and UTC was taken.
    var namesZone: Bool
  }

  private var lastDate: (UInt64, UInt16) = (0, 0)
  private var lastMidnight: Int64 = 0

  /// The time that the text between `start` and `end` names, or nil where it names none.
  mutating func parse(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Result? {
    guard let (result, after) = parseFront(ASCII.skipWhiteSpace(start, end), end),
      ASCII.skipWhiteSpace(after, end) == end
    else { return nil }
    return result
  }

  /// The time that the text from `start` on begins with, and where it ends.
  mutating func parseFront(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> (result: Result, after: UnsafePointer<UInt8>)? {
    var next = start
    // yyyy-mm-ddThh:mm is the shortest.
    guard end - next >= 16, let midnight = midnight(next) else { return nil }
    next += 10
    guard next.pointee | 0x20 == ASCII.t || next.pointee == ASCII.space else { return nil }
    guard let hour = Self.twoDigits(next + 1), next[3] == ASCII.colon, let minute = Self.twoDigits(next + 4) else {
      return nil
    }
    next += 6

    var second: Int64 = 0
    var microsecond: Int64 = 0
    if next < end, next.pointee == ASCII.colon {
      guard end - next >= 3, let value = Self.twoDigits(next + 1) else { return nil }
      second = value
      next += 3
      if next < end, next.pointee == ASCII.point || next.pointee == ASCII.comma {
        guard let (value, after) = Self.fraction(next + 1, end) else { return nil }
        microsecond = value
        next = after
      }
    }
    guard hour <= 24, minute < 60, second <= 60, hour < 24 || minute == 0 && second == 0 && microsecond == 0 else {
      return nil
    }

    var offset: Int64 = 0
    var namesZone = false
    if next < end, next.pointee | 0x20 == ASCII.z {
      namesZone = true
      next += 1
    } else if let (value, after) = Self.zone(ASCII.skipWhiteSpace(next, end), end) {
      offset = value
      namesZone = true
      next = after
    }
    let seconds = midnight + hour * 3600 + minute * 60 + second - offset
    return (Result(time: Timestamp(microseconds: seconds * 1_000_000 + microsecond), namesZone: namesZone), next)
  }

  /// Seconds from 1970 to the day that the ten bytes name.
  @inline(__always)
  private mutating func midnight(_ text: UnsafePointer<UInt8>) -> Int64? {
    let raw = UnsafeRawPointer(text)
    let date = (raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
    if date == lastDate { return lastMidnight }
    guard let seconds = Self.midnight(of: text) else { return nil }
    lastDate = date
    lastMidnight = seconds
    return seconds
  }

  private static func midnight(of text: UnsafePointer<UInt8>) -> Int64? {
    let separator = text[4]
    guard separator == ASCII.minus || separator == ASCII.slash, text[7] == separator,
      let century = twoDigits(text), let year = twoDigits(text + 2), let month = twoDigits(text + 5),
      let day = twoDigits(text + 8)
    else { return nil }
    let date = CivilDate(year: century * 100 + year, month: month, day: day)
    return date.isValid ? date.daysSince1970 * 86400 : nil
  }

  @inline(__always)
  private static func twoDigits(_ text: UnsafePointer<UInt8>) -> Int64? {
    let tens = text[0] &- ASCII.zero
    let ones = text[1] &- ASCII.zero
    guard tens < 10, ones < 10 else { return nil }
    return Int64(tens &* 10 &+ ones)
  }

  /// Microseconds, and where the digits end.
  @inline(__always)
  private static func fraction(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> (microseconds: Int64, after: UnsafePointer<UInt8>)? {
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

  /// Seconds east of UTC, and where the zone ends; nil where there is none.
  @inline(never)
  private static func zone(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> (seconds: Int64, after: UnsafePointer<UInt8>)? {
    if start < end, start.pointee | 0x20 == ASCII.z { return (0, start + 1) }
    guard end - start >= 3 else { return nil }
    let word = UnsafeBufferPointer(start: start, count: 3)
    if word.elementsEqual("UTC".utf8) || word.elementsEqual("GMT".utf8) { return (0, start + 3) }
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
    let seconds = hours * 3600 + minutes * 60
    return (start.pointee == ASCII.minus ? -seconds : seconds, next)
  }
}
