import ArgumentParser
import GPXAnalysis
import TrackReporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads all files and writes their pages, and the index of several.
struct PageRun {
  let files: [InputFile]
  let workers: Int
  let report: HTMLReport
  let options: SummaryOptions
  let details: TrackDetails.Options
  let paths: PagePaths
  /// Where the pages were asked to go.
  let folder: String?

  /// Pages that wait for their turn to be written.
  private static let window = 32

  /// What is left of a file once its page is made.
  private struct Page: Sendable {
    var size: Int
    var points: Int
    /// Nil where there is nothing to show.
    var html: String?
    var path: String
    var entry: HTMLReport.IndexEntry
    var fault: String?
  }

  func run() throws {
    try makeFolder()
    let (report, options, details, paths) = (report, options, details, paths)
    var progress = ProgressLine(files: files.count, bytes: files.reduce(0) { $0 + $1.size })
    var failures = Failures()
    var entries: [HTMLReport.IndexEntry] = []
    var work = OrderedWork<(InputFile, String), Page>(
      items: Array(zip(files, paths.pages)), size: { $0.0.size }, workers: workers)
    work.window = Self.window
    try work.run { file, path in
      Self.page(of: file, at: path, report, options, details, index: paths.index)
    } wait: {
      progress.update()
    } consume: { page in
      progress.clear()
      if let fault = page.fault {
        Diagnostics.print(fault)
        failures.add(page.entry.file.withoutControlCharacters, isPartial: page.html != nil)
      }
      if let html = page.html { try write(html, to: page.path) }
      entries.append(page.entry)
      progress.add(points: page.points, bytes: page.size)
      progress.update()
    }
    progress.clear()
    if let index = paths.index { try write(report.indexPage(entries), to: index) }
    if files.count > 1, let line = failures.line(of: files.count) { Diagnostics.print(line) }
    if failures.count > 0 { throw ExitCode.someFileFailed }
  }

  /// In any thread.
  private static func page(
    of file: InputFile, at path: String, _ report: HTMLReport, _ options: SummaryOptions,
    _ details: TrackDetails.Options, index: String?
  ) -> Page {
    let analysis = analyze(file, options, details)
    let summary = analysis.summary
    let points = summary.tracks.reduce(0) { $0 + $1.points }
    let isReadable = summary.status != .failed
    return Page(
      size: file.size, points: points,
      html: isReadable ? report.page(analysis, index: index.map { PagePaths.address(of: $0, from: path) }) : nil,
      path: path,
      entry: HTMLReport.IndexEntry(
        summary, address: isReadable ? index.map { PagePaths.address(of: path, from: $0) } : nil),
      fault: summary.error.map {
        Diagnostics.message($0, file: summary.file, keptPoints: summary.status == .partial ? points : nil)
      })
  }

  /// The analysis of one file, whatever became of it.
  private static func analyze(
    _ file: InputFile, _ options: SummaryOptions, _ details: TrackDetails.Options
  ) -> FileAnalysis {
    let name = file.name.text
    do {
      return try file.read { try FileAnalysis($0, file: name, options: options, details: details) }
    } catch let error as GPXReadError {
      return FileAnalysis(file: name, failure: error)
    } catch {
      return FileAnalysis(file: name, failure: GPXReadError(.readFailed, "\(error)"))
    }
  }

  /// A folder that was asked for and is not there yet.
  private func makeFolder() throws {
    guard let folder, folder.hasSuffix("/"), !PagePaths.isFolder(folder) else { return }
    if mkdir(folder, 0o777) != 0 { try fail(folder, WriteError(code: errno).message) }
  }

  private func write(_ page: String, to path: String) throws {
    if path == "-" { return try StandardOutput().write(page) }
    do {
      // An interruption leaves no unfinished file behind.
      try Interruption.holdingOff {
        Result { () throws(PageFile.Failure) in try PageFile(path: path).write(page, mark: HTMLReport.mark) }
      }.get()
    } catch PageFile.Failure.occupied {
      try fail(path, "this is not a page of gpxstat and stays as it is; name another with --output")
    } catch PageFile.Failure.write(let error) {
      try fail(path, "write failed: \(error.message)")
    }
    try StandardOutput().write(path + "\n")
  }

  private func fail(_ path: String, _ message: String) throws -> Never {
    Diagnostics.print("gpxstat: \(path.withoutControlCharacters): error: \(message)")
    throw ExitCode.writeFailed
  }
}
