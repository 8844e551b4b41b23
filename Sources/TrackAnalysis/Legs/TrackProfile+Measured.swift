/// A profile's legs, and the gain that their climbs and descents add up to.
public struct MeasuredProfile: Sendable {
  public var legs: [Leg]
  /// Absent where no leg knows its elevation.
  public var gain: GainEstimate?
  /// In the order of the way.
  public var stops: [Stop]
  /// What is known of the ground's height along each segment that has elevations, about every 20 m; empty where it was
  /// not asked for, and where the method does not tell how sure it is. What is wrong by the same all the way shows in no
  /// deviation.
  public var heights: [[Height]]

  /// The height of the ground at a place, as far as the recording tells.
  public struct Height: Sendable, Hashable {
    /// Metres along the profile.
    public var distance: Double
    /// Metres above sea level: the expected value, and its standard deviation under the terrain model.
    public var elevation: Double
    public var deviation: Double

    /// Metres above sea level that hold the ground about nine times out of ten.
    ///
    /// 2.7 deviations and not 1.645, since the model is surer than it should be: on simulated hikes over hills nine of
    /// ten heights were within 1.4 to 2.9 deviations, whatever the error (our own count). Where the sensor errs for
    /// minutes and nobody ever stands still, fewer are.
    public var range: ClosedRange<Double> { (elevation - 2.7 * deviation)...(elevation + 2.7 * deviation) }
  }
}

extension TrackProfile {
  /// What becomes of a profile once climbs, grades, stops and gaps are told: the legs that the metrics sum, and what
  /// they climb and descend.
  ///
  /// - Parameter withHeights: whether to keep what is known of the ground's height as well, for drawing it.
  /// - Complexity: O(nodes).
  public func measured(by method: GainMethod = .adaptive, withHeights: Bool = false) -> MeasuredProfile {
    let parts = segments.map { ConfirmedElevation(nodes[$0.nodes]) }
    var reading = ElevationReading(parts, method: method, profile: self, withHeights: withHeights)
    let (legs, stops) = legs(reading.parts)
    reading.sum(legs)
    return MeasuredProfile(
      legs: legs, gain: reading.isKnown ? reading.estimate : nil, stops: stops, heights: reading.heights)
  }

  /// The legs, with the climbs and descents of a fixed hysteresis.
  ///
  /// - Parameter threshold: the hysteresis that confirms climbs and descents, in metres.
  /// - Complexity: O(nodes).
  public func legs(threshold: Double = 3) -> [Leg] {
    legs(segments.map { ConfirmedElevation(nodes[$0.nodes], threshold: threshold) }).legs
  }
}
