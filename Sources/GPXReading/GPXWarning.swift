/// Something in a recording that was read around: the rest is not touched by it.
public struct GPXWarning: Sendable, Hashable {
  /// The kind of finding; more may be added.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    enum Value: String, CaseIterable {
      case badCoordinates = "bad_coordinates"
      case badElevation = "bad_elevation"
      case badTime = "bad_time"
      case timeWithoutZone = "time_without_zone"
      case timeNotIncreasing = "time_went_backwards"
      case paddingAfterEnd = "padding_after_end"
      case noTrackPoints = "no_track_points"
    }
    let value: Value
    init(_ value: Value) { self.value = value }

    /// Latitude or longitude missing, unreadable or out of range: the point was skipped.
    public static let badCoordinates = Code(.badCoordinates)
    /// An elevation that is no number, or one that no place on Earth has: left out.
    public static let badElevation = Code(.badElevation)
    /// A time that cannot be read: left out.
    public static let badTime = Code(.badTime)
    /// A time that names no zone: taken as UTC.
    public static let timeWithoutZone = Code(.timeWithoutZone)
    /// A time earlier than one before it in the same segment: it adds nothing to any duration.
    public static let timeNotIncreasing = Code(.timeNotIncreasing)
    /// NUL bytes behind the end of the document.
    public static let paddingAfterEnd = Code(.paddingAfterEnd)
    /// Neither a track nor a route has a point.
    public static let noTrackPoints = Code(.noTrackPoints)

    /// The code as reports write it: `bad_elevation`.
    public var description: String { value.rawValue }
  }

  public var code: Code
  /// What was found and what was done about it, as a phrase without a period.
  public var message: String
  /// How often.
  public var count: Int
  /// Where first, from 1; absent where the finding has no place in the file.
  public var line: Int?
}

extension GPXWarning.Code {
  /// What was found and what was done about it, for `count` findings.
  func message(count: Int) -> String {
    let one = count == 1
    return switch value {
    case .badCoordinates:
      "\(one ? "1 point has" : "\(count) points have") no valid latitude and longitude and \(one ? "was" : "were") skipped"
    case .badElevation:
      "\(one ? "1 elevation is" : "\(count) elevations are") not believable and \(one ? "was" : "were") left out"
    case .badTime: "\(one ? "1 time" : "\(count) times") cannot be read and \(one ? "was" : "were") left out"
    case .timeWithoutZone:
      "\(one ? "1 time names" : "\(count) times name") no zone and \(one ? "was" : "were") read as UTC"
    case .timeNotIncreasing:
      "\(one ? "1 time goes" : "\(count) times go") backwards and \(one ? "adds" : "add") no duration"
    case .paddingAfterEnd: "NUL bytes follow the end of the file and were ignored"
    case .noTrackPoints: "no track points"
    }
  }
}
