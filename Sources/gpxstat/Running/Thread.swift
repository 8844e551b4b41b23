#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One thread of the system. Plain pthreads: they cost nothing at the start of a run that needs none.
struct Thread {
  private let handle: pthread_t

  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts at once; nil where the system has no thread left to give.
  init?(_ body: @escaping @Sendable () -> Void) {
    // Signals stay with the thread that writes, which knows what may not be cut.
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    for signal in Interruption.signals { sigaddset(&blocked, signal) }
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
      let code = pthread_create(&started, &attributes, { Thread.main($0) }, work.toOpaque())
      guard code == 0, let started else {
        work.release()
        return nil
      }
      handle = started
    #else
      var started = pthread_t()
      let code = pthread_create(&started, &attributes, { $0.flatMap { Thread.main($0) } }, work.toOpaque())
      guard code == 0 else {
        work.release()
        return nil
      }
      handle = started
    #endif
  }

  private static func main(_ work: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
    return nil
  }

  func join() {
    pthread_join(handle, nil)
  }
}
