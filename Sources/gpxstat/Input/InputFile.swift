import GPXAnalysis
import Platform

/// One file to read, or one name that turned out not to lead to any.
struct InputFile: Sendable {
  var name: FileName
  /// Bytes on the disk; 0 where that is not known.
  var size = 0
  /// How it is to be read.
  var reading = GPXReader.Options()
  /// Why there is nothing to read.
  var failure: GPXReadError?

  /// Hands a reader of the file to `body`.
  ///
  /// - Throws: ``GPXReadError`` where there is nothing to read, and whatever `body` throws.
  func read<Result>(_ body: (GPXReader) throws -> Result) throws -> Result {
    if let failure { throw failure }
    if name == .standardInput { return try body(GPXReader(descriptor: STDIN_FILENO, options: reading)) }
    // The system's names are bytes, and need not be text.
    return try body(GPXReader(pathBytes: Array(name.bytes), options: reading))
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
    do {
      return try read(body)
    } catch let error as GPXReadError {
      return failed(error)
    } catch {
      return failed(GPXReadError(.readFailed, "\(error)"))
    }
  }
}
