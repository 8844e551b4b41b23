#if !os(WASI)
  /// A lock that one thread at a time can hold.
  package final class Mutex: @unchecked Sendable {
    fileprivate let handle = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    package init() {
      pthread_mutex_init(handle, nil)
    }

    deinit {
      pthread_mutex_destroy(handle)
      handle.deallocate()
    }

    package func withLock<Result>(_ body: () throws -> Result) rethrows -> Result {
      pthread_mutex_lock(handle)
      defer { pthread_mutex_unlock(handle) }
      return try body()
    }
  }

  /// A condition that a thread waits for while it holds a ``Mutex``.
  package final class Condition: @unchecked Sendable {
    private let handle = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    package init() {
      pthread_cond_init(handle, nil)
    }

    deinit {
      pthread_cond_destroy(handle)
      handle.deallocate()
    }

    /// Releases `mutex`, which the caller holds, and acquires it again after a signal. The thread may also wake without
    /// a signal, so check the condition again.
    package func wait(releasing mutex: Mutex) {
      pthread_cond_wait(handle, mutex.handle)
    }

    /// Wakes one waiting thread, if there is one.
    package func signal() {
      pthread_cond_signal(handle)
    }
  }
#endif
