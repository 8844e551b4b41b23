import GPXAnalysis
import Platform

/// One file to read, or one name that turned out not to lead to any.
struct InputFile: Sendable {
  var name: FileName
  /// Bytes on the disk; 0 where that is not known.
  var size = 0
  /// Where its content comes from, if not from the file of that name.
  var content: MemberSource?
  /// How long reading it may take; nil for any time.
  var maxSeconds: Double?
  /// How it is to be read.
  var reading = ReadingOptions()
  /// Why there is nothing to read.
  var failure: GPXReadError?

  /// Hands a reader of the file to `body`.
  ///
  /// - Throws: ``GPXReadError`` where there is nothing to read, and whatever `body` throws.
  func read<Result>(_ body: (GPXReader) throws -> Result) throws -> Result {
    if let failure { throw failure }
    if let content { return try body(GPXReader(timed(content), options: reading)) }
    // The system's names are bytes, and need not be text.
    if maxSeconds == nil, name != .standardInput {
      return try body(GPXReader(pathBytes: Array(name.bytes), options: reading))
    }
    return try name.withDescriptor { try body(reader(of: $0)) }
  }

  private func reader(of descriptor: Int32) -> GPXReader {
    maxSeconds == nil
      ? GPXReader(descriptor: descriptor, options: reading)
      : GPXReader(timed(FileSource(descriptor: descriptor)), options: reading)
  }

  /// The time includes decompression.
  private func timed(_ source: any ByteSource & Sendable) -> any ByteSource & Sendable {
    maxSeconds.map { TimedSource(GzipSource(source), seconds: $0) } ?? source
  }

  static func cannotOpen(_ code: Int32) -> GPXReadError {
    GPXReadError(.cannotOpen, "cannot open: \(systemMessage(code))")
  }
}

extension InputFile {
  /// The summary of the file, whatever became of it.
  func summary(_ options: SummaryOptions) -> FileSummary {
    read {
      try FileSummary($0, file: name.text, options: options)
    } orFailed: {
      FileSummary(file: name.text, failure: $0)
    }
  }

  /// The summary and the outings, whatever became of the file.
  func recordings(_ options: SummaryOptions) -> FileRecordings {
    read {
      try FileRecordings($0, file: name.text, options: options)
    } orFailed: {
      FileRecordings(file: name.text, failure: $0)
    }
  }

  /// The summary and what a drawing needs, whatever became of the file.
  func analysis(_ options: SummaryOptions, _ details: TrackDetails.Options) -> FileAnalysis {
    read {
      try FileAnalysis($0, file: name.text, options: options, details: details)
    } orFailed: {
      FileAnalysis(file: name.text, failure: $0)
    }
  }

  private func read<Result>(
    _ body: (GPXReader) throws -> Result, orFailed failed: (GPXReadError) -> Result
  ) -> Result {
    do { return try read(body) } catch { return failed(GPXReadError(error)) }
  }
}

extension GPXReadError {
  /// The error itself, or one of another type in its words.
  init(_ error: any Error) {
    self = error as? GPXReadError ?? GPXReadError(.readFailed, "\(error)")
  }
}
