package import TrackModel

/// The mean heart rate of every few seconds, in flat memory: when there are too many slots, each two become one.
package struct HeartRateSeries: Sendable, Hashable {
  /// Seconds in a slot.
  private var width = 5.0
  private var origin: Timestamp?
  private var slots: [Slot] = []

  private struct Slot: Hashable {
    var sum = 0.0
    var weight = 0.0

    mutating func add(_ other: Slot) {
      sum += other.sum
      weight += other.weight
    }
  }

  private static let mostSlots = 1 << 14

  /// Without any heart rate.
  package init() {}

  /// Readings that speak for no time, and those before the first one, are left out.
  package mutating func add(_ rate: Double, at time: Timestamp, seconds: Double) {
    // Where nothing is kept yet and the clock was set back, it counts from there.
    if slots.isEmpty, origin == nil || seconds == 0 { origin = min(origin ?? time, time) }
    guard let origin, seconds > 0 else { return }
    add(Slot(sum: rate * seconds, weight: seconds), at: time.seconds(since: origin) - seconds / 2)
  }

  private mutating func add(_ added: Slot, at offset: Double) {
    // A thousand days is no hike.
    guard offset >= 0, offset < 86_400_000 else { return }
    while offset / width >= Double(Self.mostSlots) { halve() }
    let slot = Int(offset / width)
    if slot >= slots.count { slots.append(contentsOf: repeatElement(Slot(), count: slot + 1 - slots.count)) }
    slots[slot].add(added)
  }

  private mutating func halve() {
    slots = stride(from: 0, to: slots.count, by: 2).map {
      var slot = slots[$0]
      if $0 + 1 < slots.count { slot.add(slots[$0 + 1]) }
      return slot
    }
    width *= 2
  }

  /// Adds the heart rates of another one.
  package mutating func merge(_ other: HeartRateSeries) {
    guard let otherOrigin = other.origin else { return }
    guard let own = origin, own <= otherOrigin else {
      // The earlier one takes the later one's slots.
      let mine = self
      self = other
      if mine.origin != nil { merge(mine) }
      return
    }
    let shift = otherOrigin.seconds(since: own)
    for (index, slot) in other.slots.enumerated() where slot.weight > 0 {
      add(slot, at: shift + (Double(index) + 0.5) * other.width)
    }
  }

  /// Beats a minute, the mean from `start` to `end`; nil where nothing was recorded in those slots.
  ///
  /// - Complexity: O(slots in between).
  package func mean(from start: Timestamp, to end: Timestamp) -> Double? {
    guard let origin, !slots.isEmpty else { return nil }
    let from = start.seconds(since: origin) / width
    let to = end.seconds(since: origin) / width
    guard to >= 0, from < Double(slots.count), to >= from else { return nil }
    let first = max(0, Int(from))
    let last = min(slots.count - 1, max(first, Int(min(to.rounded(.up) - 1, Double(slots.count)))))
    guard first <= last else { return nil }
    let all = slots[first...last].reduce(into: Slot()) { $0.add($1) }
    return all.weight > 0 ? all.sum / all.weight : nil
  }
}
