import GPXAnalysis
import TrackReporting

/// Reads all files and writes their reports, in the order of the files.
struct SummaryRun {
  let files: [InputFile]
  let workers: Int
  let options: SummaryOptions
  let writer: ReportWriter

  func run() throws {
    let output = StandardOutput()
    let (writer, options) = (writer, options)
    var totals = HikeTotals()
    var isFirst = true

    try output.write(writer.start)
    let failures = try FileRun(files: files, workers: workers).run { file, _ in
      let summary = file.summary(options)
      return FileOutcome(writer.render(summary), of: summary)
    } consume: { report, progress in
      totals.add(report.row)
      if report.text.isEmpty { return }
      progress.clear()
      try output.write(writer.lead(isFirst: isFirst) + report.text)
      isFirst = false
    }
    try output.write(writer.end(totals, isEmpty: isFirst))
    try failures.end()
  }
}
