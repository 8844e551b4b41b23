#if !os(WASI)
  /// Threads for work that waits for files or for other threads, and so must not run in Swift's concurrency pool.
  ///
  /// At most a fixed number run at once; further work waits in order. A thread ends when no work is left.
  package final class BlockingThreads: @unchecked Sendable {
    // All mutable state is accessed only while holding the mutex.
    private let mutex = Mutex()
    private let limit: Int
    private var running = 0
    private var waiting: [@Sendable () -> Void] = []
    /// The index of the first waiting work; everything before it has started.
    private var next = 0

    /// - Parameter limit: the maximum number of threads, at least 1.
    package init(limit: Int) {
      self.limit = max(1, limit)
    }

    /// Runs `work` in a thread, now or as soon as one is free.
    ///
    /// - Returns: false if the system cannot start a thread and none is running. Then `work` is not run.
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

    /// The next work; nil if none is waiting, and the thread ends.
    private func takeNext() -> (@Sendable () -> Void)? {
      guard next < waiting.count else {
        waiting.removeAll()
        next = 0
        running -= 1
        return nil
      }
      let work = waiting[next]
      next += 1
      // Release finished work, which may hold much memory.
      if next >= 64, next > waiting.count / 2 {
        waiting.removeFirst(next)
        next = 0
      }
      return work
    }
  }
#endif
