import ArgumentParser
import GPXAnalysis
import TrackReporting

/// Reads all files and writes their pages, and of several the index and the log. A page that cannot be written stops no other.
struct PageRun {
  let files: InputFiles
  let workers: Int
  let maker: PageMaker
  let paths: PagePaths
  /// The day of the log, and the zone of its days; nil for the local clock of each outing.
  let calendar: (today: CivilDate, zone: CivilZone?)

  /// Pages that wait for their turn to be written.
  private static let window = 32

  func run() throws {
    try makeFolder()
    let maker = maker
    let paths = paths
    var entries: [HTMLReport.IndexEntry] = []
    var recordings = Recordings()
    var isWhole = true
    let failures = try FileRun(files: files, workers: workers, window: Self.window).run { file, index in
      maker.page(of: file, at: paths.pages[index], index: paths.index)
    } consume: { page, progress in
      progress.clear()
      var entry = page.entry
      if let html = page.html, try !write(html, to: page.path) {
        entry.address = nil
        isWhole = false
      }
      entries.append(entry)
      recordings.add(page.recordings)
    }
    if let index = paths.index, let log = paths.log {
      let page = logPage(recordings, entries, index: PagePath(log).address(of: index))
      let isWritten = try page.map { try write($0, to: log) }
      if isWritten == false { isWhole = false }
      let toLog = isWritten == true ? PagePath(index).address(of: log) : nil
      if try !write(maker.report.indexPage(entries, log: toLog), to: index) { isWhole = false }
    }
    let end = Result { () throws(ExitCode) in try failures.end() }
    if !isWhole { throw ExitCode.writeFailed }
    try end.get()
  }

  /// Nil without an outing.
  private func logPage(_ recordings: Recordings, _ entries: [HTMLReport.IndexEntry], index: String) -> String? {
    let log = TrainingLog(recordings, today: calendar.today, timeZone: calendar.zone)
    guard !log.outings.isEmpty else { return nil }
    let addresses = zip(files, entries).compactMap { file, entry in entry.address.map { (file.name.text, $0) } }
    return maker.report.page(log, index: index, addresses: Dictionary(addresses) { first, _ in first })
  }

  /// A folder that was asked for and is not there yet.
  private func makeFolder() throws {
    guard let folder = paths.newFolder else { return }
    do {
      try PageFile.makeFolder(folder)
    } catch {
      fail(folder, "cannot make this folder: \(error.message)")
      throw ExitCode.writeFailed
    }
  }

  /// Writes a page and prints its path, or says why it could not be written.
  ///
  /// - Returns: whether it was written.
  /// - Throws: ``WriteError`` where standard output fails.
  private func write(_ page: String, to path: String) throws(WriteError) -> Bool {
    if path == "-" {
      try StandardOutput().write(page)
      return true
    }
    // An interruption leaves no unfinished file behind.
    let written = Interruption.holdingOff {
      Result { () throws(PageFile.Failure) in try PageFile(path: path).write(page, mark: HTMLReport.mark) }
    }
    switch written {
    case .success:
      try StandardOutput().write(FileName(path).text.withoutControlCharacters + "\n")
      return true
    case .failure(.occupied):
      fail(path, "not overwritten, because gpxstat did not make this file; choose another name with --output")
    case .failure(.write(let error)):
      fail(path, "write failed: \(error.message)")
    }
    return false
  }

  private func fail(_ path: String, _ message: String) {
    Diagnostics.print(.error, message, file: FileName(path).text)
  }
}
