/// How a track's elevations rise and bend along the distance, as recorded: what is ground, and what is noise.
///
/// A *bend* is a second difference, z(d − L) − 2 z(d) + z(d + L), divided by √6: for independent errors it is as large as
/// one of them. Even grades have none. The ground bends in some stretches and hardly in others; noise bends everywhere. So
/// the straightest quarter of a track shows its noise.
struct ElevationShape {
  /// Metres of distance with known elevations.
  let distance: Double
  /// Metres climbed per metre, and as many descended: the mean of both, smoothed over some 160 m.
  let climbRate: Double
  /// Metres: a quarter of the bends over 40 m are smaller. Nil where the track is too short to have any.
  let quietBend: Double?
  /// Metres: the median bend over 20 m; nil likewise.
  let bend: Double?
  /// The median bend over 40 m, over that over 20 m; nil where there are none.
  let smoothness: Double?

  /// Metres.
  private static let step = 10.0
  private static let smoothing = 160.0

  /// - Parameter spacing: metres between nodes.
  /// - Complexity: O(nodes · log nodes).
  init(_ segments: [SegmentElevation], spacing: Double) {
    var distance = 0.0
    var steps = 0.0
    var (short, long) = ([Double](), [Double]())
    for segment in segments where segment.known.count > 1 {
      distance += segment.knownDistance
      let smooth = segment.smoothed(width: Self.smoothing)
      for (from, to) in zip(smooth, smooth.dropFirst()) { steps += abs(to - from) }
      segment.forEachPlace(every: max(Self.step, spacing)) { places in
        for place in places.indices.dropFirst(2).dropLast(2) {
          short.append(Self.bend(places, place, 2))
          if place >= 4, place + 4 < places.count { long.append(Self.bend(places, place, 4)) }
        }
      }
    }
    self.distance = distance
    climbRate = distance > 0 ? steps / 2 / distance : 0
    short.sort()
    long.sort()
    quietBend = long.isEmpty ? nil : long[long.count / 4]
    bend = short.isEmpty ? nil : short[short.count / 2]
    let longBend = long.isEmpty ? 0 : long[long.count / 2]
    smoothness = bend.flatMap { $0 > 0 ? longBend / $0 : nil }
  }

  /// Whether the elevations bend as a digital elevation model or a smoothed curve does, and as no sensor.
  var isLookedUp: Bool { smoothness ?? 0 >= GainCalibration.lookedUpSmoothness }

  private static func bend(_ places: [Double], _ place: Int, _ lag: Int) -> Double {
    abs(places[place - lag] - 2 * places[place] + places[place + lag]) / 6.0.squareRoot()
  }
}
