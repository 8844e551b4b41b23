public import TrackModel

/// A stay in one place.
public struct Stop: Sendable, Hashable, Codable {
  /// Its offset in metres along the track.
  public var offset: Double
  /// When it began.
  public var startTime: Timestamp
  /// Seconds of standing; the time to walk up to the place and away from it is not counted.
  public var duration: Double
  /// Degrees north.
  package var latitude: Double
  /// Degrees east.
  package var longitude: Double

  /// A stop in the units of the properties.
  package init(offset: Double, startTime: Timestamp, duration: Double, latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
    self.offset = offset
    self.startTime = startTime
    self.duration = duration
  }

  /// Where it is.
  public var coordinate: Coordinate { Coordinate(latitude: latitude, longitude: longitude) }

  /// The same stop, moved along the track by this many metres.
  package func moved(by metres: Double) -> Stop {
    var stop = self
    stop.offset += metres
    return stop
  }

  /// Long enough to sit down; short standing still counts as time on feet.
  package var isRest: Bool { duration >= Self.shortestRest }

  /// Seconds.
  package static let shortestRest = 300.0
  /// Seconds.
  package static let shortest = 60.0
  /// Seconds at rest, or without a recording, that separate two outings.
  package static let outingPause = 5.0 * 3600
  /// Metres around its middle.
  package static let radius = 15.0
  /// Metres: if the elevation changes by more, it was a scramble, not a stop.
  package static let largestRise = 5.0
}

extension TrackProfile {
  /// The stops of one segment, in their order. Our own rule, in two parts:
  ///
  /// - Staying within 15 m of a place for at least 60 s. If the elevation changes by 5 m or more, faster than 200 m/h,
  ///   it is a scramble, not a stop; slower changes can be barometer drift. Nor is it a stop if somebody climbs stairs or a
  ///   steep slope: see ``ClimbsInPlace``; or walks straight to a point and back, and stands there for less than 40 s. Two
  ///   stays are one if the time between them is shorter than they are, and within 40 m of the place: receivers wander
  ///   that far in huts, gorges and woods, and farther in a stay of a quarter of an hour: see ``ConfinedStays``.
  /// - A step of the profile that takes at least 30 s longer than the steps around it took for the same length, and
  ///   three times as long: short stops, and recorders that pause automatically. Slow ground is compared with slow
  ///   ground, so a steep scramble counts as moving.
  ///
  /// In both cases the time that the distance itself takes at the surrounding pace is subtracted, and a stop never
  /// extends across a gap in the recording. On simulated hikes with good receivers, the moving time is off by 0.3 to
  /// 0.9 % on average, with poor ones by 2 %, indoors by 5 to 13 %; a limit of 1 km/h is off by 12 % and more.
  ///
  /// - Complexity: O(nodes).
  package func stops(in segment: Segment) -> [Stop] {
    StopFinder(self, segment).stops
  }
}
