import GPXAnalysis
import Platform
import TrackReporting

/// Messages on standard error.
enum Diagnostics {
  /// `gpxstat: FILE:LINE:COLUMN: error: WHAT; kept N points`
  static func message(_ error: GPXReadError, file: String, keptPoints: Int?) -> String {
    var place = file
    if let line = error.line { place += ":\(line)" }
    if let column = error.column { place += ":\(column)" }
    var message = "gpxstat: \(place): error: \(error.message)"
    if let keptPoints { message += "; kept \(counted(keptPoints, "point"))" }
    return message.withoutControlCharacters
  }

  static func print(_ message: String) {
    write(message + "\n")
  }

  static func write(_ text: String) {
    var text = text
    // Where even standard error is closed there is nowhere left to report it.
    text.withUTF8 { _ = systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// write(2), by a name that the method of the same name does not hide.
private let systemWrite = write
