import ArgumentParser
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
    let writer = writer
    let options = options
    var progress = ProgressLine(files: files.count, bytes: files.reduce(0) { $0 + $1.size })
    var totals = HikeTotals()
    var failures = Failures()
    var isFirst = true

    try output.write(writer.start)
    try OrderedWork(items: files, size: \.size, workers: workers).run { file in
      writer.render(Self.summarize(file, options), of: file)
    } wait: {
      progress.update()
    } consume: { report in
      totals.add(report.row)
      failures.add(report)
      let text = try report.text.get()
      if report.fault != nil || !text.isEmpty { progress.clear() }
      if let fault = report.fault { Diagnostics.print(fault) }
      if !text.isEmpty {
        try output.write(writer.lead(isFirst: isFirst) + text)
        isFirst = false
      }
      progress.add(points: report.points, bytes: report.file.size)
      progress.update()
    }
    progress.clear()
    try output.write(writer.end(totals, isEmpty: isFirst))
    if files.count > 1, let line = failures.line(of: files.count) { Diagnostics.print(line) }
    if failures.count > 0 { throw ExitCode.someFileFailed }
  }

  /// The record of one file, whatever became of it.
  static func summarize(_ file: InputFile, _ options: SummaryOptions) -> FileSummary {
    let name = file.name.text
    do {
      return try file.read { try FileSummary($0, file: name, options: options) }
    } catch let error as GPXReadError {
      return FileSummary(file: name, failure: error)
    } catch {
      return FileSummary(file: name, failure: GPXReadError(.readFailed, "\(error)"))
    }
  }
}

/// What went wrong in a long run, told again at its end, where it can be seen.
struct Failures {
  private static let mostNames = 10
  private(set) var count = 0
  private var partial = 0
  private var names: [String] = []

  mutating func add(_ report: RenderedReport) {
    guard report.fault != nil else { return }
    add(report.row.file, isPartial: report.row.status == .partial)
  }

  mutating func add(_ file: String, isPartial: Bool) {
    count += 1
    partial += isPartial ? 1 : 0
    if names.count < Self.mostNames { names.append(file) }
  }

  /// `gpxstat: 2 of 412 files could not be read and 1 was read in part: a.gpx, b.gpx, c.gpx`
  func line(of total: Int) -> String? {
    guard count > 0 else { return nil }
    let failed = count - partial
    var parts: [String] = []
    if failed > 0 { parts.append("\(failed) of \(total) files could not be read") }
    if partial > 0 {
      parts.append("\(partial) \(failed > 0 ? "" : "of \(total) files ")\(partial == 1 ? "was" : "were") read in part")
    }
    let more = count > names.count ? " and \(count - names.count) more" : ""
    return "gpxstat: \(parts.joined(separator: " and ")): \(names.joined(separator: ", "))\(more)"
  }
}
