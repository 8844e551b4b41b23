#if !os(WASI)
  /// Hands elements from one thread to another in their order, through a ring of a fixed number of slots.
  ///
  /// Both sides exchange: whoever puts an element in receives one that the other side is done with, so that buffers go
  /// round and nothing is allocated for an element.
  ///
  /// A thread that has to wait sleeps until half of the ring is ready for it, since waking a thread for every element
  /// can cost more than the element itself.
  package final class ExchangeQueue<Element: Sendable>: @unchecked Sendable {
    // Everything mutable is touched only with the mutex held.
    private let mutex = Mutex()
    private let becameFull = Condition()
    private let becameEmpty = Condition()
    private var slots: [Element]
    /// The slot of the element to take next.
    private var first = 0
    /// How many elements wait to be taken.
    private var count = 0
    private var isFinished = false
    private var isClosed = false

    private var half: Int { (slots.count + 1) / 2 }

    /// - Parameters:
    ///   - capacity: how many elements may wait, at least 1.
    ///   - spare: what the slots hold at first.
    package init(capacity: Int, spare: Element) {
      slots = Array(repeating: spare, count: max(1, capacity))
    }

    /// Puts `element` in, waiting for room, and leaves in its place one that is done with.
    ///
    /// - Returns: false where the queue was closed, and nothing is taken any more.
    package func put(_ element: inout Element) -> Bool {
      mutex.withLock {
        if count == slots.count {
          while count > slots.count - half, !isClosed { becameEmpty.wait(releasing: mutex) }
        }
        if isClosed { return false }
        swap(&element, &slots[(first + count) % slots.count])
        count += 1
        if count == half { becameFull.signal() }
        return true
      }
    }

    /// Takes the next element, waiting for one, and leaves the value of `element` to the other side.
    ///
    /// - Returns: false behind the last one.
    package func take(_ element: inout Element) -> Bool {
      mutex.withLock {
        if count == 0 {
          while count < half, !isFinished { becameFull.wait(releasing: mutex) }
        }
        if count == 0 { return false }
        swap(&element, &slots[first])
        first = (first + 1) % slots.count
        count -= 1
        if count == slots.count - half { becameEmpty.signal() }
        return true
      }
    }

    /// Nothing more will be put in.
    package func finish() {
      mutex.withLock {
        isFinished = true
        becameFull.signal()
      }
    }

    /// Nothing more will be taken.
    package func close() {
      mutex.withLock {
        isClosed = true
        becameEmpty.signal()
      }
    }
  }
#endif
