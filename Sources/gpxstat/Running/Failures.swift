import ArgumentParser
import GPXAnalysis
import TrackReporting

/// Why a file was not read to its end.
struct Fault: Sendable {
  /// What standard error shows.
  let message: String
  /// Whether something of the file was kept.
  let isPartial: Bool

  /// - Parameter keptPoints: nil where nothing was kept.
  init(_ error: GPXReadError, file: String, keptPoints: Int?) {
    message = Diagnostics.message(error, file: file, keptPoints: keptPoints)
    isPartial = keptPoints != nil
  }

  /// Nil where the file was read to its end.
  init?(_ summary: FileSummary) {
    guard let error = summary.fault else { return nil }
    self.init(error, file: summary.file, keptPoints: summary.status == .partial ? summary.points : nil)
  }
}

/// What went wrong in a run: each problem once, and at the end how many there were.
struct Failures {
  /// How many files the run has had.
  var files = 0

  /// Said at the end, whatever went wrong.
  private let notes: [String]
  private let tellsAtEnd: Bool
  /// What waits for the end.
  private var messages: [String] = []
  private var failed = 0
  private var partial = 0

  /// - Parameter tellsAtEnd: whether problems wait for the end of the run.
  init(of files: InputFiles, tellsAtEnd: Bool = false) {
    self.tellsAtEnd = tellsAtEnd
    notes = files.notes.map(\.withoutControlCharacters)
  }

  mutating func add(_ fault: Fault) {
    if fault.isPartial { partial += 1 } else { failed += 1 }
    if tellsAtEnd {
      messages.append(fault.message)
    } else {
      Diagnostics.print(fault.message)
    }
  }

  /// Ends a run: prints what waits for that, and of several files how many had problems.
  ///
  /// - Throws: where any had one.
  func end() throws(ExitCode) {
    for line in closingLines { Diagnostics.print(line) }
    if failed + partial > 0 { throw .someFileFailed }
  }

  /// The last of them, if any file had a problem: `gpxstat: 2 of 412 files could not be read and 1 was read in part`
  var closingLines: [String] {
    var parts: [String] = []
    if failed > 0 { parts.append("\(failed) of \(files) files could not be read") }
    if partial > 0 {
      parts.append("\(partial) \(failed > 0 ? "" : "of \(files) files ")\(partial == 1 ? "was" : "were") read in part")
    }
    let count = files > 1 && !parts.isEmpty ? ["gpxstat: \(parts.joined(separator: " and "))"] : []
    return messages + notes + count
  }
}

extension FileSummary {
  /// Of all tracks and routes.
  var points: Int { tracks.reduce(0) { $0 + $1.pointCount } }
}
