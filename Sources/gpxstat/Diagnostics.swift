import GPXAnalysis
import TrackReporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Messages on standard error: `gpxstat: FILE:LINE:COLUMN: error: WHAT; kept N points`.
enum Diagnostics {
  static func report(_ error: GPXReadError, in summary: FileSummary) {
    var place = summary.file
    if let line = error.line { place += ":\(line)" }
    if let column = error.column { place += ":\(column)" }
    var message = "gpxstat: \(place): error: \(error.message)"
    if summary.status == .partial { message += "; kept \(points(in: summary))" }
    print(message.withoutControlCharacters)
  }

  static func print(_ message: String) {
    var line = message + "\n"
    // Where even standard error is closed there is nobody left to tell.
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static func points(in summary: FileSummary) -> String {
    let count = summary.tracks.reduce(0) { $0 + $1.points }
    return "\(count) point\(count == 1 ? "" : "s")"
  }
}
