import GPXAnalysis

/// Reads all files and keeps of each the outings in it.
struct RecordingsRun {
  let files: InputFiles
  let workers: Int
  let options: SummaryOptions

  /// - Returns: the recordings in the order of the files, and what went wrong.
  func run() throws -> (recordings: Recordings, failures: Failures) {
    let options = options
    var recordings = Recordings()
    let failures = try FileRun(files: files, workers: workers, tellsAtEnd: true).run { file, _ in
      let read = file.recordings(options)
      return FileOutcome(read.recordings, of: read.summary)
    } consume: { read, _ in
      recordings.add(read)
    }
    return (recordings, failures)
  }
}
