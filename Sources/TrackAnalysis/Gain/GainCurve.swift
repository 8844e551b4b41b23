/// The gain and loss by the rules of other apps, to show why they disagree.
package struct GainCurve: Sendable, Hashable, Codable {
  /// Gain and loss by one threshold.
  package struct Point: Sendable, Hashable, Codable {
    /// Metres between turning points; 0 counts every step from point to point.
    package var threshold: Double
    /// Metres.
    package var gain: Double
    /// Metres, positive.
    package var loss: Double
  }

  /// The thresholds in metres, in addition to the raw sum.
  package static let thresholds = [1.0, 2, 3, 5, 10, 15, 20]

  /// By increasing threshold, the raw sum first.
  package var points: [Point]

  /// The point for a threshold in metres; 0 is the raw sum.
  package subscript(threshold: Double) -> Point? { points.first { $0.threshold == threshold } }
}

extension GainCurve {
  /// The raw sum uses the points as recorded; the others use the nodes without any smoothing.
  ///
  /// - Complexity: O(nodes) for each threshold.
  init(_ segments: [SegmentElevation], raw: [(climb: Double, descent: Double)]) {
    points = [
      Point(threshold: 0, gain: raw.reduce(0) { $0 + $1.climb }, loss: raw.reduce(0) { $0 + $1.descent })
    ]
    let extremes = segments.map { Self.extremes($0.elevations[$0.known]) }
    for threshold in Self.thresholds {
      var point = Point(threshold: threshold, gain: 0, loss: 0)
      for elevations in extremes {
        let zigzag = Zigzag(elevations, threshold: threshold)
        point.gain += zigzag.up
        point.loss += zigzag.down
      }
      points.append(point)
    }
  }

  /// The ends, and the elevations between them at which the direction changes: all that any threshold depends on.
  private static func extremes(_ elevations: ArraySlice<Double>) -> [Double] {
    guard var last = elevations.first else { return [] }
    var extremes = [last]
    var isRising = true
    for elevation in elevations where elevation != last {
      if (elevation > last) != isRising {
        extremes.append(last)
        isRising.toggle()
      }
      last = elevation
    }
    return extremes + [last]
  }
}
