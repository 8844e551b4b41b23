import GPXAnalysis
import Platform
import TrackReporting

/// Messages on standard error.
enum Diagnostics {
  enum Level: String {
    case error, warning
  }

  /// `gpxstat: FILE: error: WHAT`, on one line whatever the file is called.
  ///
  /// - Parameter file: its name, perhaps with a line; nil if the message is not about one file.
  static func message(_ level: Level, _ what: String, file: String? = nil) -> String {
    let place = file.map { "\($0): " } ?? ""
    return "gpxstat: \(place)\(level.rawValue): \(what)".withoutControlCharacters
  }

  /// `gpxstat: FILE:LINE:COLUMN: error: WHAT; kept N points`
  static func message(_ error: GPXReadError, file: String, keptPoints: Int?) -> String {
    let place = ([file] + [error.line, error.column].compactMap { $0.map { "\($0)" } }).joined(separator: ":")
    let kept = keptPoints.map { "; kept \(counted($0, "point"))" } ?? ""
    return message(.error, error.message + kept, file: place)
  }

  /// What the parser says, in the form of all other messages: `gpxstat: error: Unknown option '--jsn'.`, above the usage.
  static func usage(_ text: String) -> String {
    let prefix = "Error: "
    guard text.hasPrefix(prefix) else { return text }
    let end = text.firstIndex(of: "\n") ?? text.endIndex
    let what = text[..<end].dropFirst(prefix.count)
    let stop = what.last.map { ".?!:".contains($0) } == true ? "" : "."
    return "gpxstat: \(Level.error.rawValue): \(what)\(stop)\(text[end...])"
  }

  static func print(_ level: Level, _ what: String, file: String? = nil) {
    print(message(level, what, file: file))
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
