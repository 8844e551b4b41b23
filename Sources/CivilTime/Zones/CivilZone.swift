/// A time zone: its offsets from UTC, and when they change.
///
///     CivilZone(minutesFromUTC: 120)                                       // the same the whole year round
///     CivilZone(named: "Europe/Zurich", compiled: bytes)                   // with summer time
///
/// It looks nothing up: you supply the `bytes` of a file in `/usr/share/zoneinfo`, from any source.
public struct CivilZone: Sendable, Hashable, Codable {
  /// What the zone is called, such as `Europe/Zurich` or `UTC+02:00`.
  package let name: String
  /// Before the first transition.
  let firstOffset: UTCOffset
  let transitions: [Transition]
  /// From the last transition on; absent where that holds for ever.
  let rule: SummerTimeRule?

  struct Transition: Sendable, Hashable, Codable {
    /// Seconds since 1970.
    var time: Int64
    /// From then on.
    var offset: UTCOffset
  }

  /// Coordinated Universal Time.
  package static let utc = CivilZone(.utc)

  /// Where the clocks are never changed; absent where they are.
  package var fixedOffset: UTCOffset? { transitions.isEmpty && rule == nil ? firstOffset : nil }

  /// Clocks that are never changed.
  package init(_ offset: UTCOffset) {
    name = offset.description
    firstOffset = offset
    transitions = []
    rule = nil
  }

  /// Clocks that are never changed; nil if they are more than 18 hours from UTC.
  public init?(minutesFromUTC minutes: Int) {
    guard let offset = UTCOffset(minutes: minutes) else { return nil }
    self.init(offset)
  }

  /// A zone by the bytes of its compiled form (RFC 9636); nil if they are something else.
  public init?(named name: String, compiled bytes: [UInt8]) {
    guard let file = TZif(bytes) else { return nil }
    self.name = name
    firstOffset = file.firstOffset
    transitions = file.transitions
    rule = file.rule
  }

  /// - Complexity: O(log transitions).
  package func offset(at time: Timestamp) -> UTCOffset {
    let seconds = time.wholeSeconds
    guard let last = transitions.last, seconds < last.time else {
      return rule?.offset(at: seconds) ?? transitions.last?.offset ?? firstOffset
    }
    // The first one that is later.
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].time <= seconds { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? transitions[low - 1].offset : firstOffset
  }

  /// The day that the clocks there show at `time`.
  package func date(of time: Timestamp) -> CivilDate {
    offset(at: time).date(of: time)
  }
}

extension CivilZone: CustomStringConvertible {
  public var description: String { name }
}

extension Timestamp {
  /// Seconds since 1970, rounded down.
  fileprivate var wholeSeconds: Int64 {
    let seconds = microseconds / 1_000_000
    return microseconds % 1_000_000 < 0 ? seconds - 1 : seconds
  }
}
