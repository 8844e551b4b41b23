import Platform

/// Hands batches from a thread that reads to a task that takes them.
///
/// The thread waits where the task is behind; the task is suspended, and blocks nothing, where the thread is.
final class BatchChannel: @unchecked Sendable {
  private enum Taking {
    case batch(GPXBatch)
    case end
    case failure(any Error)
  }

  // Everything mutable is touched only with the mutex held.
  private let mutex = Mutex()
  private let hasRoom = Condition()
  private let capacity: Int
  private var batches: [GPXBatch] = []
  /// Set once the thread has ended.
  private var ending: Taking?
  /// The task that waits for a batch.
  private var waiter: CheckedContinuation<Taking, Never>?
  private var isClosed = false

  init(capacity: Int = 16) {
    self.capacity = capacity
  }

  // MARK: The thread that reads

  /// Waits for room and puts the batch in.
  ///
  /// - Returns: false where nobody takes anything any more.
  func put(_ batch: GPXBatch) -> Bool {
    let (isOpen, waiter) = mutex.withLock { () -> (Bool, CheckedContinuation<Taking, Never>?) in
      while batches.count == capacity, !isClosed { hasRoom.wait(releasing: mutex) }
      if isClosed { return (false, nil) }
      if let waiter = takeWaiter() { return (true, waiter) }
      batches.append(batch)
      return (true, nil)
    }
    waiter?.resume(returning: .batch(batch))
    return isOpen
  }

  /// Nothing more will be put in.
  func finish(_ error: (any Error)?) {
    let taking = error.map(Taking.failure) ?? .end
    let waiter = mutex.withLock {
      ending = taking
      return takeWaiter()
    }
    waiter?.resume(returning: taking)
  }

  // MARK: The task that takes

  /// The next batch, or nil behind the last one.
  func take() async throws -> GPXBatch? {
    let taking = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if let taking = takeOrWait(continuation) { continuation.resume(returning: taking) }
      }
    } onCancel: {
      close()
    }
    switch taking {
    case .batch(let batch): return batch
    case .end: return nil
    case .failure(let error): throw error
    }
  }

  /// Nothing more will be taken: the thread may end.
  func close() {
    let waiter = mutex.withLock {
      isClosed = true
      batches.removeAll()
      hasRoom.signal()
      return takeWaiter()
    }
    waiter?.resume(returning: .failure(GPXReadError.cancelled))
  }

  private func takeOrWait(_ continuation: CheckedContinuation<Taking, Never>) -> Taking? {
    mutex.withLock {
      if isClosed { return .failure(GPXReadError.cancelled) }
      if !batches.isEmpty {
        hasRoom.signal()
        return .batch(batches.removeFirst())
      }
      if let ending { return ending }
      waiter = continuation
      return nil
    }
  }

  /// With the mutex held.
  private func takeWaiter() -> CheckedContinuation<Taking, Never>? {
    defer { waiter = nil }
    return waiter
  }
}
