/// How far a place's clocks are ahead of Coordinated Universal Time, the whole year round.
package struct UTCOffset: Sendable, Hashable {
  /// Ahead is positive; at most 18 hours either way.
  package let minutes: Int

  /// No offset.
  package static let utc = UTCOffset(uncheckedMinutes: 0)

  private init(uncheckedMinutes minutes: Int) {
    self.minutes = minutes
  }

  /// Nil where it is more than 18 hours.
  package init?(minutes: Int) {
    guard (-18 * 60...18 * 60).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads `Z`, `UTC`, `+02:00`, `-3:30`, and whole minutes as `120` or `-210`.
  package init?(_ text: String) {
    if ["z", "utc"].contains(text.lowercased()) {
      self = .utc
      return
    }
    let isNegative = text.hasPrefix("-")
    let unsigned = isNegative || text.hasPrefix("+") ? text.dropFirst() : Substring(text)
    let parts = unsigned.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return nil
    }
    let numbers = parts.compactMap { Int($0) }
    switch numbers.count {
    case 1: self.init(minutes: isNegative ? -numbers[0] : numbers[0])
    case 2 where parts[0].count <= 2 && parts[1].count == 2 && numbers[1] < 60:
      let minutes = numbers[0] * 60 + numbers[1]
      self.init(minutes: isNegative ? -minutes : minutes)
    default: return nil
    }
  }

  /// The day that the clocks there show at `time`.
  package func date(of time: Timestamp) -> CivilDate {
    let perDay: Int64 = 86_400_000_000
    let (day, microsecond) = time.civilDateAndTime
    // Only the day's own part is shifted: the ends of the range must not overflow.
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

/// Minutes, for encoders.
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
