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
  /// Samples whose elevations differ by no more than the smallest spike: none of them can be one.
  private var calm = 0..<0
  /// The window of the sample before.
  private var first = 0
  private var end = 0
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
    calm = 0..<0
  }

  /// Hands on every sample whose window is complete, or, at the end of a segment, all of them.
  mutating func drain(atEnd: Bool, _ body: (Sample) -> Void) {
    let complete = atEnd ? samples.count : samples.count - Self.mostNeighbours
    while next < complete {
      var sample = samples[next]
      if !sample.elevation.isNaN, let replacement = replacement(at: next) { sample.elevation = replacement }
      body(sample)
      next += 1
    }
    samples.removeFirst(atEnd ? samples.count : max(0, next - Self.mostNeighbours))
    next = min(next, samples.count, Self.mostNeighbours)
    calm = 0..<0
    first = 0
    end = 0
  }

  /// The median to put in the place of the sample, or nil where it is no spike.
  private mutating func replacement(at index: Int) -> Double? {
    let window = window(around: index)
    if window.lowerBound < calm.lowerBound || window.upperBound > calm.upperBound {
      calm = calmRange(from: window.lowerBound)
    }
    if window.upperBound <= calm.upperBound { return nil }
    // Most of the window close by puts the median close by: no need to find it.
    let elevation = samples[index].elevation
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

  /// The longest range from `start` on whose elevations lie within the smallest spike.
  private func calmRange(from start: Int) -> Range<Int> {
    var lowest = Double.infinity
    var highest = -Double.infinity
    var index = start
    while index < samples.count {
      let elevation = samples[index].elevation
      // What is absent changes neither.
      if elevation < lowest { lowest = elevation }
      if elevation > highest { highest = elevation }
      if highest - lowest > Self.smallestSpike { break }
      index += 1
    }
    return start..<index
  }

  /// Both ends only move forwards, since the times never go backwards.
  private mutating func window(around index: Int) -> Range<Int> {
    let time = samples[index].time
    if time.isNaN {
      let half = Self.halfWindowWithoutTimes
      return max(0, index - half)..<min(samples.count, index + half + 1)
    }
    first = max(first, index - Self.mostNeighbours)
    while first < index, !(time - samples[first].time <= Self.halfWindow) { first += 1 }
    end = max(end, index + 1)
    while end < samples.count, end - index <= Self.mostNeighbours, samples[end].time - time <= Self.halfWindow {
      end += 1
    }
    return first..<end
  }

  private static func median(_ sorted: [Double]) -> Double {
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
