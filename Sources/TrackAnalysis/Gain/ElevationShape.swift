/// How a track's elevations rise and bend along the distance, as recorded: which part is ground, and which is noise.
///
/// A *bend* is a second difference, z(d − L) − 2 z(d) + z(d + L), divided by √6, so that for independent errors it is
/// as large as a single error. Constant grades have no bends. The ground bends in some stretches and hardly in others;
/// noise bends everywhere. So the straightest quarter of a track shows its noise.
struct ElevationShape {
  /// Metres of distance with known elevations.
  let distance: Double
  /// The part of that distance in metres between nodes more than a kilometre apart, where the ground is unknown.
  let unseenDistance: Double
  /// Metres climbed per metre, or descended per metre: the mean of both, smoothed over about 160 m.
  let climbRate: Double
  /// Metres: the lower quartile of the bends over 40 m. Nil if the track is too short to have any.
  let quietBend: Double?
  /// Metres: the median bend over 20 m; nil likewise.
  let bend: Double?
  /// The median bend over 40 m divided by that over 20 m; nil if there are none.
  let smoothness: Double?
  /// The same for 20 and 10 m.
  let fineSmoothness: Double?
  /// The mean distance between nodes with known elevations, in metres.
  let nodeSpacing: Double
  /// 0…1: the share of the distance whose bends over 40 m are seen.
  let seenShare: Double

  /// Metres.
  private static let step = 10.0
  private static let smoothing = 160.0
  private static let unseenGap = 1000.0
  /// Metres: smaller bends count as straight lines.
  private static let minimumBend = 0.002

  /// - Parameter spacing: metres between nodes.
  /// - Complexity: O(nodes).
  init(_ segments: [SegmentElevation], spacing: Double) {
    var (distance, unseen) = (0.0, 0.0)
    var (steps, nodes) = (0.0, 0)
    var (short, middle, long) = (Bends(lag: 1), Bends(lag: 2), Bends(lag: 4))
    for segment in segments where segment.known.count > 1 {
      distance += segment.knownDistance
      nodes += segment.known.count - 1
      unseen += segment.knownDistance(betweenNodesBeyond: Self.unseenGap)
      let smooth = segment.smoothed(width: Self.smoothing)
      for (from, to) in zip(smooth, smooth.dropFirst()) { steps += abs(to - from) }
      segment.forEachPlace(every: max(Self.step, spacing)) { places in
        short.add(places)
        middle.add(places)
        long.add(places)
      }
    }
    self.distance = distance
    unseenDistance = unseen
    climbRate = distance > 0 ? steps / 2 / distance : 0
    nodeSpacing = nodes > 0 ? distance / Double(nodes) : 0
    // A bend is seen in the middle of its places.
    let seen = Double(long.count + 2 * long.lag) * max(Self.step, spacing)
    seenShare = distance > 0 ? min(1, seen / distance) : 0
    quietBend = long.size(at: 0.25)
    bend = middle.size(at: 0.5)
    smoothness = Self.ratio(long.size(at: 0.5), bend)
    fineSmoothness = Self.ratio(bend, short.size(at: 0.5))
  }

  /// Whether the elevations bend like a digital elevation model or a smoothed curve, and unlike any sensor.
  var isLookedUp: Bool { lookedUpShare >= 0.5 }

  /// How clearly they do so: 0, not at all, to 1.
  var lookedUpShare: Double { Self.share(smoothness, from: GainCalibration.lookedUpSmoothness) }

  /// How clearly they form a smooth curve: 0, not at all, to 1.
  var curveness: Double {
    max(
      Self.share(smoothness, from: GainCalibration.curveSmoothness),
      Self.share(fineSmoothness, from: GainCalibration.fineCurveSmoothness)
        * (1 - GainCalibration.fineSpacing.position(of: nodeSpacing)))
  }

  private static func share(_ smoothness: Double?, from least: ClosedRange<Double>) -> Double {
    guard let smoothness else { return 0 }
    return least.position(of: smoothness) * (1 - GainCalibration.tooSmooth.position(of: smoothness))
  }

  /// The bends over some steps.
  private struct Bends {
    let lag: Int
    /// The second differences, in metres.
    private var differences: [Double] = []

    init(lag: Int) {
      self.lag = lag
    }

    var count: Int { differences.count }

    mutating func add(_ places: [Double]) {
      guard places.count > 2 * lag else { return }
      for place in lag..<(places.count - lag) {
        differences.append(abs(places[place - lag] - 2 * places[place] + places[place + lag]))
      }
    }

    /// The size in metres below which this share of the bends is; nil without any.
    func size(at share: Double) -> Double? { differences.quantile(share).map { $0 / 6.0.squareRoot() } }
  }

  private static func ratio(_ long: Double?, _ short: Double?) -> Double? {
    guard let long, let short, short > minimumBend else { return nil }
    return long / short
  }
}
