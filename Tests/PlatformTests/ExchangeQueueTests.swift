import Testing

@testable import Platform

@Suite("What is put into the queue comes out once, in order")
struct ExchangeQueueTests {
  @Test("two threads, at every capacity", arguments: [1, 2, 3, 4, 31, 32])
  func order(capacity: Int) throws {
    for count in [0, 1, capacity - 1, capacity, capacity + 1, 10_000] {
      let queue = ExchangeQueue(capacity: capacity, spare: -1)
      let thread = try #require(
        WorkerThread {
          for number in 0..<count {
            var number = number
            _ = queue.put(&number)
          }
          queue.finish()
        })
      var taken: [Int] = []
      var number = -1
      while queue.take(&number) { taken.append(number) }
      thread.join()
      #expect(taken == Array(0..<count))
    }
  }

  @Test("as many as there is room for are held, and no more")
  func bound() throws {
    let queue = ExchangeQueue(capacity: 4, spare: 0)
    for number in 1...4 {
      var number = number
      #expect(queue.put(&number))
      #expect(number == 0)
    }
    let thread = try #require(
      WorkerThread {
        var number = 5
        _ = queue.put(&number)
        queue.finish()
      })
    var taken: [Int] = []
    var number = -1
    while queue.take(&number) { taken.append(number) }
    thread.join()
    #expect(taken == [1, 2, 3, 4, 5])
  }

  @Test("who takes leaves a used element for who puts in")
  func exchange() {
    let queue = ExchangeQueue(capacity: 1, spare: "spare")
    var element = "first"
    #expect(queue.put(&element) && element == "spare")
    var taken = "used"
    #expect(queue.take(&taken) && taken == "first")
    element = "second"
    #expect(queue.put(&element) && element == "used")
  }

  @Test("a closed queue takes nothing more, and lets go of a thread that waits for room")
  func close() throws {
    let queue = ExchangeQueue(capacity: 2, spare: 0)
    let thread = try #require(
      WorkerThread {
        var number = 1
        while queue.put(&number) {}
      })
    queue.close()
    thread.join()
    var number = 1
    #expect(!queue.put(&number))
  }
}
