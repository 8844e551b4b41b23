import Platform

/// Passes batches from a reading thread to a task.
///
/// If the task falls behind, the thread waits. If the thread falls behind, the task is suspended and blocks no thread.
final class BatchChannel: @unchecked Sendable {
  private enum Outcome {
    case batch(GPXBatch)
    case end
    case failure(any Error)
  }

  // All mutable state is accessed only while holding the mutex.
  private let mutex = Mutex()
  private let hasRoom = Condition()
  private let capacity: Int
  private var batches: [GPXBatch] = []
  /// Set once the thread has ended.
  private var ending: Outcome?
  /// The task waiting for a batch.
  private var waiter: CheckedContinuation<Outcome, Never>?
  private var isClosed = false

  init(capacity: Int = 16) {
    self.capacity = capacity
  }

  // MARK: The reading thread

  /// Waits for room and puts the batch in.
  ///
  /// - Returns: false if the channel is closed.
  func put(_ batch: GPXBatch) -> Bool {
    let (isOpen, waiter) = mutex.withLock { () -> (Bool, CheckedContinuation<Outcome, Never>?) in
      while batches.count == capacity, !isClosed { hasRoom.wait(releasing: mutex) }
      if isClosed { return (false, nil) }
      if let waiter = takeWaiter() { return (true, waiter) }
      batches.append(batch)
      return (true, nil)
    }
    waiter?.resume(returning: .batch(batch))
    return isOpen
  }

  /// Ends the sequence, with an error or without.
  func finish(_ error: (any Error)?) {
    let outcome = error.map(Outcome.failure) ?? .end
    let waiter = mutex.withLock {
      ending = outcome
      return takeWaiter()
    }
    waiter?.resume(returning: outcome)
  }

  // MARK: The receiving task

  /// The next batch; nil after the last one.
  func take() async throws -> GPXBatch? {
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if let outcome = takeOrWait(continuation) { continuation.resume(returning: outcome) }
      }
    } onCancel: {
      close()
    }
    switch outcome {
    case .batch(let batch): return batch
    case .end: return nil
    case .failure(let error): throw error
    }
  }

  /// Stops receiving, so that the thread can end.
  func close() {
    let waiter = mutex.withLock {
      isClosed = true
      batches.removeAll()
      hasRoom.signal()
      return takeWaiter()
    }
    waiter?.resume(returning: .failure(GPXReadError.cancelled))
  }

  private func takeOrWait(_ continuation: CheckedContinuation<Outcome, Never>) -> Outcome? {
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

  /// Call it while holding the mutex.
  private func takeWaiter() -> CheckedContinuation<Outcome, Never>? {
    defer { waiter = nil }
    return waiter
  }
}
