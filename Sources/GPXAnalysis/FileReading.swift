import GPXReading
import Platform

/// Reads files in threads of their own, so that no thread of Swift's concurrency pool is blocked.
///
/// At most as many files as there are processors are read at once, whatever is made of them; others wait in order.
enum FileReading {
  private static let threads = BlockingThreads(limit: processorCount)

  /// Does `work` in a thread of its own, and gives its result to the task.
  ///
  /// A cancelled task gets its error at once. The thread ends when the work next checks for cancellation.
  ///
  /// - Parameter work: takes what it calls often: it throws once the task is cancelled.
  /// - Throws: any error of `work`; `GPXReadError` if the task is cancelled, or if there is no thread left.
  static func inThread<Value: Sendable>(
    _ work: @escaping @Sendable (_ checkCancellation: () throws -> Void) throws -> Value
  ) async throws -> Value {
    let reply = Reply<Value>()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Value, any Error>) in
        guard reply.register(continuation) else { return }
        let hasThread = threads.run {
          reply.give(
            Result {
              try reply.checkCancellation()
              return try work(reply.checkCancellation)
            })
        }
        if !hasThread { reply.give(.failure(GPXReadError(.outOfMemory, "no thread left to read in"))) }
      }
    } onCancel: {
      reply.cancel()
    }
  }
}

/// What a task waits for: the result, or its own cancellation, whichever comes first.
private final class Reply<Value: Sendable>: @unchecked Sendable {
  // Touched only with the mutex held.
  private var isCancelled = false
  private var continuation: CheckedContinuation<Value, any Error>?
  private let mutex = Mutex()

  private static var cancellation: GPXReadError { GPXReadError(.cancelled, "the task was cancelled") }

  /// False if the task has already been cancelled and has its error.
  func register(_ continuation: CheckedContinuation<Value, any Error>) -> Bool {
    let isAwaited = mutex.withLock {
      if !isCancelled { self.continuation = continuation }
      return !isCancelled
    }
    if !isAwaited { continuation.resume(throwing: Self.cancellation) }
    return isAwaited
  }

  func give(_ result: Result<Value, any Error>) {
    takeContinuation()?.resume(with: result)
  }

  func cancel() {
    mutex.withLock { isCancelled = true }
    takeContinuation()?.resume(throwing: Self.cancellation)
  }

  func checkCancellation() throws {
    if mutex.withLock({ isCancelled }) { throw Self.cancellation }
  }

  private func takeContinuation() -> CheckedContinuation<Value, any Error>? {
    mutex.withLock {
      defer { continuation = nil }
      return continuation
    }
  }
}
