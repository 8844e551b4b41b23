#if !os(WASI)
  /// The parts of signal handling that differ between systems.
  package enum Signals {
    /// Installs `handler` for `signal`, unless the process was started with that signal ignored.
    ///
    /// - Parameter overridesIgnored: whether to handle the signal even if it was ignored.
    package static func handle(
      _ signal: Int32, overridesIgnored: Bool = false, _ handler: @escaping @convention(c) (Int32) -> Void
    ) {
      var before = sigaction()
      var action = sigaction()
      sigaction(signal, nil, &before)
      sigemptyset(&action.sa_mask)
      action.sa_flags = SA_RESTART
      #if canImport(Darwin)
        let isIgnored = unsafeBitCast(before.__sigaction_u.__sa_handler, to: Int.self) == 1
        action.__sigaction_u.__sa_handler = handler
      #else
        let isIgnored = unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self) == 1
        action.__sigaction_handler.sa_handler = handler
      #endif
      if !isIgnored || overridesIgnored { sigaction(signal, &action, nil) }
    }

    /// Schedules a SIGALRM. Safe to call in a signal handler.
    package static func raiseAlarm(afterMicroseconds microseconds: Int) {
      var timer = itimerval()
      timer.it_value.tv_sec = .init(microseconds / 1_000_000)
      timer.it_value.tv_usec = .init(microseconds % 1_000_000)
      #if canImport(Glibc)
        setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
      #else
        setitimer(ITIMER_REAL, &timer, nil)
      #endif
    }
  }
#endif
