/// The highest mean vertical rates over windows of different lengths.
///
/// Up: the largest rise from the beginning to the end of any window of that length, divided by its length. Down: the
/// largest fall. Windows begin and end anywhere, even within a leg; none extends across a gap, transport or ground of
/// unknown elevation. The rise between points with the same time counts for the next leg that takes time. The rate
/// without pauses is never lower than the rate with pauses, because any window with pauses has at most the same time on
/// the move. Our own definition.
package struct BestRates: Sendable, Hashable, Codable {
  /// The best rates over windows of one length.
  package struct Window: Sendable, Hashable, Codable {
    /// Length in seconds.
    package var seconds: Double
    /// m/h, including the pauses in the window; absent if no window of that length fits into the track.
    package var up: Double?
    /// Metres descended per hour of elapsed time.
    package var down: Double?
    /// m/h of moving time, without the pauses, or with them if that is more.
    package var movingUp: Double?
    /// Metres descended per hour on the move.
    package var movingDown: Double?
  }

  /// The windows, by increasing length.
  package private(set) var windows: [Window]

  /// 5, 10, 20 and 60 minutes, in seconds.
  package static let defaultLengths = [300.0, 600, 1200, 3600]

  /// - Parameter lengths: the lengths of the windows in seconds, more than 0; nil uses 5, 10, 20 and 60 minutes.
  /// - Complexity: O(legs · lengths).
  package init(_ legs: [Leg], lengths: [Double]? = nil) {
    let lengths = lengths ?? Self.defaultLengths
    // Compute them one after the other, because each needs as much memory as the legs.
    let elapsed = Self.rates(RiseOverTime.runs(legs, withStops: true), lengths)
    let moving = Self.rates(RiseOverTime.runs(legs, withStops: false), lengths)
    windows = lengths.indices.map { index in
      let (elapsed, moving) = (elapsed[index], moving[index])
      return Window(
        seconds: lengths[index], up: elapsed?.up, down: elapsed?.down,
        movingUp: moving.map { max($0.up, elapsed?.up ?? 0) },
        movingDown: moving.map { max($0.down, elapsed?.down ?? 0) })
    }
  }

  /// m/h up and down for each length; nil if every run is shorter.
  private static func rates(_ runs: [RiseOverTime], _ lengths: [Double]) -> [(up: Double, down: Double)?] {
    lengths.map { length in
      let changes = runs.compactMap { $0.changes(within: length) }
      guard let lowest = changes.map(\.lowerBound).min(), let highest = changes.map(\.upperBound).max() else {
        return nil
      }
      return (max(0, highest) / length * 3600, max(0, -lowest) / length * 3600)
    }
  }

  /// Whether every window is longer than the track.
  package var isEmpty: Bool { windows.allSatisfy { $0.up == nil && $0.movingUp == nil } }
}

/// Elevation over time as a piecewise linear curve without gaps.
struct RiseOverTime {
  /// Seconds and metres from the start, and metres per second up to the next corner; the times are ascending.
  private(set) var corners = [(time: 0.0, height: 0.0, slope: 0.0)]
  /// Metres risen on legs that took no time, which count for the next leg that takes time.
  private var pending = 0.0

  private mutating func add(seconds: Double, rise: Double) {
    guard seconds > 0 else {
      pending += rise
      return
    }
    let last = corners[corners.count - 1]
    let (time, height) = (last.time + seconds, last.height + rise + pending)
    // A remainder of rounding may be too short to make a difference.
    if time > last.time { corners[corners.count - 1].slope = (height - last.height) / (time - last.time) }
    corners.append((time, height, 0))
    pending = 0
  }

  /// - Parameter withStops: whether the clock runs while the hiker stands still.
  static func runs(_ legs: [Leg], withStops: Bool) -> [RiseOverTime] {
    var runs = [RiseOverTime()]
    // Most tracks are a single run, so the corners seldom need more room.
    runs[0].corners.reserveCapacity(legs.count + 1)
    for leg in legs {
      guard leg.kind == .onFoot, let moving = leg.movingTime, leg.grade != nil || leg.rise == 0 else {
        if runs[runs.count - 1].corners.count > 1 {
          runs.append(RiseOverTime())
        } else {
          runs[runs.count - 1].pending = 0
        }
        continue
      }
      // Stops are at the start of a leg.
      if withStops, leg.stoppedTime > 0 { runs[runs.count - 1].add(seconds: leg.stoppedTime, rise: 0) }
      runs[runs.count - 1].add(seconds: moving, rise: leg.rise)
    }
    return runs.filter { $0.corners.count > 1 }
  }

  /// The smallest and the largest rise of the curve from the start to the end of a window of this many seconds; nil if
  /// the curve is shorter. The curve is linear between its corners, so the best windows begin or end at a corner.
  ///
  /// - Complexity: O(corners).
  func changes(within length: Double) -> ClosedRange<Double>? {
    guard let duration = corners.last?.time, length > 0, duration >= length else { return nil }
    var (lowest, highest) = (Double.infinity, -Double.infinity)
    func add(_ change: Double) {
      lowest = min(lowest, change)
      highest = max(highest, change)
    }
    var (startPiece, endPiece) = (0, 0)
    for corner in corners {
      let end = corner.time + length
      if end <= duration { add(height(at: end, from: &endPiece) - corner.height) }
      let start = corner.time - length
      if start >= 0 { add(corner.height - height(at: start, from: &startPiece)) }
    }
    // Because of rounding, there may be no corner exactly at either end.
    return lowest <= highest ? lowest...highest : nil
  }

  /// - Parameter piece: the piece to search from; moves forwards.
  private func height(at time: Double, from piece: inout Int) -> Double {
    while piece + 2 < corners.count, corners[piece + 1].time < time { piece += 1 }
    return corners[piece].height + (time - corners[piece].time) * corners[piece].slope
  }
}
