import GPXAnalysis

/// What became of one file.
struct FileOutcome<Output: Sendable>: Sendable {
  var output: Output
  var points: Int
  /// Nil where the file was read to its end.
  var fault: Fault?

  init(_ output: Output, of summary: FileSummary) {
    self.output = output
    points = summary.points
    fault = Fault(summary)
  }
}

/// Reads files in several threads and delivers the results in file order, while standard error shows how
/// far the run is and what goes wrong.
struct FileRun {
  let files: InputFiles
  let workers: Int
  /// How many results may wait for their turn.
  var window = 256
  /// Whether problems are printed only at the end of the run, below its output, and not as they come.
  var tellsAtEnd = false

  /// - Parameters:
  ///   - read: reads one file, at its place among the files, in any thread.
  ///   - consume: takes one result after the other, in this thread. It clears the line of progress before it writes.
  func run<Output: Sendable>(
    _ read: @escaping @Sendable (InputFile, Int) -> FileOutcome<Output>,
    consume: (Output, inout ProgressLine) throws -> Void
  ) throws -> Failures {
    var progress = ProgressLine(files: files.count, bytes: files.reduce(0) { $0 + $1.size })
    var failures = Failures(of: files, tellsAtEnd: tellsAtEnd)
    let files = files
    // Positions, for many files are not kept twice.
    let work = OrderedWork<Int, (size: Int, outcome: FileOutcome<Output>)>(
      items: Array(files.indices), size: { files[$0].size }, workers: workers, window: window)
    func take(_ size: Int, _ outcome: FileOutcome<Output>) throws {
      failures.files += 1
      if let fault = outcome.fault {
        progress.clear()
        failures.add(fault)
      }
      try consume(outcome.output, &progress)
      progress.add(points: outcome.points, bytes: size)
      progress.update()
    }
    try work.run { index in
      (files[index].size, read(files[index], index))
    } wait: {
      progress.update()
    } consume: { size, outcome in
      try take(size, outcome)
    }
    // One after the other, for an archive is a stream.
    try files.archive?.forEachMember { file in try take(0, read(file, failures.files)) }
    progress.clear()
    return failures
  }
}
