import ArgumentParser

extension ExitCode {
  /// Some file was broken or could not be read.
  static let someFileFailed = ExitCode(1)
  /// The command line was not understood.
  static let usage = ExitCode(2)
  /// The output could not be written.
  static let writeFailed = ExitCode(3)
  /// Whoever read the output has gone: what the shell shows of a process that SIGPIPE ended.
  static let closedPipe = ExitCode(141)
}
