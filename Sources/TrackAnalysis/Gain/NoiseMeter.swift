/// What a recording shows of the error of its own elevations, gathered as the samples pass, in flat memory.
struct NoiseMeter {
  /// Of normal errors the median magnitude is so much smaller than the standard deviation.
  private static let deviations = 1.4826
  /// Metres and seconds: staying so close for so long is a dwell.
  private static let dwellRadius = 10.0
  private static let shortestDwell = 60.0
  /// Seconds. Over longer intervals nothing is interpolated.
  private static let longestInterval = 60.0
  private static let mostDwellSamples = 512

  /// The elevation at the last 32 whole seconds.
  private var ring = [Double](repeating: 0, count: 32)
  private var ringCount = 0
  private var ringEnd = 0
  /// The next whole second to interpolate at.
  private var nextSecond = 0.0
  private var shortDifferences = Histogram()
  private var longDifferences = Histogram()
  /// Of the last sample; NaN before the first of a segment.
  private var lastTime = Double.nan
  private var lastElevation = Double.nan

  private var anchor: Place?
  private var arrival = Double.nan
  private var firstElevation = Double.nan
  private var dwell: [Double] = []
  /// A power of two.
  private var dwellStride = 1
  private var dwellCount = 0
  private var dwellDeviations = Histogram()
  private var dwellTime = 0.0
  private var plane = StayPlane()
  private var fromMean = 0.0
  private var fromPlane = 0.0

  private var isWhole = true
  private var sampleCount = 0
  private var timedCount = 0

  /// Counts the elevation as it was recorded.
  ///
  /// - Parameter elevation: not absent.
  @inline(__always)
  mutating func note(recorded elevation: Double) {
    sampleCount += 1
    if isWhole, elevation != Double(Int(elevation)) { isWhole = false }
  }

  /// - Parameter sample: without spikes.
  @inline(__always)
  mutating func add(_ sample: Sample) {
    if sample.elevation.isNaN || sample.time.isNaN { return }
    timedCount += 1
    let interval = sample.time - lastTime
    addSeconds(to: sample, interval)
    addToDwell(sample, interval)
    lastTime = sample.time
    lastElevation = sample.elevation
  }

  mutating func endSegment() {
    endDwell()
    anchor = nil
    lastTime = .nan
    ringCount = 0
  }

  /// Interpolates at whole seconds, and takes second differences over 5 and 10 s.
  @inline(__always)
  private mutating func addSeconds(to sample: Sample, _ interval: Double) {
    guard interval >= 0, interval <= Self.longestInterval else {
      ringCount = 0
      nextSecond = sample.time.rounded(.down) + 1
      return
    }
    while nextSecond < sample.time {
      let slope = (sample.elevation - lastElevation) / interval
      addSecond(lastElevation + slope * (nextSecond - lastTime))
    }
    if nextSecond == sample.time { addSecond(sample.elevation) }
  }

  private mutating func addSecond(_ elevation: Double) {
    ring[ringEnd & 31] = elevation
    // Differences over 5 and 10 s change little from one second to the next: each fourth tells as much.
    if ringEnd & 3 == 0 {
      if ringCount >= 10 { shortDifferences.add(secondDifference(elevation, lag: 5)) }
      if ringCount >= 20 { longDifferences.add(secondDifference(elevation, lag: 10)) }
    }
    ringEnd &+= 1
    ringCount &+= 1
    nextSecond += 1
  }

  private func secondDifference(_ value: Double, lag: Int) -> Double {
    abs(value - 2 * ring[(ringEnd &- lag) & 31] + ring[(ringEnd &- 2 * lag) & 31])
  }

  @inline(__always)
  private mutating func addToDwell(_ sample: Sample, _ interval: Double) {
    if let anchor, interval >= 0, interval <= 300, anchor.squaredDistance(to: sample.place) <= Self.dwellRadius * Self.dwellRadius {
      dwellCount &+= 1
      plane.add(
        east: (sample.place.longitude - anchor.longitude) * 2 * anchor.halfDegreeEast,
        north: (sample.place.latitude - anchor.latitude) * 2 * anchor.halfDegreeNorth,
        up: sample.elevation - firstElevation)
      if dwellCount & (dwellStride - 1) == 0 { dwell.append(sample.elevation) }
      if dwell.count >= Self.mostDwellSamples {
        dwell = stride(from: 1, to: dwell.count, by: 2).map { dwell[$0] }
        dwellStride *= 2
      }
    } else {
      endDwell()
      anchor = sample.place
      arrival = sample.time
      firstElevation = sample.elevation
      plane = StayPlane()
      dwell.removeAll(keepingCapacity: true)
      dwell.append(sample.elevation)
      dwellStride = 1
      dwellCount = 0
    }
  }

  private mutating func endDwell() {
    // Without a sample there is no arrival.
    guard lastTime - arrival >= Self.shortestDwell, dwell.count >= 3 else { return }
    dwellTime += lastTime - arrival
    let deviations = plane.deviations
    fromMean += deviations.fromMean
    fromPlane += deviations.fromPlane
    dwell.sort()
    let median = dwell[dwell.count / 2]
    // A long dwell speaks with as many voices as it has samples.
    for value in dwell {
      for _ in 0..<dwellStride { dwellDeviations.add(abs(value - median)) }
    }
  }

  /// Metres: the noise of the moving elevation; without bounds until a minute of it has been seen.
  var movingSoFar: Double { longDifferences.total < 60 ? .infinity : moving(isFast: false) }

  /// Metres: the noise of the moving elevation, of all samples so far.
  func moving(isFast: Bool) -> Double {
    let differences = isFast ? shortDifferences : longDifferences
    let scale = Self.deviations / 6.0.squareRoot() * (isFast ? 2.0.squareRoot() : 1)
    return (differences.median ?? 0) * scale
  }

  /// - Parameters:
  ///   - distance: metres of way of all segments.
  ///   - duration: seconds, likewise.
  func evidence(distance: Double, duration: Double) -> NoiseEvidence {
    let isFast = duration > 0 && distance / duration > 1.6
    return NoiseEvidence(
      moving: moving(isFast: isFast),
      standing: dwellTime >= NoiseEvidence.leastDwellTime
        ? dwellDeviations.median.map { $0 * Self.deviations } : nil,
      dwellTime: dwellTime,
      offPlane: fromMean > 0 ? fromPlane / fromMean : nil,
      hasTimes: 2 * timedCount > sampleCount,
      isWholeMetres: isWhole && sampleCount > 0)
  }
}

/// What a recording shows of the error of its own elevations.
public struct NoiseEvidence: Sendable, Hashable {
  /// Metres: the robust standard deviation that second differences over 10 s of the elevation would come from, were
  /// there no terrain. Of an error that wanders slowly it sees little, of rough terrain too much.
  public var moving = 0.0
  /// Metres: the robust standard deviation of the elevation while standing; absent where the stays of at least a
  /// minute do not add up to two.
  public var standing: Double?
  /// Seconds spent in them.
  public var dwellTime = 0.0
  /// The share of the variance while standing that is not explained by a plane over the places of the fixes; absent where
  /// the elevation stands still as well, or is seldom recorded.
  public var offPlane: Double?
  /// Whether most of the elevations have a time.
  public var hasTimes = false
  public var isWholeMetres = false

  static let leastDwellTime = 120.0

  private static let mostOffPlane = 0.12

  /// Whether the elevations change with the way and not with time, as those looked up in a terrain model do.
  var isLookedUp: Bool { standing.map { $0 < 0.3 * 2.7 * moving } ?? false }

  /// Whether they follow the places of the fixes while these wander about a stay: looked up in a smooth terrain model.
  var followsPlaces: Bool { hasTimes && standing != nil && (offPlane ?? 1) < Self.mostOffPlane }

  /// Whether nothing tells what the error is like: no times, or no stops.
  var isErrorUnseen: Bool { !hasTimes || standing == nil }

  /// Whether the elevations run so evenly, all second differences being within 2 cm, that no sensor wrote them.
  var isSilent: Bool { hasTimes && moving == 0 && (standing ?? 0) == 0 }
}
