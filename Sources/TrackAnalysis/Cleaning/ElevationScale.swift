/// A coarse scale of elevations, such as multiples of 5 or 10 m.
///
/// Where the elevation changes from one level to the next, the ground is halfway between them, up and down alike. So a
/// course through these places has the right climbs, apart from the tops and hollows between them. Our own rule.
struct ElevationScale {
  /// The distance between two levels, in metres.
  let step: Double
  private let origin: Double

  /// The smallest step in metres, and the maximum deviation from a level as a share of the step.
  private static let smallest = 1.5
  private static let tolerance = 0.02
  /// The minimum number of changes, and the minimum share of them that are whole steps.
  private static let minimumChanges = 5
  private static let minimumShare = 0.9
  /// The maximum share of changes that turn back: beyond it, hills are lower than a step, and nothing shows how high.
  private static let maximumTurns = 0.8
  /// The grade of tops and hollows as a multiple of the mean grade, which includes level ground.
  private static let steeper = 2.0

  /// The scale of consecutive level elevations; nil if their changes differ, or hardly two go the same way.
  init?(_ elevations: [Double]) {
    let changes = zip(elevations, elevations.dropFirst()).map { $1 - $0 }.filter { abs($0) >= Self.smallest }
    let turns = zip(changes, changes.dropFirst()).count { ($0 > 0) != ($1 > 0) }
    guard changes.count >= Self.minimumChanges, Double(turns) <= Self.maximumTurns * Double(changes.count),
      let step = changes.map(abs).median, let origin = elevations.first
    else { return nil }
    (self.step, self.origin) = (step, origin)
    let whole = elevations.count { contains($0) }
    guard Double(whole) >= Self.minimumShare * Double(elevations.count) else { return nil }
  }

  /// Whether an elevation is one of the levels.
  func contains(_ elevation: Double) -> Bool {
    let steps = (elevation - origin) / step
    return abs(steps - steps.rounded()) <= Self.tolerance
  }

  /// A part of the way at one level.
  struct Level {
    var start: Double
    var end: Double
    var elevation: Double
  }

  /// The corners of the course through the levels, in order of distance.
  func course(through parts: [Level]) -> [(distance: Double, elevation: Double)] {
    var levels: [Level] = []
    for part in parts {
      if let last = levels.last, abs(last.elevation - part.elevation) < Self.tolerance * step {
        levels[levels.count - 1].end = part.end
      } else {
        levels.append(part)
      }
    }
    guard let first = levels.first, let last = levels.last else { return [] }
    let changes = zip(levels, levels.dropFirst()).map { level, next in
      (distance: (level.end + next.start) / 2, elevation: (level.elevation + next.elevation) / 2)
    }
    guard let start = changes.first, let end = changes.last else { return [(first.start, first.elevation)] }
    let height = zip(changes, changes.dropFirst()).reduce(0) { $0 + abs($1.1.elevation - $1.0.elevation) }
    let grade = end.distance > start.distance ? Self.steeper * height / (end.distance - start.distance) : 0
    var corners = [((first.start + first.end) / 2, first.elevation), start]
    for (level, (from, to)) in zip(levels.dropFirst(), zip(changes, changes.dropFirst())) {
      let isTop = from.elevation < level.elevation && to.elevation < level.elevation
      let isHollow = from.elevation > level.elevation && to.elevation > level.elevation
      if isTop || isHollow {
        let height = min(step / 2, grade * (to.distance - from.distance) / 2)
        let edge = isTop ? max(from.elevation, to.elevation) : min(from.elevation, to.elevation)
        corners.append(((from.distance + to.distance) / 2, edge + (isTop ? height : -height)))
      }
      corners.append(to)
    }
    return corners + [((last.start + last.end) / 2, last.elevation)]
  }
}
