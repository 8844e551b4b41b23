/// A problem in a recording that did not stop the reading.
public struct GPXWarning: Sendable, Hashable, Codable {
  /// The kind of finding, so that a program can act on it without reading ``GPXWarning/message``. More may be added.
  ///
  ///     if file.warnings.contains(where: { $0.code == .timeWithoutZone }) { … }
  ///
  /// A code keeps its name for good. The constants are the findings that concern points and their values. Others have names
  /// only: `too_fast_on_foot`, `bad_waypoint`, and those of the XML around the points: `misplaced_element`,
  /// `undeclared_prefix`, `blank_before_declaration`, `comment_before_declaration`, `text_before_start`, `bad_declaration`,
  /// `wrong_encoding`, `padding_after_end` and `entity_read_literally`.
  public struct Code: RawRepresentable, Sendable, Hashable, Codable {
    /// The codes that the reader gives, in the order in which they are listed.
    enum Value: String, CaseIterable {
      case badCoordinates = "bad_coordinates"
      case decimalComma = "decimal_comma"
      case badElevation = "bad_elevation"
      case elevationsInFeet = "elevations_in_feet"
      case badSensorReading = "bad_sensor_reading"
      case badTime = "bad_time"
      case timeWithoutZone = "time_without_zone"
      case timeNotIncreasing = "time_went_backwards"
      case timeRepeated = "time_repeated"
      case clockNotSet = "clock_not_set"
      case weekRollover = "gps_week_rollover"
      case tooFastOnFoot = "too_fast_on_foot"
      case badWaypoint = "bad_waypoint"
      case misplacedElement = "misplaced_element"
      case undeclaredPrefix = "undeclared_prefix"
      case blankBeforeDeclaration = "blank_before_declaration"
      case commentBeforeDeclaration = "comment_before_declaration"
      case textBeforeStart = "text_before_start"
      case badDeclaration = "bad_declaration"
      case wrongEncoding = "wrong_encoding"
      case paddingAfterEnd = "padding_after_end"
      case entityReadLiterally = "entity_read_literally"
      case noPositions = "no_positions"
      case noTrackPoints = "no_track_points"
    }

    /// The code as reports write it: `bad_elevation`.
    public var rawValue: String

    /// A code by its name.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    init(_ value: Value) { rawValue = value.rawValue }

    /// Nil if this version of the reader doesn't give the code.
    var value: Value? { Value(rawValue: rawValue) }

    /// Latitude or longitude missing, unreadable or out of range: the point was skipped.
    public static let badCoordinates = Code(.badCoordinates)
    /// A latitude, longitude or elevation with a decimal comma: left out.
    package static let decimalComma = Code(.decimalComma)
    /// An elevation that is not a number, or that exists nowhere on Earth: left out.
    public static let badElevation = Code(.badElevation)
    /// All elevations are above the highest mountain, but would be plausible in feet.
    public static let elevationsInFeet = Code(.elevationsInFeet)
    /// A sensor reading outside its `SensorReadings` range, such as the "invalid" codes of FIT files: left out.
    package static let badSensorReading = Code(.badSensorReading)
    /// A time that cannot be parsed: left out.
    public static let badTime = Code(.badTime)
    /// A time without a zone: read as UTC.
    public static let timeWithoutZone = Code(.timeWithoutZone)
    /// A time earlier than a previous one in the same segment: it adds nothing to any duration.
    public static let timeNotIncreasing = Code(.timeNotIncreasing)
    /// The same time as the latest previous one in the same segment.
    package static let timeRepeated = Code(.timeRepeated)
    /// A time from before GPS, which began on 6 January 1980: the recorder's clock had not been set.
    public static let clockNotSet = Code(.clockNotSet)
    /// A time that seems to be 1,024 weeks off, the period after which the week number of GPS starts again.
    public static let weekRollover = Code(.weekRollover)
    /// Two consecutive points too far apart for the time between them, for anyone on foot.
    package static let tooFastOnFoot = Code(.tooFastOnFoot)
    /// A waypoint without a valid latitude and longitude.
    package static let badWaypoint = Code(.badWaypoint)
    /// A track, segment or point in a place that GPX does not allow, such as an unknown element: read anyway.
    package static let misplacedElement = Code(.misplacedElement)
    /// The prefix of an element or attribute is not declared.
    package static let undeclaredPrefix = Code(.undeclaredPrefix)
    /// White space or a second byte order mark before the XML declaration.
    package static let blankBeforeDeclaration = Code(.blankBeforeDeclaration)
    /// A comment before the XML declaration.
    package static let commentBeforeDeclaration = Code(.commentBeforeDeclaration)
    /// Text, such as a server's header, before the XML declaration or the first tag.
    package static let textBeforeStart = Code(.textBeforeStart)
    /// An XML declaration that is not valid, or one of several.
    package static let badDeclaration = Code(.badDeclaration)
    /// The declared encoding contradicts the bytes.
    package static let wrongEncoding = Code(.wrongEncoding)
    /// NUL bytes after the end of the document.
    package static let paddingAfterEnd = Code(.paddingAfterEnd)
    /// A bare `&` or `<`, an entity that XML does not define, or a character that it does not allow: read literally.
    package static let entityReadLiterally = Code(.entityReadLiterally)
    /// No point has a valid latitude and longitude, but some have times.
    public static let noPositions = Code(.noPositions)
    /// No track or route has points.
    package static let noTrackPoints = Code(.noTrackPoints)
  }

  /// The kind of finding.
  public var code: Code
  /// The finding and its treatment, as a phrase without a period.
  public var message: String
  /// The number of findings of this kind.
  public var count: Int
  /// The line of the first one, from 1; absent if the finding has no position in the file.
  public var line: Int?
  /// The column of the first one, from 1, near the end of the finding.
  public var column: Int?
}
