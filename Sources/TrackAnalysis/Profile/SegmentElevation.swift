/// The elevations of one segment's nodes, with short holes filled, and the confirmed ascents and descents.
///
/// Gain, loss, grades and descent load all come from here, so that they are consistent.
struct SegmentElevation {
  /// The minimum distance in metres over which grades are computed. Shorter holes are filled by a straight line.
  static let gradeBase = 50.0

  /// The distance of each node along the track, in metres.
  let distances: [Double]
  /// The elevation of each node in metres; NaN before the first and after the last known one.
  private(set) var elevations: [Double]
  /// The nodes from the first to the last with a known elevation.
  let known: Range<Int>
  /// Whether the leg that starts at a node is part of a hole too long for a grade.
  private var isHole: [Bool]
  /// Metres climbed and descended from each node to the next; empty until they are determined.
  private(set) var climbs: [Double] = []
  private(set) var descents: [Double] = []
  /// The change of elevation from each node to the next, in metres.
  var rises: [Double] { zip(climbs, descents).map { $0 - $1 } }

  init(_ nodes: ArraySlice<TrackProfile.Node>, threshold: Double) {
    self.init(nodes)
    confirm(threshold: threshold)
  }

  /// Creates elevations without ascents and descents.
  init(_ nodes: ArraySlice<TrackProfile.Node>) {
    let distances = nodes.map(\.distance)
    self.distances = distances
    var elevations = nodes.map(\.elevation)
    isHole = Array(repeating: false, count: nodes.count)
    guard elevations.contains(where: \.isNaN) else {
      self.elevations = elevations
      known = elevations.indices
      return
    }

    var firstKnown: Int?
    var lastKnown = 0
    // For a recorder that writes elevations rarely, only longer intervals are holes.
    let knownCount = elevations.count { !$0.isNaN }
    let length = (nodes.last?.distance ?? 0) - (nodes.first?.distance ?? 0)
    let longest = max(Self.gradeBase, knownCount > 0 ? 3 * length / Double(knownCount) : 0)
    for index in elevations.indices where !elevations[index].isNaN {
      if firstKnown == nil {
        firstKnown = index
      } else if index - lastKnown > 1 {
        Self.fill(&elevations, &isHole, from: lastKnown, to: index, distances, longest: longest)
      }
      lastKnown = index
    }
    self.elevations = elevations
    known = firstKnown.map { $0..<(lastKnown + 1) } ?? 0..<0
  }

  private mutating func clearSteps() {
    climbs = Array(repeating: 0, count: elevations.count)
    descents = climbs
  }

  /// Determines ascents and descents by hysteresis.
  mutating func confirm(threshold: Double) {
    clearSteps()
    let zigzag = Zigzag(elevations[known], threshold: threshold)
    for (from, to) in zip(zigzag.turningPoints, zigzag.turningPoints.dropFirst()) {
      confirm(from: known.lowerBound + from, to: known.lowerBound + to)
    }
  }

  /// The known elevations, smoothed along the distance.
  ///
  /// - Parameter width: the standard deviation of the kernel in metres.
  func smoothed(width: Double) -> [Double] {
    ProfileSmoother.smooth(elevations[known], at: distances[known], width: width)
  }

  mutating func smooth(width: Double) {
    let smoothed = smoothed(width: width)
    // Mostly all are known, and none has to be copied.
    if known == elevations.indices { elevations = smoothed } else { elevations.replaceSubrange(known, with: smoothed) }
  }

  /// Counts every change of elevation between nodes, and distributes what the points climbed and descended between them
  /// evenly over the distance.
  ///
  /// - Parameter climb: the sum of all upward changes between points, in metres.
  mutating func countEveryStep(climb: Double) {
    clearSteps()
    guard known.count > 1 else { return }
    for index in known.dropLast() {
      climbs[index] = max(0, elevations[index + 1] - elevations[index])
      descents[index] = max(0, elevations[index] - elevations[index + 1])
    }
    let between = max(0, climb - climbs.reduce(0, +))
    guard knownDistance > 0 else { return }
    for index in known.dropLast() {
      let part = between * (distances[index + 1] - distances[index]) / knownDistance
      climbs[index] += part
      descents[index] += part
    }
  }

  /// Metres from the first known elevation to the last.
  var knownDistance: Double {
    known.isEmpty ? 0 : distances[known.upperBound - 1] - distances[known.lowerBound]
  }

  /// The part of ``knownDistance`` between nodes that are more than `gap` metres apart, without holes.
  func knownDistance(betweenNodesBeyond gap: Double) -> Double {
    known.dropLast().reduce(0) { sum, node in
      let length = distances[node + 1] - distances[node]
      return !isHole[node] && length > gap ? sum + length : sum
    }
  }

  /// Calls `body` with the elevations at every `step` metres, for each stretch without a hole. Nodes that are more than ten
  /// steps apart show nothing about the ground between them, so a new stretch begins.
  func forEachPlace(every step: Double, _ body: ([Double]) -> Void) {
    var places: [Double] = []
    var next = 0.0
    for node in known {
      if node > known.lowerBound, !isHole[node - 1], distances[node] - distances[node - 1] <= 10 * step {
        let end = distances[node]
        while next <= end {
          places.append(interpolate(node - 1, node, next))
          next += step
        }
      } else {
        if !places.isEmpty { body(places) }
        places.removeAll(keepingCapacity: true)
        places.append(elevations[node])
        next = distances[node] + step
      }
    }
    if !places.isEmpty { body(places) }
  }

  /// Metres without a known grade: in long holes, before the first known elevation and after the last.
  var unknownDistance: Double {
    guard let start = distances.first, let end = distances.last else { return 0 }
    guard !known.isEmpty else { return end - start }
    var sum = distances[known.lowerBound] - start + end - distances[known.upperBound - 1]
    for index in known.dropLast() where isHole[index] { sum += distances[index + 1] - distances[index] }
    return sum
  }

  /// Interpolates linearly between two known elevations, and marks long holes.
  private static func fill(
    _ elevations: inout [Double], _ isHole: inout [Bool], from: Int, to: Int, _ distances: [Double], longest: Double
  ) {
    let run = distances[to] - distances[from]
    let rise = elevations[to] - elevations[from]
    for index in (from + 1)..<to {
      let share = run > 0 ? (distances[index] - distances[from]) / run : 0
      elevations[index] = elevations[from] + share * rise
    }
    if run > longest {
      for index in from..<to { isHole[index] = true }
    }
  }

  /// Distributes one ascent or descent over its legs: each leg counts as far as it exceeds all legs before it.
  private mutating func confirm(from: Int, to: Int) {
    let goesUp = elevations[to] > elevations[from]
    var extreme = elevations[from]
    for index in from..<to {
      let next = goesUp ? max(extreme, elevations[index + 1]) : min(extreme, elevations[index + 1])
      climbs[index] = max(0, next - extreme)
      descents[index] = max(0, extreme - next)
      extreme = next
    }
  }

  /// Calls `body` with the grade around each leg, and the node that the leg starts from. Grades are rise over run, over at
  /// least 50 m or the whole segment. Legs without a known elevation are left out.
  ///
  /// - Complexity: O(nodes): both ends of the window only move forwards.
  func forEachGrade(_ body: (_ node: Int, _ grade: Double) -> Void) {
    guard known.count > 1, let last = known.last else { return }
    let range = distances[known.lowerBound]...distances[last]
    // The last node before the window, and the first node after it.
    var (from, to) = (known.lowerBound, known.lowerBound)
    for node in known.dropLast() where !isHole[node] {
      let (here, next) = (distances[node], distances[node + 1])
      let middle = (here + next) / 2
      // At the ends of the segment, the window is shifted, not shortened.
      let earliest = max(range.lowerBound, min(middle - Self.gradeBase / 2, range.upperBound - Self.gradeBase))
      let latest = min(range.upperBound, max(middle + Self.gradeBase / 2, range.lowerBound + Self.gradeBase))
      let (start, end) = (min(here, earliest), max(next, latest))
      guard end > start else { continue }
      while from < node, distances[from + 1] <= start { from += 1 }
      to = max(to, node + 1)
      while to < last, distances[to] < end { to += 1 }
      body(node, (interpolate(to - 1, to, end) - interpolate(from, from + 1, start)) / (end - start))
    }
  }

  @inline(__always)
  private func interpolate(_ from: Int, _ to: Int, _ distance: Double) -> Double {
    let run = distances[to] - distances[from]
    guard run > 0 else { return elevations[to] }
    return elevations[from] + (elevations[to] - elevations[from]) * (distance - distances[from]) / run
  }
}
