import Foundation
import Testing

@testable import gpxstat

@Suite("Work on several threads")
struct OrderedWorkTests {
  private struct Stopped: Error {}

  @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 7, 1000])
  func handsOverInOrder(_ workers: Int, _ count: Int) throws {
    let items = (0..<count).map { ($0 * 7919) % 101 }
    var taken: [Int] = []
    try OrderedWork(items: items, size: { $0 }, workers: workers, window: 16).run { item in
      // Larger items take longer, so that results are ready out of order.
      (0..<(item * 20)).reduce(item) { ($0 &* 31 &+ $1) & 0xff } * 1000 + item
    } consume: {
      taken.append($0 % 1000)
    }
    #expect(taken == items)
  }

  @Test func worksNoFurtherAheadThanItsWindow() throws {
    let log = Log()
    var consumed = 0
    try OrderedWork(items: Array(0..<500), size: { $0 }, workers: 4, window: 8).run { item in
      log.add(item)
      return item
    } consume: { item in
      // Up to eight ahead of the one handed over; this one has made room for one more by now.
      #expect(log.largest <= item + 8)
      consumed += 1
    }
    #expect(consumed == 500)
  }

  @Test func takesTheLargestOfTheWindowFirst() throws {
    let log = Log()
    let sizes = [1, 5, 3, 9, 2, 8, 4, 7]
    try OrderedWork(items: Array(sizes.indices), size: { sizes[$0] }, workers: 2).run { item in
      log.add(item)
      // Neither of the two threads gets ahead of the other's first.
      var patience = 10_000
      while log.items.count < 2, patience > 0 {
        usleep(1000)
        patience -= 1
      }
      return item
    } consume: { _ in
    }
    #expect(Set(log.items.prefix(2).map { sizes[$0] }) == [9, 8])
    #expect(log.items.count == 8)
  }

  @Test(arguments: [1, 4])
  func endsWhereAResultCannotBeTaken(_ workers: Int) {
    var taken = 0
    #expect(throws: Stopped.self) {
      try OrderedWork(items: Array(0..<10_000), size: { _ in 1 }, workers: workers).run {
        $0
      } consume: { _ in
        taken += 1
        if taken == 5 { throw Stopped() }
      }
    }
    #expect(taken == 5)
  }

  /// Notes items in the order in which they come, from any thread.
  private final class Log: @unchecked Sendable {
    private let mutex = Mutex()
    private var noted: [Int] = []

    var items: [Int] { mutex.locked { noted } }
    var largest: Int { mutex.locked { noted.max() ?? 0 } }

    func add(_ item: Int) {
      mutex.locked { noted.append(item) }
    }
  }
}
