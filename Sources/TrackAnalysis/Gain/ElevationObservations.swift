/// A profile's elevations as the terrain model sees them: means over cells of the way, and places to be asked of.
struct ElevationObservations {
  struct Entry {
    /// Metres along the way.
    var distance: Double
    /// Seconds; without times, the metres along the way.
    var time: Double
    /// Seconds that the mean is taken over.
    var duration: Double
    /// Metres; NaN where there is only a question.
    var elevation: Double
    /// Whether a step of the gain ends here and the next begins.
    var isMark: Bool
  }

  /// One range of entries for each segment that has any.
  private(set) var entries: [Entry] = []
  private(set) var ranges: [Range<Int>] = []

  /// - Parameter capacity: as many entries as there may be.
  init(capacity: Int = 0) {
    entries.reserveCapacity(capacity)
  }

  /// Metres: what a gain is meant at.
  static let step = 20.0
  /// Metres: over longer ways without an elevation only the ends count.
  private static let longestBlind = 30.0
  /// Metres: an observation so close to a mark is taken for it.
  private static let near = 2.5

  /// - Parameters:
  ///   - cell: metres of way that make one mean.
  ///   - marks: whether to ask for the elevation every 20 m.
  mutating func append(_ nodes: ArraySlice<TrackProfile.Node>, cell: Double, marks: Bool) {
    let start = entries.count
    guard let first = nodes.first(where: { !$0.elevation.isNaN }),
      let last = nodes.last(where: { !$0.elevation.isNaN })
    else { return }
    let hasTimes = !nodes.contains { $0.arrival.isNaN }
    if marks { ask(at: first.distance, time: hasTimes ? first.arrival : first.distance) }

    var open = Cell()
    var number = -Double.infinity
    for node in nodes where !node.elevation.isNaN {
      let here = (node.distance / cell).rounded(.down)
      if here != number {
        close(open, marks: marks, start: start)
        open = Cell()
        number = here
      }
      open.add(node, hasTimes: hasTimes)
    }
    close(open, marks: marks, start: start)
    if marks { ask(at: last.distance, time: hasTimes ? last.departure : last.distance) }
    ranges.append(start..<entries.count)
  }

  /// The mean over the nodes of one cell, weighted by the time spent at each.
  private struct Cell {
    var weight = 0.0
    var elevation = 0.0
    var distance = 0.0
    var arrival = 0.0
    var departure = 0.0

    mutating func add(_ node: TrackProfile.Node, hasTimes: Bool) {
      let nodeArrival = hasTimes ? node.arrival : node.distance
      let nodeDeparture = hasTimes ? node.departure : node.distance
      if weight == 0 { arrival = nodeArrival }
      departure = nodeDeparture
      let nodeWeight = nodeDeparture - nodeArrival + 1
      weight += nodeWeight
      elevation += nodeWeight * node.elevation
      distance += nodeWeight * node.distance
    }
  }

  private mutating func close(_ cell: Cell, marks: Bool, start: Int) {
    guard cell.weight > 0 else { return }
    let entry = Entry(
      distance: cell.distance / cell.weight, time: (cell.arrival + cell.departure) / 2,
      duration: cell.departure - cell.arrival, elevation: cell.elevation / cell.weight, isMark: false)
    if marks { askUntil(entry, start: start) }
    entries.append(entry)
  }

  private mutating func ask(at distance: Double, time: Double) {
    entries.append(Entry(distance: distance, time: time, duration: 0, elevation: .nan, isMark: true))
  }

  /// Marks every 20 m between the last observation and the next one, but none within a long blind stretch.
  private mutating func askUntil(_ next: Entry, start: Int) {
    guard var mark = entries[start...].last(where: \.isMark)?.distance else { return }
    let from = entries[entries.count - 1]
    let run = next.distance - from.distance
    if run > Self.longestBlind {
      entries[entries.count - 1].isMark = true
      var blind = next
      blind.elevation = .nan
      blind.isMark = true
      entries.append(blind)
      return
    }
    while mark + Self.step <= next.distance {
      mark += Self.step
      if mark - from.distance < Self.near, mark >= from.distance {
        entries[entries.count - 1].isMark = true
      } else if mark > from.distance {
        ask(at: mark, time: from.time + (next.time - from.time) * (mark - from.distance) / run)
      }
    }
  }
}
