import Platform

/// Works on many items in several threads and hands over the results in the order of the items.
///
/// Within a window ahead of the next result to hand over, the largest item is taken first, so that no thread is left
/// alone with a large one at the end. No more results than the window holds ever wait, so memory does not grow with
/// the number of items.
struct OrderedWork<Item: Sendable, Output: Sendable> {
  let items: [Item]
  let size: (Item) -> Int
  let workers: Int
  /// How many items ahead may be worked on.
  var window = 256

  /// - Parameters:
  ///   - work: makes one result, in any thread.
  ///   - wait: called in this thread about every tenth of a second while nothing is ready.
  ///   - consume: takes one result after the other, in this thread. What it throws ends the process of handing over; the
  ///     threads end after the item that each is at.
  func run(
    _ work: @escaping @Sendable (Item) -> Output, wait: () -> Void = {}, consume: (Output) throws -> Void
  ) throws {
    let count = min(workers, items.count)
    guard count > 1 else {
      for item in items { try consume(work(item)) }
      return
    }
    let board = Board<Output>(sizes: items.map(size), window: max(window, 2 * count))
    let items = items
    let threads = (0..<count).compactMap { _ in
      WorkerThread { while let index = board.claim() { board.post(work(items[index]), of: index) } }
    }
    defer {
      board.close()
      for thread in threads { thread.join() }
    }
    // Where the system gives no threads at all, this one does the work.
    guard !threads.isEmpty else {
      for item in items { try consume(work(item)) }
      return
    }
    for index in items.indices { try consume(board.take(index, wait: wait)) }
  }
}

/// Where the threads find what to do next and leave what they have done.
private final class Board<Output: Sendable>: @unchecked Sendable {
  // Everything mutable is touched only between lock() and unlock().
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let outputArrived = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let windowMoved = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let sizes: [Int]
  private let window: Int
  private var isClaimed: [Bool]
  /// By position modulo the window.
  private var outputs: [Output?]
  private var nextToTake = 0
  private var isClosed = false

  init(sizes: [Int], window: Int) {
    self.sizes = sizes
    self.window = window
    isClaimed = Array(repeating: false, count: sizes.count)
    outputs = Array(repeating: nil, count: window)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(outputArrived, nil)
    pthread_cond_init(windowMoved, nil)
  }

  deinit {
    pthread_cond_destroy(windowMoved)
    pthread_cond_destroy(outputArrived)
    pthread_mutex_destroy(mutex)
    windowMoved.deallocate()
    outputArrived.deallocate()
    mutex.deallocate()
  }

  /// The next item to work on; nil when there are none left.
  func claim() -> Int? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while !isClosed {
      let ahead = nextToTake..<min(nextToTake + window, sizes.count)
      var largest: Int?
      for index in ahead where !isClaimed[index] {
        if largest.map({ sizes[index] > sizes[$0] }) ?? true { largest = index }
      }
      if let largest {
        isClaimed[largest] = true
        return largest
      }
      if ahead.upperBound == sizes.count { return nil }
      pthread_cond_wait(windowMoved, mutex)
    }
    return nil
  }

  func post(_ output: Output, of index: Int) {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    outputs[index % window] = output
    if index == nextToTake { pthread_cond_signal(outputArrived) }
  }

  /// Waits for the result of the item at `index`, which follows the one taken before.
  func take(_ index: Int, wait: () -> Void) -> Output {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let output = outputs[index % window] {
        outputs[index % window] = nil
        nextToTake = index + 1
        pthread_cond_broadcast(windowMoved)
        return output
      }
      var deadline = timespec()
      clock_gettime(CLOCK_REALTIME, &deadline)
      deadline.tv_nsec += 100_000_000
      if deadline.tv_nsec >= 1_000_000_000 {
        deadline.tv_sec += 1
        deadline.tv_nsec -= 1_000_000_000
      }
      if pthread_cond_timedwait(outputArrived, mutex, &deadline) == ETIMEDOUT {
        pthread_mutex_unlock(mutex)
        wait()
        pthread_mutex_lock(mutex)
      }
    }
  }

  /// No more items are given out.
  func close() {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    isClosed = true
    pthread_cond_broadcast(windowMoved)
  }
}
