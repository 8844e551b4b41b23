import GPXAnalysis
import TrackReporting

/// Reads all files and keeps of each what a training log needs of it; tells what goes wrong.
struct RecordingsRun {
  let files: [InputFile]
  let workers: Int
  let options: SummaryOptions

  /// - Returns: the recordings in the order of the files, and whether all files were read to their ends.
  func read() throws -> (recordings: Recordings, isComplete: Bool) {
    let options = options
    var progress = ProgressLine(files: files.count, bytes: files.reduce(0) { $0 + $1.size })
    var failures = Failures()
    var recordings = Recordings()
    try OrderedWork(items: files, size: \.size, workers: workers).run { file in
      let summary = SummaryRun.summarize(file, options)
      return FileRecordings(
        file: file, recordings: Recordings(summary), points: summary.tracks.reduce(0) { $0 + $1.points },
        isPartial: summary.status == .partial, fault: Diagnostics.message(summary))
    } wait: {
      progress.update()
    } consume: { read in
      recordings.add(read.recordings)
      if let fault = read.fault {
        progress.clear()
        Diagnostics.print(fault)
        failures.add(read.file.name.text.withoutControlCharacters, isPartial: read.isPartial)
      }
      progress.add(points: read.points, bytes: read.file.size)
      progress.update()
    }
    progress.clear()
    if files.count > 1, let line = failures.line(of: files.count) { Diagnostics.print(line) }
    return (recordings, failures.count == 0)
  }
}

private struct FileRecordings: Sendable {
  var file: InputFile
  var recordings: Recordings
  var points: Int
  var isPartial: Bool
  /// What to say on standard error; absent where the file was read to its end.
  var fault: String?
}
