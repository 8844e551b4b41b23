import Platform

/// Ends the process at Ctrl-C or Ctrl-\, but not in the middle of a record.
///
/// While a record is being written, the end waits for it; where whoever reads the output takes none of it, for a tenth of a
/// second at most. At any other time the process ends at once.
enum Interruption {
  /// SIGQUIT is among them because Swift's runtime may have a handler for it that lets the process go on.
  static let signals = [SIGINT, SIGTERM, SIGQUIT]

  /// What the handler may look at: plain words in memory of their own.
  private struct State {
    var isWriting: sig_atomic_t = 0
    var signal: sig_atomic_t = 0
    var hasStatusLine: sig_atomic_t = 0
  }

  nonisolated(unsafe) private static let state: UnsafeMutablePointer<State> = {
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(to: State())
    return state
  }()

  /// Called once, before there are any threads.
  static func install() {
    _ = state
    // Who starts a process from a thread that blocks signals, as pools of threads do, hands that on.
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    for signal in signals {
      Signals.handle(signal) { Interruption.received($0) }
      sigaddset(&unblocked, signal)
    }
    sigaddset(&unblocked, SIGALRM)
    pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
    // A file that grows beyond what it may is a write that fails, and is reported like any other.
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Runs `write`, which is not to be cut, and then ends the process if that was asked for meanwhile.
  static func holdingOff<Result>(_ write: () -> Result) -> Result {
    state.pointee.isWriting = 1
    let result = write()
    state.pointee.isWriting = 0
    if state.pointee.signal != 0 { end(state.pointee.signal) }
    return result
  }

  /// Whether a line stands on the terminal that has to go when the process ends.
  static func noteStatusLine(_ isShown: Bool) {
    state.pointee.hasStatusLine = isShown ? 1 : 0
  }

  // From here on only what may be called in a signal handler: no memory is asked for.

  private static func received(_ signal: Int32) {
    guard state.pointee.isWriting != 0 else { end(signal) }
    state.pointee.signal = signal
    Signals.handle(SIGALRM, overridesIgnored: true) { _ in Interruption.end(Interruption.state.pointee.signal) }
    Signals.raiseAlarm(afterMicroseconds: 100_000)
  }

  private static func end(_ signal: Int32) -> Never {
    if state.pointee.hasStatusLine != 0 {
      let erase: StaticString = "\r\u{1B}[K"
      _ = write(STDERR_FILENO, erase.utf8Start, erase.utf8CodeUnitCount)
    }
    _exit(128 + signal)
  }
}
