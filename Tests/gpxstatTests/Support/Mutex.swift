import Foundation

/// NSLock, with a body.
final class Mutex: Sendable {
  private let lock = NSLock()

  func locked<Result>(_ body: () -> Result) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return body()
  }
}
