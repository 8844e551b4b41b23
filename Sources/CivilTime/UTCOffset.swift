/// A fixed offset of local time from UTC.
package struct UTCOffset: Sendable, Hashable {
  /// Positive east of UTC; -18…18 hours.
  package let minutes: Int

  /// Seconds: the offsets of all time zones are multiples of a quarter of an hour.
  package static let zoneStep = 900.0
  /// Seconds: the largest offset of a time zone, UTC+14.
  package static let largestZone = 14.0 * 3600

  /// The offset 0.
  package static let utc = UTCOffset(uncheckedMinutes: 0)

  private init(uncheckedMinutes minutes: Int) {
    self.minutes = minutes
  }

  /// Nil if the offset exceeds 18 hours.
  package init?(minutes: Int) {
    guard (-18 * 60...18 * 60).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Parses `Z`, `UTC`, `+02:00`, `-3:30`, `+0200`, and whole hours such as `+2`.
  package init?(_ text: String) {
    if ["z", "utc"].contains(text.lowercased()) {
      self = .utc
      return
    }
    let isNegative = text.hasPrefix("-")
    let unsigned = isNegative || text.hasPrefix("+") ? text.dropFirst() : Substring(text)
    var parts = unsigned.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 1, unsigned.utf8.count == 4 { parts = [unsigned.prefix(2), unsigned.dropFirst(2)] }
    guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      parts[0].utf8.count <= 2, let hours = Int(parts[0])
    else { return nil }
    var minutes = 60 * hours
    if parts.count == 2 {
      guard parts[1].utf8.count == 2, let more = Int(parts[1]), more < 60 else { return nil }
      minutes += more
    }
    self.init(minutes: isNegative ? -minutes : minutes)
  }

  /// The local date at `time`.
  package func date(of time: Timestamp) -> CivilDate {
    let perDay: Int64 = 86_400_000_000
    let (day, microsecond) = time.civilDateAndTime
    // Shift only the time of day, so that instants at the ends of the range do not overflow.
    let shifted = microsecond + Int64(minutes) * 60_000_000
    return day.advanced(byDays: shifted < 0 ? -1 : shifted >= perDay ? 1 : 0)
  }
}

extension UTCOffset: CustomStringConvertible {
  /// `UTC`, or `UTC+02:00`.
  package var description: String {
    guard minutes != 0 else { return "UTC" }
    let magnitude = Int64(minutes.magnitude)
    return "UTC\(minutes < 0 ? "-" : "+")\(twoDigits(magnitude / 60)):\(twoDigits(magnitude % 60))"
  }
}

/// Encoded as minutes.
extension UTCOffset: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let offset = UTCOffset(minutes: try container.decode(Int.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "more than 18 hours from UTC")
    }
    self = offset
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(minutes)
  }
}
