import GPXAnalysis
import TrackReporting

/// A line on standard error that shows how far a long run is: only on a terminal, not before half a second, and gone
/// before anything else is written there.
struct ProgressLine {
  private let isWanted: Bool
  private let width: Int
  private let clock: () -> Double
  private let start: Double
  private var latest: Double
  private var isShown = false
  private(set) var progress: Progress

  init(files: Int, bytes: Int, terminal: Terminal = .standardError, clock: @escaping () -> Double = monotonicSeconds) {
    isWanted = files > 1 && terminal.isTerminal
    width = terminal.width
    self.clock = clock
    start = clock()
    latest = start + 0.4
    progress = Progress(files: files, bytes: bytes)
  }

  mutating func add(points: Int, bytes: Int) {
    progress.filesDone += 1
    progress.points += points
    progress.bytesDone += bytes
  }

  /// Shows the line, or shows it anew, no more often than every tenth of a second.
  mutating func update() {
    guard isWanted else { return }
    let now = clock()
    guard now - latest >= 0.1 else { return }
    latest = now
    isShown = true
    Interruption.noteStatusLine(true)
    let line = progress.line(seconds: now - start)
    Diagnostics.write("\r" + line.prefix(max(0, width - 1)) + "\u{1B}[K")
  }

  mutating func clear() {
    guard isShown else { return }
    isShown = false
    Diagnostics.write("\r\u{1B}[K")
    Interruption.noteStatusLine(false)
  }
}

/// How far a run over many files is.
struct Progress {
  let files: Int
  let bytes: Int
  var filesDone = 0
  var bytesDone = 0
  var points = 0

  init(files: Int, bytes: Int) {
    self.files = files
    self.bytes = bytes
  }

  /// `412 of 2,000 files, 1,204,112 points, 310 MB/s, 12 s left`
  func line(seconds: Double) -> String {
    var parts = ["\(grouped(Double(filesDone))) of \(counted(files, "file"))", counted(points, "point")]
    if seconds > 0, bytesDone > 0 {
      let rate = Double(bytesDone) / seconds
      parts.append("\(grouped((rate / 1e6).rounded(.down))) MB/s")
      let left = Int((Double(max(0, bytes - bytesDone)) / rate).rounded(.up))
      parts.append(left < 60 ? "\(left) s left" : "\(left / 60) min \(left % 60) s left")
    }
    return parts.joined(separator: ", ")
  }
}
