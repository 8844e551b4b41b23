/// Why a recording could not be read, or not read to its end.
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
    /// There was nothing in it.
    package static let empty = Code(rawValue: "empty")
    /// It is XML, but its root is not `gpx`; or it is not XML at all.
    public static let notGPX = Code(rawValue: "not_gpx")
    /// It declares a document type, which could make a reader expand or fetch things without end.
    package static let doctype = Code(rawValue: "doctype")
    /// An XML syntax error.
    public static let malformed = Code(rawValue: "malformed")
    /// A byte or character that may not stand there.
    package static let invalidCharacter = Code(rawValue: "invalid_character")
    /// `&name;` of a name that XML does not define, or a bare `&`.
    package static let undefinedEntity = Code(rawValue: "undefined_entity")
    /// An encoding that is not read here.
    package static let encoding = Code(rawValue: "encoding")
    /// The file ends before its last element does.
    public static let truncated = Code(rawValue: "truncated")
    /// A byte of zero amid the text.
    package static let nulByte = Code(rawValue: "nul_byte")
    /// Something stands behind the end of the recording.
    package static let trailingContent = Code(rawValue: "trailing_content")
    /// Over a limit of ``GPXReader/Options/Limits``.
    public static let limit = Code(rawValue: "limit")
    /// A gzip archive that breaks off or is corrupt.
    package static let gzip = Code(rawValue: "gzip")
    /// Neither a track nor a route has a point.
    public static let noTrackPoints = Code(rawValue: "no_track_points")
    /// The system had no memory left.
    public static let outOfMemory = Code(rawValue: "out_of_memory")

    /// With ``GPXReader/Options/isStrict``: a finding that would otherwise be a warning.
    public static let strict = Code(rawValue: "strict")
    /// The task was cancelled.
    public static let cancelled = Code(rawValue: "cancelled")
  }

  /// The kind of fault.
  public var code: Code
  /// What is wrong, as a phrase without a period: `the file ends early, inside <ele> opened at line 17`.
  public var message: String
  /// The line, from 1; absent if the fault has no place in the file.
  public var line: Int?
  /// The column, from 1; absent if the fault has no place in the file.
  public var column: Int?

  /// A fault by its kind and words.
  public init(_ code: Code, _ message: String, line: Int? = nil, column: Int? = nil) {
    self.code = code
    self.message = message
    self.line = line
    self.column = column
  }
}

extension GPXReadError {
  /// The error of a file that asks for more than it may.
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
