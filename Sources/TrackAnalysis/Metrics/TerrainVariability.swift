/// Several measures of how much the ground varies along the track. The literature has no accepted measure; these are our
/// own.
///
/// A track does not show how rough the ground is. Each measure is absent if the track is too short for it.
public struct TerrainVariability: Sendable, Hashable, Codable {
  /// Standard deviation of the grade, sampled every 20 m, as a ratio.
  package private(set) var gradeDeviation: Double?
  /// Mean change of grade between these samples, as a ratio.
  public private(set) var gradeRoughness: Double?
  /// Degrees of turning per km, on chords of 20 m. Absent if the noise of the positions is over 5 m.
  public private(set) var turnRate: Double?
  /// Distance along the track divided by distance in a straight line, 1 or more: the median over windows of 500 m.
  public private(set) var sinuosity: Double?
  /// Changes between climbing and descending, per km.
  package private(set) var undulations: Double?
  /// Coefficient of variation of the speed, relative to Tobler's speed at the same grade, over stretches of 100 m on the
  /// move.
  package private(set) var paceVariability: Double?

  /// The distance between samples in metres.
  package static let step = 20.0
  /// Metres. Smaller ascents and descents do not count.
  static let smallestUndulation = 3.0

  /// - Parameter legs: the legs of the profile.
  /// - Complexity: O(nodes).
  package init(_ profile: TrackProfile, _ legs: [Leg]) {
    readGrades(legs)
    readPlaces(profile)
    readPaces(legs)
  }

  private mutating func readGrades(_ legs: [Leg]) {
    var grades = RunningDeviation()
    var changes = RunningDeviation()
    var undulations = UndulationCounter()
    var knownLength = 0.0
    var last: Double?
    var travelled = 0.0
    for leg in legs {
      // The long legs of a plan show nothing about the ground between their ends.
      guard let grade = leg.grade, leg.length > 0, leg.length <= 2 * Self.step else {
        (last, travelled) = (nil, 0)
        undulations.restart()
        continue
      }
      knownLength += leg.length
      undulations.add(leg.rise)
      travelled += leg.length
      guard travelled >= Self.step || last == nil else { continue }
      if last == nil { travelled = 0 }
      while travelled >= Self.step { travelled -= Self.step }
      grades.add(grade)
      if let last { changes.add(abs(grade - last)) }
      last = grade
    }
    guard grades.count >= 10 else { return }
    gradeDeviation = grades.deviation
    gradeRoughness = changes.mean
    self.undulations = knownLength > 0 ? Double(undulations.count) / knownLength * 1000 : nil
  }

  private mutating func readPlaces(_ profile: TrackProfile) {
    var turning = TurningSum()
    var turningLength = 0.0
    var windows: [Double] = []
    let perWindow = 25
    var windowStart: Place?
    // The previous two places.
    var (before, here): (Place?, Place?)
    for segment in profile.segments {
      PathResampler.forEachPlace(of: profile.nodes[segment.nodes], step: Self.step) { place, number in
        if number == 0 { (before, here) = (nil, nil) }
        if let before, let here, turning.add(from: before, at: here, to: place) { turningLength += Self.step }
        (before, here) = (here, place)
        guard number % perWindow == 0 else { return }
        if number > 0, let windowStart {
          let line = windowStart.squaredDistance(to: place).squareRoot()
          // If the window ends near its beginning, use the largest possible value.
          windows.append(Self.step * Double(perWindow) / max(line, Self.step))
        }
        windowStart = place
      }
    }
    if turningLength >= 200, PositionNoise.estimate(profile) <= PositionNoise.maximumForTurning {
      turnRate = turning.radians * 180 / .pi / turningLength * 1000
    }
    sinuosity = windows.median.map { max(1, $0) }
  }

  private mutating func readPaces(_ legs: [Leg]) {
    var paces = RunningDeviation()
    legs.forEachStretch(of: 100) { stretch in
      guard stretch.length >= 100, let speed = stretch.speed, let grade = stretch.grade else { return }
      paces.add(speed / Tobler.speed(grade: grade))
    }
    guard paces.count >= 10, paces.mean > 0 else { return }
    paceVariability = paces.deviation / paces.mean
  }
}

/// Counts changes between climbing and descending of at least ``TerrainVariability/smallestUndulation``.
private struct UndulationCounter {
  private(set) var count = 0
  /// The sign of the current direction; 0 before it is known.
  private var direction = 0.0
  /// The height since the start in metres, and its extreme since the last change of direction.
  private var height = 0.0
  private var extreme = 0.0

  mutating func add(_ rise: Double) {
    height += rise
    if direction == 0 || (height - extreme) * direction > 0 {
      if direction == 0, abs(height) >= TerrainVariability.smallestUndulation { direction = height > 0 ? 1 : -1 }
      if direction != 0 { extreme = height }
    } else if abs(height - extreme) >= TerrainVariability.smallestUndulation {
      count += 1
      (direction, extreme) = (-direction, height)
    }
  }

  /// Starts again after unknown ground, and keeps the count.
  mutating func restart() {
    (direction, height, extreme) = (0, 0, 0)
  }
}
