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

  /// The mean of gain and loss in metres, since a track has the same noise in both directions.
  func climb(_ threshold: Double) -> Double { self[threshold].map { ($0.gain + $0.loss) / 2 } ?? 0 }
}

extension GainCurve {
  /// The raw sum uses the points as recorded; the others use the nodes without any smoothing.
  ///
  /// - Complexity: O(nodes) for each threshold.
  init(_ segments: [SegmentElevation], raw: [(climb: Double, descent: Double)]) {
    points = [
      Point(threshold: 0, gain: raw.reduce(0) { $0 + $1.climb }, loss: raw.reduce(0) { $0 + $1.descent })
    ]
    var extremes = segments.map { Array($0.elevations[$0.known]) }
    for threshold in Self.thresholds {
      var point = Point(threshold: threshold, gain: 0, loss: 0)
      for index in extremes.indices {
        let zigzag = Zigzag(extremes[index], threshold: threshold)
        point.gain += zigzag.up
        point.loss += zigzag.down
        // The turning points of a higher threshold are some of these.
        extremes[index] = zigzag.turningPoints.map { extremes[index][$0] }
      }
      points.append(point)
    }
  }
}
