import GPXAnalysis

/// The content of one file's record: its summary, and values that depend on other files.
struct FileReport: Sendable {
  var summary: FileSummary
  /// The outings that a log keeps of it; absent if not requested.
  var recordings: Recordings?
  var history: [Outing]?

  static let record = Record<FileReport>("file", "What gpxstat says of one GPX file.") { record in
    record.include(FileSummary.record) { $0.summary }
    record.objects(
      "history", Outing.record, "Its outings compared with earlier ones; null without --history."
    ) { $0.history }
    record.objects("outings", OutingRecord.outingRecord, "What a log keeps of the file: see --from-records.") {
      $0.recordings?.outings
    }
    record.objects("not_counted", NotCounted.record, "What a log does not count of it.") { $0.recordings?.notCounted }
  }
}

extension FileSummary {
  /// The version of the record's keys and their meaning. Published keys keep both within a version; more may be added.
  static let schemaVersion = 1

  static let record = Record<FileSummary>("file", "What gpxstat says of one GPX file.") { record in
    record.constant("schema_version", schemaVersion, "Changes when a key changes its name or its meaning.")
    record.field("file", .text, "The file as it was named; - for standard input.") { $0.file }
    record.field(
      "status", .choice,
      "complete: read to the end. partial: read up to a fault, what came before counts. failed: nothing was read."
    ) { $0.status }
    record.object("error", GPXReadError.record, "Why the file is not complete.") { $0.fault }
    record.column("error", .text) { $0.fault?.code.rawValue }
    record.objects("warnings", Finding.record, "Faults that were skipped, and repairs worth a look, each kind once.") {
      $0.findings
    }
    record.column("warnings", .count) { $0.findings.count }
    record.column("warning_codes", .text) { $0.findings.map(\.code).joined(separator: " ") }
    record.field("creator", .text, "The device or program that wrote the file.") { $0.creator }
    record.addField(
      "tracks", "Each track, then each route, in the order of the file.", .array(.object(TrackSummary.record.shape))
    ) { file, writer in
      writer.array(file.tracks) { track, writer in writer.keep { TrackSummary.record.write(track, to: &$0) } }
    }
    record.field("waypoints", .count, "The number of waypoints.") { $0.waypoints }
    record.addField(
      "total", "All tracks together, or all routes if no track has points; null without points.",
      .nullable(.object(TrackSummary.record.shape))
    ) { file, writer in
      guard let total = file.total else { return writer.null() }
      // A single track is mostly the total, too.
      if file.tracks == [total], writer.writeKept() { return }
      TrackSummary.record.write(total, to: &writer)
    }
    record.addColumns(of: TrackSummary.record) { $0.total }
  }
}

extension GPXReadError {
  static let record = Record<GPXReadError>("error", "Why a file could not be read, or not to its end.") { record in
    record.field("code", .text, "The kind of fault, such as truncated; more may be added.") { $0.code.rawValue }
    record.field("message", .text, "The fault in words.") { $0.message }
    record.field("line", .count, "Where it is, from 1.") { $0.line }
    record.field("column", .count, "Where it is on the line, from 1.") { $0.column }
  }
}
