#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One thread of the system, since the core links neither Foundation nor Dispatch, whose start a run without threads
/// would pay for as well.
package struct WorkerThread: Sendable {
  #if canImport(Darwin)
    // A pointer that is only handed back to the system.
    nonisolated(unsafe) private let handle: pthread_t
  #else
    private let handle: pthread_t
  #endif

  /// Starts at once; nil where the system has no thread left to give.
  package init?(_ body: @escaping @Sendable () -> Void) {
    // Signals stay with the threads of whoever asked for work to be done, and knows what may not be cut.
    var blocked = sigset_t()
    var before = sigset_t()
    sigfillset(&blocked)
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }

    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // Some systems give half a megabyte, others eight.
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

  /// Waits until it has ended.
  package func join() {
    pthread_join(handle, nil)
  }
}

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
