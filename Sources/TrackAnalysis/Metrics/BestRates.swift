/// The highest mean vertical rates over some lengths of time.
///
/// Up, the most that the elevation rose from the beginning to the end of any window of that length, over its length;
/// down, the most that it fell. Windows begin and end anywhere, also within a leg; none reaches across a gap, transport or
/// ground of unknown elevation. Points that share a time count to the next later one. Our own definition.
package struct BestRates: Sendable, Hashable, Codable {
  /// The best rates over windows of one length.
  package struct Window: Sendable, Hashable, Codable {
    /// Length in seconds.
    package var seconds: Double
    /// m/h with the pauses in the window; absent where the track has no such window.
    package var up: Double?
    /// Metres descended per hour of elapsed time.
    package var down: Double?
    /// m/h of moving time, the pauses cut out.
    package var movingUp: Double?
    /// Metres descended per hour on the move.
    package var movingDown: Double?
  }

  /// The shortest first.
  package private(set) var windows: [Window]

  /// 5, 10, 20 and 60 minutes.
  package static let defaultLengths = [300.0, 600, 1200, 3600]

  /// - Parameter lengths: of the windows, in seconds, more than 0.
  /// - Complexity: O(legs · lengths).
  package init(_ legs: [Leg], lengths: [Double] = defaultLengths) {
    let elapsed = RiseOverTime.runs(legs, withStops: true)
    let moving = RiseOverTime.runs(legs, withStops: false)
    windows = lengths.map { length in
      func rate(_ runs: [RiseOverTime], _ sign: Double) -> Double? {
        runs.compactMap { $0.largestRise(within: length, sign: sign) }.max().map { max(0, $0) / length * 3600 }
      }
      return Window(
        seconds: length, up: rate(elapsed, 1), down: rate(elapsed, -1), movingUp: rate(moving, 1),
        movingDown: rate(moving, -1))
    }
  }

  /// None where every window is longer than the track.
  package var isEmpty: Bool { windows.allSatisfy { $0.up == nil && $0.movingUp == nil } }
}

/// Elevation over time as a line of straight pieces, without a gap.
struct RiseOverTime {
  /// Seconds from the start, strictly ascending, and metres above the start.
  private(set) var times = [0.0]
  private(set) var heights = [0.0]
  /// Metres risen on legs that took no time, to be spread over the next that did.
  private var pending = 0.0

  private mutating func add(seconds: Double, rise: Double) {
    guard seconds > 0 else {
      pending += rise
      return
    }
    times.append((times.last ?? 0) + seconds)
    heights.append((heights.last ?? 0) + rise + pending)
    pending = 0
  }

  /// - Parameter withStops: whether the clock runs while the hiker stands.
  static func runs(_ legs: [Leg], withStops: Bool) -> [RiseOverTime] {
    var runs: [RiseOverTime] = []
    var run = RiseOverTime()
    func close() {
      if run.times.count > 1 { runs.append(run) }
      run = RiseOverTime()
    }
    for leg in legs {
      guard leg.kind == .onFoot, let moving = leg.movingTime, leg.grade != nil || leg.rise == 0 else {
        close()
        continue
      }
      // Stops are at the start of a leg.
      if withStops, leg.stoppedTime > 0 { run.add(seconds: leg.stoppedTime, rise: 0) }
      run.add(seconds: moving, rise: leg.rise)
    }
    close()
    return runs
  }

  /// The most that the line rises (falls, with the sign -1) from the start to the end of a window of so many seconds; nil
  /// where it is shorter. The line is straight between its corners, so the best window begins or ends at one.
  ///
  /// - Complexity: O(corners).
  func largestRise(within length: Double, sign: Double) -> Double? {
    guard let duration = times.last, length > 0, duration >= length else { return nil }
    var best = -Double.infinity
    var (ahead, behind) = (0, 0)
    for corner in times.indices {
      let end = times[corner] + length
      if end <= duration { best = max(best, sign * (height(at: end, from: &ahead) - heights[corner])) }
      let start = times[corner] - length
      if start >= 0 { best = max(best, sign * (heights[corner] - height(at: start, from: &behind))) }
    }
    // Rounding may leave no corner exactly at either end.
    return best > -.infinity ? best : nil
  }

  /// - Parameter piece: where to look from; moves on.
  private func height(at time: Double, from piece: inout Int) -> Double {
    while piece + 2 < times.count, times[piece + 1] < time { piece += 1 }
    let share = (time - times[piece]) / (times[piece + 1] - times[piece])
    return heights[piece] + share * (heights[piece + 1] - heights[piece])
  }
}
