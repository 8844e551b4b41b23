import ArgumentParser
import GPXAnalysis
import TrackReporting

/// Why a file was not read to its end.
struct Fault: Sendable {
  /// The file's name, for showing it.
  let file: String
  /// What standard error is told.
  let message: String
  /// Whether something of the file was kept.
  let isPartial: Bool

  /// - Parameter keptPoints: nil where nothing was kept.
  init(_ error: GPXReadError, file: String, keptPoints: Int?) {
    self.file = file.withoutControlCharacters
    message = Diagnostics.message(error, file: file, keptPoints: keptPoints)
    isPartial = keptPoints != nil
  }

  /// Nil where the file was read to its end.
  init?(_ summary: FileSummary) {
    guard let error = summary.error else { return nil }
    self.init(error, file: summary.file, keptPoints: summary.status == .partial ? summary.points : nil)
  }
}

/// What went wrong in a run, told again at its end, where it can be seen.
struct Failures {
  /// How many files the run had.
  let files: Int

  private static let mostNames = 10
  private(set) var count = 0
  private var partial = 0
  private var names: [String] = []

  init(of files: Int) {
    self.files = files
  }

  /// Tells what is wrong with one file, and keeps it in mind.
  mutating func tell(_ fault: Fault) {
    Diagnostics.print(fault.message)
    add(fault.file, isPartial: fault.isPartial)
  }

  mutating func add(_ file: String, isPartial: Bool) {
    count += 1
    partial += isPartial ? 1 : 0
    if names.count < Self.mostNames { names.append(file) }
  }

  /// Ends a run of which something went wrong: of several files, with a line that tells it again.
  func end() throws(ExitCode) {
    guard count > 0 else { return }
    if files > 1, let line { Diagnostics.print(line) }
    throw .someFileFailed
  }

  /// `gpxstat: 2 of 412 files could not be read and 1 was read in part: a.gpx, b.gpx, c.gpx`
  var line: String? {
    guard count > 0 else { return nil }
    let failed = count - partial
    var parts: [String] = []
    if failed > 0 { parts.append("\(failed) of \(files) files could not be read") }
    if partial > 0 {
      parts.append("\(partial) \(failed > 0 ? "" : "of \(files) files ")\(partial == 1 ? "was" : "were") read in part")
    }
    let more = count > names.count ? " and \(count - names.count) more" : ""
    return "gpxstat: \(parts.joined(separator: " and ")): \(names.joined(separator: ", "))\(more)"
  }
}

extension FileSummary {
  /// Of all tracks and routes.
  var points: Int { tracks.reduce(0) { $0 + $1.points } }
}
