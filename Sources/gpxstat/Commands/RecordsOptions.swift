import ArgumentParser
import GPXAnalysis
import Platform
import TrackReporting

/// Records of files that were read before.
struct RecordsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read outings from the output of gpxstat --format ndjson, in a file or on standard input (-).",
      discussion:
        "Their figures stay as written; options for figures apply only to other files that you name.",
      valueName: "file"
    ),
    completion: .file())
  var fromRecords: [String] = []

  /// The outings of the records, and then those of the files.
  ///
  /// - Throws: ``ExitCode`` where records cannot be read, after saying why.
  func read(
    and input: InputOptions, or archive: ArchiveOption? = nil, _ options: SummaryOptions
  ) throws -> (Recordings, Failures) {
    let namesMore = input.namesFiles || archive?.tar != nil
    let files = fromRecords.isEmpty || namesMore ? try input.inputFiles(or: archive) : InputFiles()
    var recordings = try read()
    let (read, failures) = try RecordingsRun(files: files, workers: input.workers, options: options).run()
    recordings.add(read)
    return (recordings, failures)
  }

  private func read() throws(ExitCode) -> Recordings {
    var recordings = Recordings()
    for argument in fromRecords {
      let name = FileName(argument)
      do {
        recordings.add(try Self.read(name))
      } catch {
        Diagnostics.print(.error, GPXReadError(error).message, file: name.text)
        throw .someFileFailed
      }
    }
    return recordings
  }

  private static func read(_ name: FileName) throws -> Recordings {
    try name.withDescriptor { descriptor in
      let source = GzipSource(FileSource(descriptor: descriptor))
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
      defer { buffer.deallocate() }
      var reader = RecordReader()
      while case let count = try source.read(into: buffer), count > 0 { try reader.append(buffer[..<count]) }
      try reader.finish()
      return reader.recordings
    }
  }
}
