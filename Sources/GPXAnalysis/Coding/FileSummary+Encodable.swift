import GPXReading

extension FileSummary: Encodable {
  /// Of the keys and their meaning. A key once shipped keeps both within a version; more may be added.
  public static let schemaVersion = 1

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(Self.schemaVersion, forKey: "schema_version")
    try container.encode(file, forKey: "file")
    try container.encode(status, forKey: "status")
    try container.encode(error.map(EncodedFault.init), forKey: "error")
    try container.encode(warnings.map(EncodedWarning.init), forKey: "warnings")
    try container.encode(creator, forKey: "creator")
    try container.encode(tracks, forKey: "tracks")
    try container.encode(waypoints, forKey: "waypoints")
    try container.encode(total, forKey: "total")
  }
}

private struct EncodedFault: Encodable {
  let error: GPXReadError

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(error.code.description, forKey: "code")
    try container.encode(error.message, forKey: "message")
    try container.encode(error.line, forKey: "line")
    try container.encode(error.column, forKey: "column")
  }
}

private struct EncodedWarning: Encodable {
  let warning: GPXWarning

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    try container.encode(warning.code.description, forKey: "code")
    try container.encode(warning.message, forKey: "message")
    try container.encode(warning.count, forKey: "count")
    try container.encode(warning.line, forKey: "line")
    try container.encode(warning.column, forKey: "column")
  }
}
