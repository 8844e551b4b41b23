import ArgumentParser
import GPXAnalysis
import TrackReporting

/// Reads all files and writes their pages, and the index of several.
struct PageRun {
  let files: [InputFile]
  let workers: Int
  let maker: PageMaker
  let paths: PagePaths

  /// Pages that wait for their turn to be written.
  private static let window = 32

  func run() throws {
    try makeFolder()
    let maker = maker
    let paths = paths
    var entries: [HTMLReport.IndexEntry] = []
    let failures = try FileRun(files: files, workers: workers, window: Self.window).run { file, index in
      maker.page(of: file, at: paths.pages[index], index: paths.index)
    } consume: { page, progress in
      progress.clear()
      if let html = page.html { try write(html, to: page.path) }
      entries.append(page.entry)
    }
    if let index = paths.index { try write(maker.report.indexPage(entries), to: index) }
    try failures.end()
  }

  /// A folder that was asked for and is not there yet.
  private func makeFolder() throws {
    guard let folder = paths.newFolder else { return }
    do { try PageFile.makeFolder(folder) } catch { try fail(folder, "cannot make this folder: \(error.message)") }
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
