/// A time zone: its offsets from UTC, and when they change.
///
///     CivilZone(minutesFromUTC: 120)                                       // the same the whole year round
///
/// The product `GPXAnalysisFoundation` makes one from a `TimeZone`, with its summer time.
public struct CivilZone: Sendable, Hashable, Codable {
  /// The name of the zone, such as `Europe/Zurich` or `UTC+02:00`.
  package let name: String
  /// The offset before the first transition.
  let firstOffset: UTCOffset
  let transitions: [Transition]
  /// The rule from the last transition on; absent if the last offset remains in force.
  let rule: SummerTimeRule?

  struct Transition: Sendable, Hashable, Codable {
    /// Seconds since 1970.
    var time: Int64
    /// The offset from then on.
    var offset: UTCOffset
  }

  /// Coordinated Universal Time.
  package static let utc = CivilZone(.utc)

  /// The offset of a zone that never changes it; absent for other zones.
  package var fixedOffset: UTCOffset? { transitions.isEmpty && rule == nil ? firstOffset : nil }

  /// A zone whose offset never changes.
  package init(_ offset: UTCOffset) {
    name = offset.description
    firstOffset = offset
    transitions = []
    rule = nil
  }

  /// A zone whose offset never changes; nil if it exceeds 18 hours.
  public init?(minutesFromUTC minutes: Int) {
    guard let offset = UTCOffset(minutes: minutes) else { return nil }
    self.init(offset)
  }

  /// Creates a zone from its compiled form (RFC 9636); nil if the bytes are not valid.
  package init?(named name: String, compiled bytes: [UInt8]) {
    guard let file = TZif(bytes) else { return nil }
    self.name = name
    firstOffset = file.firstOffset
    transitions = file.transitions
    rule = file.rule
  }

  /// A zone by its offsets in minutes, and the seconds since 1970 at which they begin, in order. Offsets of more than 18
  /// hours are left out.
  package init(named name: String, minutesFromUTC minutes: Int, changes: [(seconds: Int64, minutes: Int)]) {
    self.name = name
    firstOffset = UTCOffset(minutes: minutes) ?? .utc
    transitions = changes.compactMap { change in
      UTCOffset(minutes: change.minutes).map { Transition(time: change.seconds, offset: $0) }
    }
    rule = nil
  }

  /// - Complexity: O(log transitions).
  package func offset(at time: Timestamp) -> UTCOffset {
    let seconds = time.wholeSeconds
    guard let last = transitions.last, seconds < last.time else {
      return rule?.offset(at: seconds) ?? transitions.last?.offset ?? firstOffset
    }
    // Find the first transition after `time`.
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].time <= seconds { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? transitions[low - 1].offset : firstOffset
  }

  /// The local date at `time`.
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
