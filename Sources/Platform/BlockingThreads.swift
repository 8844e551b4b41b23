#if !os(WASI)
  /// Threads for work that waits for files or for other threads, so that the few threads of Swift's concurrency, which
  /// must never be blocked, are not.
  ///
  /// No more than a fixed number run at once; what comes beyond waits its turn, in order. Threads end where there is
  /// nothing left to do.
  package final class BlockingThreads: @unchecked Sendable {
    // Everything mutable is touched only with the mutex held.
    private let mutex = Mutex()
    private let limit: Int
    private var running = 0
    private var waiting: [@Sendable () -> Void] = []
    /// The first of those that wait; what is before it has begun.
    private var next = 0

    /// - Parameter limit: how many threads may run at once, at least 1.
    package init(limit: Int) {
      self.limit = max(1, limit)
    }

    /// Does `work` in a thread, now or once one is free.
    ///
    /// - Returns: false where the system has no thread to give and none is running; `work` is then not done.
    package func run(_ work: @escaping @Sendable () -> Void) -> Bool {
      let begins = mutex.withLock {
        if running < limit {
          running += 1
          return true
        }
        waiting.append(work)
        return false
      }
      guard begins else { return true }
      if let thread = WorkerThread({ self.work(from: work) }) {
        thread.detach()
        return true
      }
      return mutex.withLock {
        running -= 1
        if running > 0 { waiting.append(work) }
        return running > 0
      }
    }

    private func work(from first: @escaping @Sendable () -> Void) {
      var work: (@Sendable () -> Void)? = first
      while let body = work {
        body()
        work = mutex.withLock { takeNext() }
      }
    }

    /// Nil where nothing waits: the thread ends.
    private func takeNext() -> (@Sendable () -> Void)? {
      guard next < waiting.count else {
        waiting.removeAll()
        next = 0
        running -= 1
        return nil
      }
      let work = waiting[next]
      next += 1
      // What has been done must not be kept: it may hold much.
      if next >= 64, next > waiting.count / 2 {
        waiting.removeFirst(next)
        next = 0
      }
      return work
    }
  }
#endif
