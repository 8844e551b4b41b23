/// Replaces single wild elevations by the median of their surroundings, with a delay of half a window.
///
/// The window is ±15 s, or ±7 points where there are no times, and at most 32 points to each side. A sample is replaced
/// where it is further from the median than 4 robust standard deviations (1.4826·MAD) and than 4 m. Our own rule.
struct Despiker {
  private static let halfWindow = 15.0
  private static let halfWindowWithoutTimes = 7
  private static let mostNeighbours = 32
  private static let deviations = 4 * 1.4826
  private static let smallestSpike = 4.0
  private static let capacity = 1024

  private var samples: [Sample] = []
  /// The first sample not handed on yet; those before it are kept as neighbours.
  private var next = 0

  var isFull: Bool { samples.count >= Self.capacity }

  mutating func append(_ sample: Sample) {
    samples.append(sample)
  }

  /// Takes the elevations of all samples that are not handed on yet for absent.
  mutating func forgetElevations() {
    for index in samples.indices { samples[index].elevation = .nan }
  }

  /// Hands on every sample whose window is complete, or, at the end of a segment, all of them.
  @inline(__always)
  mutating func drain(atEnd: Bool, _ body: (Sample) -> Void) {
    let complete = atEnd ? samples.count : max(next, samples.count - Self.mostNeighbours)
    samples.withUnsafeBufferPointer { samples in
      var surroundings = Surroundings(samples)
      for index in next..<complete {
        var sample = samples[index]
        if !sample.elevation.isNaN, let replacement = surroundings.replacement(at: index) {
          sample.elevation = replacement
        }
        body(sample)
      }
    }
    next = min(complete, Self.mostNeighbours)
    samples.removeFirst(atEnd ? samples.count : complete - next)
    if atEnd { next = 0 }
  }

  /// The samples around each sample, one after the other.
  private struct Surroundings {
    private let samples: UnsafeBufferPointer<Sample>
    /// Those of the sample before.
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
      moveWindow(to: index)
      if index >= calm.upperBound { calm = calmRange(from: index) }
      // Most of the window close by puts the median close by: no need to find it.
      let near = min(end, calm.upperBound) &- max(first, calm.lowerBound)
      return 2 &* near > end &- first ? nil : median(around: index)
    }

    @inline(never)
    private func median(around index: Int) -> Double? {
      let window = first..<end
      let elevation = samples[index].elevation
      var near = 0
      for neighbour in window where abs(samples[neighbour].elevation - elevation) <= Despiker.smallestSpike {
        near += 1
      }
      if 2 * near > window.count { return nil }

      var sorted = samples[window].lazy.map(\.elevation).filter { !$0.isNaN }.sorted()
      let median = Despiker.median(sorted)
      for position in sorted.indices { sorted[position] = abs(sorted[position] - median) }
      sorted.sort()
      let allowed = max(Despiker.deviations * Despiker.median(sorted), Despiker.smallestSpike)
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
        guard elevation - lowest <= Despiker.smallestSpike, highest - elevation <= Despiker.smallestSpike else { break }
        lowest = min(lowest, elevation)
        highest = max(highest, elevation)
        end += 1
      }
      return start..<end
    }

    /// Both ends only move forwards, since the times never go backwards.
    @inline(__always)
    private mutating func moveWindow(to index: Int) {
      let time = samples[index].time
      if time.isNaN {
        first = max(0, index - Despiker.halfWindowWithoutTimes)
        end = min(samples.count, index + Despiker.halfWindowWithoutTimes + 1)
        return
      }
      first = max(first, index - Despiker.mostNeighbours)
      while first < index, !(time - samples[first].time <= Despiker.halfWindow) { first += 1 }
      end = max(end, index + 1)
      while end < samples.count, end - index <= Despiker.mostNeighbours, samples[end].time - time <= Despiker.halfWindow
      { end += 1 }
    }
  }

  private static func median(_ sorted: [Double]) -> Double {
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
