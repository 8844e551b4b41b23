/// A system thread.
///
/// The core links neither Foundation nor Dispatch, because loading them would slow down every run.
package struct WorkerThread: Sendable {
  #if os(WASI)
    /// Always nil, because there are no threads: the caller does the work itself.
    package init?(_ body: @escaping @Sendable () -> Void) { nil }

    package func join() {}

    package func detach() {}
  #else
    #if canImport(Darwin)
      // A pointer that is only passed back to the system.
      nonisolated(unsafe) private let handle: pthread_t
    #else
      private let handle: pthread_t
    #endif

    /// Starts `body` immediately; nil if the system cannot start a thread.
    ///
    /// The new thread blocks all signals, so that the thread that started it handles them.
    package init?(_ body: @escaping @Sendable () -> Void) {
      var blocked = sigset_t()
      var before = sigset_t()
      sigfillset(&blocked)
      pthread_sigmask(SIG_BLOCK, &blocked, &before)
      defer { pthread_sigmask(SIG_SETMASK, &before, nil) }

      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      defer { pthread_attr_destroy(&attributes) }
      // The default ranges from 512 KiB to 8 MiB, depending on the system.
      pthread_attr_setstacksize(&attributes, 4 << 20)

      let work = Unmanaged.passRetained(Work(body))
      #if canImport(Darwin)
        var started: pthread_t?
        let code = pthread_create(&started, &attributes, { runWork($0) }, work.toOpaque())
        guard code == 0, let started else {
          work.release()
          return nil
        }
      #else
        var started = pthread_t()
        let code = pthread_create(&started, &attributes, { runWork($0) }, work.toOpaque())
        guard code == 0 else {
          work.release()
          return nil
        }
      #endif
      handle = started
    }

    /// Waits until the thread has ended. Call either this or ``detach()``, exactly once.
    package func join() {
      pthread_join(handle, nil)
    }

    /// Lets the thread end on its own, without waiting for it.
    package func detach() {
      pthread_detach(handle)
    }
  #endif
}

#if !os(WASI)
  private final class Work {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  private func runWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
    return nil
  }
#endif
