/// Replaces single wild elevations by the median of their surroundings, with a delay of half a window.
///
/// The window is ±15 s, or ±7 points where there are no times, and at most 32 points to each side. A sample is replaced
/// where it is further from the median than 4 robust standard deviations (1.4826·MAD) and than 4 m. Our own rule.
struct Despiker {
  private static let mostNeighbours = SpikeFinder.mostNeighbours
  private static let capacity = 512

  private var samples: [Sample] = []
  /// The first sample not handed on yet; those before it are kept as neighbours.
  private var next = 0

  var isFull: Bool { samples.count >= Self.capacity }
  var last: Sample? { samples.last }

  mutating func append(_ sample: Sample) {
    samples.append(sample)
  }

  /// Takes the elevations of all samples that are not handed on yet for absent.
  mutating func forgetElevations() {
    for index in samples.indices { samples[index].elevation = .nan }
  }

  /// Takes the times of the last samples, from `time` on, for absent; false where some have been handed on already.
  mutating func forgetTimes(since time: Double) -> Bool {
    let first = samples.lastIndex { $0.time < time }.map { $0 + 1 } ?? 0
    guard first >= next else { return false }
    for index in first..<samples.count { samples[index].time = .nan }
    return true
  }

  /// Hands on every sample whose window is complete, or, at the end of a segment, all of them.
  @inline(__always)
  mutating func drain(atEnd: Bool, _ body: (Sample) -> Void) {
    let complete = atEnd ? samples.count : max(next, samples.count - Self.mostNeighbours)
    samples.withUnsafeBufferPointer { samples in
      var finder = SpikeFinder(samples)
      for index in next..<complete {
        var sample = samples[index]
        if !sample.elevation.isNaN, let replacement = finder.replacement(at: index) {
          sample.elevation = replacement
        }
        body(sample)
      }
    }
    next = min(complete, Self.mostNeighbours)
    samples.removeFirst(atEnd ? samples.count : complete - next)
    if atEnd { next = 0 }
  }
}

/// Looks for spikes among the samples of a buffer, one after the other.
private struct SpikeFinder {
  static let mostNeighbours = 32
  private static let halfWindow = 15.0
  private static let halfWindowWithoutTimes = 7
  private static let deviations = 4 * 1.4826
  private static let smallestSpike = 4.0

  private let samples: UnsafeBufferPointer<Sample>
  /// The window of the sample before.
  private var first = 0
  private var end = 0
  /// Samples whose elevations differ by no more than the smallest spike from each other.
  private var calm = 0..<0

  init(_ samples: UnsafeBufferPointer<Sample>) {
    self.samples = samples
  }

  /// The median to put in the place of the sample, or nil where it is no spike.
  @inline(__always)
  mutating func replacement(at index: Int) -> Double? {
    let window = window(around: index)
    if index >= calm.upperBound { calm = calmRange(from: index) }
    // Most of the window close by puts the median close by: no need to find it.
    let near = min(window.upperBound, calm.upperBound) &- max(window.lowerBound, calm.lowerBound)
    return 2 &* near > window.count ? nil : median(of: window, unlessNear: samples[index].elevation)
  }

  @inline(never)
  private func median(of window: Range<Int>, unlessNear elevation: Double) -> Double? {
    var near = 0
    for neighbour in window where abs(samples[neighbour].elevation - elevation) <= Self.smallestSpike { near += 1 }
    if 2 * near > window.count { return nil }

    var sorted = samples[window].lazy.map(\.elevation).filter { !$0.isNaN }.sorted()
    let median = Self.median(sorted)
    for position in sorted.indices { sorted[position] = abs(sorted[position] - median) }
    sorted.sort()
    let allowed = max(Self.deviations * Self.median(sorted), Self.smallestSpike)
    return abs(elevation - median) > allowed ? median : nil
  }

  /// The longest range from `start` on whose elevations lie within the smallest spike of each other.
  private func calmRange(from start: Int) -> Range<Int> {
    var lowest = samples[start].elevation
    var highest = lowest
    var end = start + 1
    while end < samples.count {
      let elevation = samples[end].elevation
      // What is absent ends the range.
      guard elevation - lowest <= Self.smallestSpike, highest - elevation <= Self.smallestSpike else { break }
      lowest = min(lowest, elevation)
      highest = max(highest, elevation)
      end += 1
    }
    return start..<end
  }

  /// Both ends only move forwards, since the times never go backwards.
  @inline(__always)
  private mutating func window(around index: Int) -> Range<Int> {
    let time = samples[index].time
    if time.isNaN {
      let half = Self.halfWindowWithoutTimes
      return max(0, index - half)..<min(samples.count, index + half + 1)
    }
    first = max(first, index - Self.mostNeighbours)
    while first < index, !(time - samples[first].time <= Self.halfWindow) { first += 1 }
    end = max(end, index + 1)
    let limit = min(samples.count, index + Self.mostNeighbours + 1)
    while end < limit, samples[end].time - time <= Self.halfWindow { end += 1 }
    return Range(uncheckedBounds: (first, end))
  }

  private static func median(_ sorted: [Double]) -> Double {
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
