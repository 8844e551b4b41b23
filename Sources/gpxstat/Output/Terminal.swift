import Platform

/// What is known of where the output goes.
struct Terminal {
  private let descriptor: Int32
  private let environment: (String) -> String?

  init(_ descriptor: Int32, environment: @escaping (String) -> String? = Terminal.variable) {
    self.descriptor = descriptor
    self.environment = environment
  }

  static var standardInput: Terminal { Terminal(STDIN_FILENO) }
  static var standardOutput: Terminal { Terminal(STDOUT_FILENO) }
  static var standardError: Terminal { Terminal(STDERR_FILENO) }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// A terminal that follows escape sequences, whose user has not asked for none (https://no-color.org).
  var wantsColor: Bool {
    isTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  /// Columns: the terminal's own, or COLUMNS, and 80 where there is no terminal.
  var width: Int {
    guard isTerminal else { return 80 }
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }

  /// Whether the locale has no more than ASCII. Where no locale is set at all, nobody has said so.
  var isASCIIOnly: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment($0) }.first { !$0.isEmpty }
    // en_GB.UTF-8@euro
    guard let charset = locale?.lowercased().prefix(while: { $0 != "@" }) else { return false }
    return !charset.hasSuffix("utf-8") && !charset.hasSuffix("utf8")
  }
}
