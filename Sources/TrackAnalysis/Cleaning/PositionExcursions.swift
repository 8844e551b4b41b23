/// Removes fixes of a receiver that slides away from the hiker and back, as when cliffs or houses reflect the signals.
///
/// Faster than anybody walks, the positions move 40 to 300 m away, stay there for up to two minutes while the hiker walks
/// on, and move back as far and as fast. The hiker is slow before, in between and after, which a vehicle is not. Our own
/// rule; jumps out and back are those of ``PositionOutliers``.
enum PositionExcursions {
  /// Metres away, and seconds for all of it.
  private static let length = 40.0...300.0
  private static let longest = 120.0
  /// The minimum speed in metres per second, and as a multiple of the usual speed.
  private static let speed = (minimum: 4.0, factor: 3.0)
  /// The maximum distance between where the positions return to and where the hiker is, as a share of the shorter side.
  private static let maximumMisclosure = 0.5
  /// Seconds before and after in which the hiker is slow.
  private static let around = 20.0

  static func apply(to draft: inout Draft) {
    guard draft.allows(.positionOutliers) else { return }
    let nodes = draft.nodes
    var isRemoved = [Bool](repeating: false, count: nodes.count)
    var found: [(nodes: ClosedRange<Int>, amount: Double)] = []
    for segment in draft.segments {
      let slides = Self.slides(in: segment.nodes, nodes)
      guard slides.count > 1, let usual = PositionOutliers.usualSpeed(nodes[segment.nodes]) else { continue }
      let limit = max(speed.minimum, speed.factor * usual)
      for (out, back) in zip(slides, slides.dropFirst())
      where !isRemoved[out.upperBound] && isExcursion(out, back, in: nodes[segment.nodes], limit: limit) {
        let outliers = (out.lowerBound + 1)...(back.upperBound - 1)
        for node in outliers { isRemoved[node] = true }
        found.append((outliers, nodes[out.lowerBound].place.distance(to: nodes[out.upperBound].place)))
      }
    }
    for (outliers, amount) in found {
      draft.note(.positionOutliers, nodes: outliers, count: outliers.count, amount: .meters(amount))
    }
    draft.remove(isRemoved)
  }

  /// Consecutive fast steps that lead far enough, from the last slow node to the first one that is slow again.
  private static func slides(in range: Range<Int>, _ nodes: [TrackProfile.Node]) -> [ClosedRange<Int>] {
    var slides: [ClosedRange<Int>] = []
    var start: Int?
    for node in range.dropFirst() {
      let isFast = isFaster(nodes[node - 1], nodes[node], than: speed.minimum)
      if isFast, start == nil { start = node - 1 }
      if let first = start, !isFast || node == range.upperBound - 1 {
        let last = isFast ? node : node - 1
        if length ~= nodes[first].place.distance(to: nodes[last].place) { slides.append(first...last) }
        start = nil
      }
    }
    return slides
  }

  /// - Parameters:
  ///   - nodes: of a segment.
  ///   - limit: a speed in metres per second that the hiker never reaches.
  private static func isExcursion(
    _ out: ClosedRange<Int>, _ back: ClosedRange<Int>, in nodes: ArraySlice<TrackProfile.Node>, limit: Double
  ) -> Bool {
    let (start, away, turn, end) = (
      nodes[out.lowerBound], nodes[out.upperBound], nodes[back.lowerBound], nodes[back.upperBound]
    )
    guard end.arrival - start.departure <= longest, isFaster(start, away, than: limit),
      isFaster(turn, end, than: limit), !isFaster(away, turn, than: limit / 2)
    else { return false }
    // The vectors away and back cancel each other, apart from what the receiver's error changed in between.
    let misclosure = EarthCentred.length(of: [(start.place, away.place), (turn.place, end.place)])
    guard
      misclosure <= maximumMisclosure * min(start.place.distance(to: away.place), turn.place.distance(to: end.place))
    else {
      return false
    }
    let before = nodes[..<out.lowerBound].last { start.departure - $0.arrival >= around }
    let after = nodes[back.upperBound...].first { $0.departure - end.arrival >= around }
    return !(before.map { isFaster($0, start, than: limit / 2) } ?? false)
      && !(after.map { isFaster(end, $0, than: limit / 2) } ?? false)
  }

  /// False without times. A node holds all points within its spacing, so its departure may be a moment before the next
  /// arrival.
  private static func isFaster(_ start: TrackProfile.Node, _ end: TrackProfile.Node, than speed: Double) -> Bool {
    end.distance - start.distance > speed * (end.arrival - start.arrival)
  }
}
