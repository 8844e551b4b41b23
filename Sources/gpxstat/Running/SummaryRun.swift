import GPXAnalysis
import TrackReporting

/// Reads all files and writes their reports.
struct SummaryRun {
  let files: InputFiles
  let workers: Int
  let options: SummaryOptions
  /// What each file is held against; nil leaves the comparison out.
  let history: History?
  let writer: ReportWriter
  /// Nil for the order of the files, in which each report is written as soon as it can be.
  let order: HikeOrder?

  func run() throws {
    let output = StandardOutput()
    let (writer, options, history) = (writer, options, history)
    var rows: [HikeRow] = []
    var texts: [String] = []
    var isFirst = true

    func write(_ text: String) throws {
      if text.isEmpty { return }
      try output.write(writer.lead(isFirst: isFirst) + text)
      isFirst = false
    }

    if order == nil { try output.write(writer.start) }
    let failures = try FileRun(files: files, workers: workers, tellsAtEnd: writer.isTable).run { file, _ in
      guard history != nil || writer.hasOutings else {
        let summary = file.summary(options)
        return FileOutcome(writer.render(summary), of: summary)
      }
      let read = file.recordings(options)
      let outings = history?.outings(of: read.recordings)
      return FileOutcome(writer.render(read.summary, read.recordings, history: outings), of: read.summary)
    } consume: { report, progress in
      guard order == nil else {
        rows.append(report.row)
        texts.append(report.text)
        return
      }
      progress.clear()
      try write(report.text)
    }
    var totals = HikeTotals(writer.units)
    if let order {
      try output.write(writer.start)
      // Only all rows together show which outings there are twice.
      if writer.isTable { rows.markCopies() }
      for position in order.positions(of: rows) {
        totals.add(rows[position])
        try write(writer.isTable ? writer.row(rows[position]) : texts[position])
      }
    }
    try output.write(writer.end(totals, isEmpty: isFirst))
    try failures.end()
  }
}
