import Foundation
import GPXAnalysis
import NIOCore

/// Hands an upload from the task that receives it to the thread that reads it, one buffer at a time.
///
/// The thread waits while the client is behind. The task is suspended while the thread is behind, which makes the
/// client wait as well. So memory doesn't grow with the upload.
final class UploadSource: ByteSource, @unchecked Sendable {
  private enum Ending { case whole, abandoned }

  // Everything mutable is touched only while the condition is locked.
  private let condition = NSCondition()
  private var buffer = ByteBuffer()
  private var ending: Ending?
  private var isRead = true
  /// The task that waits until its buffer has been read.
  private var sender: CheckedContinuation<Void, Never>?

  // MARK: The task that receives

  /// Hands over a buffer and returns when it has been read, or when the thread reads no more.
  func send(_ next: ByteBuffer) async {
    guard next.readableBytes > 0 else { return }
    await withCheckedContinuation { continuation in
      condition.withLock {
        guard isRead else { return continuation.resume() }
        buffer = next
        sender = continuation
        condition.signal()
      }
    }
  }

  /// Ends the upload after its last byte.
  func finish() { end(.whole) }

  /// Ends the upload in the middle: reading stops with an error.
  func abandon() { end(.abandoned) }

  private func end(_ ending: Ending) {
    condition.withLock {
      self.ending = ending
      condition.signal()
    }
  }

  /// Whether the thread waits for the client.
  var waitsForClient: Bool {
    condition.withLock { isRead && ending == nil && buffer.readableBytes == 0 }
  }

  // MARK: The thread that reads

  func read(into target: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    condition.lock()
    defer { condition.unlock() }
    while buffer.readableBytes == 0, ending == nil { condition.wait() }
    if ending == .abandoned { throw GPXReadError(.cancelled, "the upload was abandoned") }
    let count = buffer.readWithUnsafeReadableBytes { bytes in
      let count = min(bytes.count, target.count)
      target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
      return count
    }
    if buffer.readableBytes == 0 { resumeSender() }
    return count
  }

  /// Ends the reading: what is still sent is thrown away.
  func stopReading() {
    condition.withLock {
      isRead = false
      resumeSender()
    }
  }

  /// While the condition is locked.
  private func resumeSender() {
    buffer = ByteBuffer()
    sender?.resume()
    sender = nil
  }
}
