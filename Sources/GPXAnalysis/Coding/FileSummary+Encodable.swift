import GPXReading

extension FileSummary: Encodable {
  /// Of the keys and their meaning. A key once shipped keeps both within a version; more may be added.
  public static let schemaVersion = 1

  private enum CodingKeys: String, CodingKey {
    case schemaVersion = "schema_version"
    case file, status, error, warnings, creator, tracks, waypoints, total
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schemaVersion, forKey: .schemaVersion)
    try container.encode(file, forKey: .file)
    try container.encode(status, forKey: .status)
    try container.encode(error.map(EncodedFault.init), forKey: .error)
    try container.encode(warnings.map(EncodedWarning.init), forKey: .warnings)
    try container.encode(creator, forKey: .creator)
    try container.encode(tracks, forKey: .tracks)
    try container.encode(waypoints, forKey: .waypoints)
    try container.encode(total, forKey: .total)
  }
}

private struct EncodedFault: Encodable {
  let error: GPXReadError

  enum CodingKeys: String, CodingKey {
    case code, message, line, column
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(error.code.description, forKey: .code)
    try container.encode(error.message, forKey: .message)
    try container.encode(error.line, forKey: .line)
    try container.encode(error.column, forKey: .column)
  }
}

private struct EncodedWarning: Encodable {
  let warning: GPXWarning

  enum CodingKeys: String, CodingKey {
    case code, message, count, line, column
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(warning.code.description, forKey: .code)
    try container.encode(warning.message, forKey: .message)
    try container.encode(warning.count, forKey: .count)
    try container.encode(warning.line, forKey: .line)
    try container.encode(warning.column, forKey: .column)
  }
}
