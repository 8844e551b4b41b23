/// The reason why a recording could not be read, or not to its end.
public struct GPXReadError: Error, Sendable, Hashable, Codable {
  /// The kind of fault; more may be added.
  public struct Code: Sendable, Hashable, CustomStringConvertible, Codable {
    private enum Value: String, Codable {
      case cannotOpen = "cannot_open"
      case readFailed = "read_failed"
      case empty
      case notGPX = "not_gpx"
      case doctype
      case malformed
      case invalidCharacter = "invalid_character"
      case undefinedEntity = "undefined_entity"
      case encoding
      case truncated
      case nulByte = "nul_byte"
      case trailingContent = "trailing_content"
      case limit
      case gzip
      case noTrackPoints = "no_track_points"
      case outOfMemory = "out_of_memory"
      case strict
      case cancelled
    }
    private let value: Value
    private init(_ value: Value) { self.value = value }

    /// The file could not be opened.
    public static let cannotOpen = Code(.cannotOpen)
    /// The system reported an error while reading.
    public static let readFailed = Code(.readFailed)
    /// The file is empty.
    package static let empty = Code(.empty)
    /// The file is not XML, or its root is not `gpx`.
    public static let notGPX = Code(.notGPX)
    /// The file declares a document type, which could make a parser expand entities or fetch files without limit.
    package static let doctype = Code(.doctype)
    /// An XML syntax error.
    public static let malformed = Code(.malformed)
    /// A byte or character that XML does not allow.
    package static let invalidCharacter = Code(.invalidCharacter)
    /// An entity that XML does not define, or a bare `&`.
    package static let undefinedEntity = Code(.undefinedEntity)
    /// The encoding is not supported.
    package static let encoding = Code(.encoding)
    /// The file ends before its last element does.
    public static let truncated = Code(.truncated)
    /// A NUL byte in the text.
    package static let nulByte = Code(.nulByte)
    /// Content follows the end of the recording.
    package static let trailingContent = Code(.trailingContent)
    /// The file exceeds one of ``ReadingOptions/Limits``.
    public static let limit = Code(.limit)
    /// The gzip archive is truncated or corrupt.
    package static let gzip = Code(.gzip)
    /// No track or route has points.
    public static let noTrackPoints = Code(.noTrackPoints)
    /// Memory is exhausted.
    public static let outOfMemory = Code(.outOfMemory)

    /// With ``ReadingOptions/isStrict``: a finding that would otherwise be a warning.
    public static let strict = Code(.strict)
    /// The task was cancelled.
    public static let cancelled = Code(.cancelled)

    /// The code as reports write it: `truncated`, `trailing_content`.
    public var description: String { value.rawValue }

    /// Decodes a ``description``.
    public init(from decoder: any Decoder) throws {
      value = try decoder.singleValueContainer().decode(Value.self)
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(value)
    }
  }

  /// The kind of fault.
  public var code: Code
  /// A description of the fault, as a phrase without a period: `the file ends early, inside <ele> opened at line 17`.
  public var message: String
  /// The line, from 1; absent if the fault has no position in the file.
  public var line: Int?
  /// The column, from 1; absent if the fault has no position in the file.
  public var column: Int?

  /// Creates a fault from its kind and message.
  public init(_ code: Code, _ message: String, line: Int? = nil, column: Int? = nil) {
    self.code = code
    self.message = message
    self.line = line
    self.column = column
  }
}

extension GPXReadError {
  /// The error for a file that exceeds a limit.
  static func overLimit(_ limit: String, _ value: Int, _ what: String) -> GPXReadError {
    GPXReadError(.limit, "\(what): over the limit \(limit) of \(value)")
  }
}

extension GPXReadError: CustomStringConvertible {
  /// `line 17, column 9: the file ends early, inside <ele> opened at line 17`.
  public var description: String {
    guard let line else { return message }
    guard let column else { return "line \(line): \(message)" }
    return "line \(line), column \(column): \(message)"
  }
}

extension GPXReadError {
  static let cancelled = GPXReadError(.cancelled, "the task was cancelled")
}
