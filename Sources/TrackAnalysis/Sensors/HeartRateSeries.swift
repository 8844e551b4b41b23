package import TrackModel

/// The mean heart rate in slots of a few seconds, in bounded memory: when there are too many slots, pairs are merged.
package struct HeartRateSeries: Sendable, Hashable {
  /// Seconds per slot.
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

  private static let maximumSlotCount = 1 << 14

  /// Creates an empty series.
  package init() {}

  /// Adds a heart rate for the `seconds` before `time`. Ignores readings without a duration, and readings before the first
  /// one.
  package mutating func add(_ rate: Double, at time: Timestamp, seconds: Double) {
    // If the clock was set back before the first slot is filled, start from the earlier time.
    if slots.isEmpty, origin == nil || seconds == 0 { origin = min(origin ?? time, time) }
    guard let origin, seconds > 0 else { return }
    add(Slot(sum: rate * seconds, weight: seconds), at: time.seconds(since: origin) - seconds / 2)
  }

  private mutating func add(_ added: Slot, at offset: Double) {
    // Ignore times of more than 1,000 days, which cannot be part of a hike.
    guard offset >= 0, offset < 86_400_000 else { return }
    while offset / width >= Double(Self.maximumSlotCount) { mergePairs() }
    let slot = Int(offset / width)
    if slot >= slots.count { slots.append(contentsOf: repeatElement(Slot(), count: slot + 1 - slots.count)) }
    slots[slot].add(added)
  }

  private mutating func mergePairs() {
    slots = stride(from: 0, to: slots.count, by: 2).map {
      var slot = slots[$0]
      if $0 + 1 < slots.count { slot.add(slots[$0 + 1]) }
      return slot
    }
    width *= 2
  }

  /// Adds the heart rates of another series.
  package mutating func merge(_ other: HeartRateSeries) {
    guard let otherOrigin = other.origin else { return }
    guard let own = origin, own <= otherOrigin else {
      // Merge the later series into the earlier one.
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

  /// The mean from `start` to `end` in beats per minute; nil if nothing was recorded in those slots.
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
