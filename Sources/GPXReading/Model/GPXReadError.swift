/// The reason why a recording could not be read, or not to its end.
public struct GPXReadError: Error, Sendable, Hashable, Codable {
  /// The kind of fault; more may be added.
  public struct Code: RawRepresentable, Sendable, Hashable, Codable {
    /// The code as reports write it: `truncated`, `trailing_content`.
    public var rawValue: String

    /// A code by its name.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The file could not be opened.
    public static let cannotOpen = Code(rawValue: "cannot_open")
    /// The system reported an error while reading.
    public static let readFailed = Code(rawValue: "read_failed")
    /// The file is empty.
    package static let empty = Code(rawValue: "empty")
    /// The file is not XML, or its root is not `gpx`.
    public static let notGPX = Code(rawValue: "not_gpx")
    /// The file declares a document type, which could make a parser expand entities or fetch files without limit.
    package static let doctype = Code(rawValue: "doctype")
    /// An XML syntax error.
    public static let malformed = Code(rawValue: "malformed")
    /// A byte or character that XML does not allow.
    package static let invalidCharacter = Code(rawValue: "invalid_character")
    /// An entity that XML does not define, or a bare `&`.
    package static let undefinedEntity = Code(rawValue: "undefined_entity")
    /// The encoding is not supported.
    package static let encoding = Code(rawValue: "encoding")
    /// The file ends before its last element does.
    public static let truncated = Code(rawValue: "truncated")
    /// A NUL byte in the text.
    package static let nulByte = Code(rawValue: "nul_byte")
    /// Content follows the end of the recording.
    package static let trailingContent = Code(rawValue: "trailing_content")
    /// The file exceeds ``ReadingOptions/byteLimit``, or a limit that prevents it from exhausting memory.
    public static let limit = Code(rawValue: "limit")
    /// The gzip archive is truncated or corrupt.
    package static let gzip = Code(rawValue: "gzip")
    /// No track or route has points.
    public static let noTrackPoints = Code(rawValue: "no_track_points")
    /// Memory is exhausted.
    package static let outOfMemory = Code(rawValue: "out_of_memory")

    /// With ``ReadingOptions/isStrict``: a finding that would otherwise be a warning.
    package static let strict = Code(rawValue: "strict")
    /// The task was cancelled.
    public static let cancelled = Code(rawValue: "cancelled")
  }

  /// The kind of fault.
  public var code: Code
  /// A description of the fault, as a phrase without a period: `the file ends early, inside <ele> opened at line 17`.
  public var message: String
  /// The line, from 1; absent if the fault has no position in the file.
  public var line: Int?
  /// The column, from 1; absent if the fault has no position in the file.
  public var column: Int?
  /// The path of a file that could not be opened.
  package var path: String?

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
