#if !os(WASI)
  /// Passes elements from one thread to another, in order, through a ring of a fixed number of slots.
  ///
  /// Both sides exchange elements: putting one in returns one that the other side has finished with. Buffers are reused,
  /// and no element needs an allocation.
  ///
  /// A waiting thread sleeps until half of the ring is ready, because waking it for every element can cost more than the
  /// element itself.
  package final class ExchangeQueue<Element: Sendable>: @unchecked Sendable {
    // All mutable state is accessed only while holding the mutex.
    private let mutex = Mutex()
    private let becameFull = Condition()
    private let becameEmpty = Condition()
    private var slots: [Element]
    /// The slot of the element to take next.
    private var first = 0
    /// The number of elements waiting to be taken.
    private var count = 0
    private var isFinished = false
    private var isClosed = false

    private var half: Int { (slots.count + 1) / 2 }

    /// - Parameters:
    ///   - capacity: the number of slots, at least 1.
    ///   - spare: the initial value of every slot.
    package init(capacity: Int, spare: Element) {
      slots = Array(repeating: spare, count: max(1, capacity))
    }

    /// Waits for room, puts `element` in, and replaces it with one that the other side has finished with.
    ///
    /// - Returns: false if the queue is closed.
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

    /// Waits for the next element, takes it, and leaves the previous value of `element` to the other side.
    ///
    /// - Returns: false after the last element.
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

    /// Declares that no more elements will be put in.
    package func finish() {
      mutex.withLock {
        isFinished = true
        becameFull.signal()
      }
    }

    /// Declares that no more elements will be taken.
    package func close() {
      mutex.withLock {
        isClosed = true
        becameEmpty.signal()
      }
    }
  }
#endif
