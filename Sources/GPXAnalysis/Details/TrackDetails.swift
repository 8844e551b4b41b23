package import TrackAnalysis
package import TrackModel

/// The way of a track, and the day on it, thinned for drawing: at most some 2,000 places, whatever the recording.
///
/// Distances are metres from the start, times seconds from ``timeOrigin``. What is not known is absent.
package struct TrackDetails: Sendable, Hashable {
  /// How finely a track is drawn.
  package struct Options: Sendable, Hashable {
    /// The length of a split in metres; a way of more than 30 of them is divided into splits 2, 5, 10… times as long.
    package var splitLength = 1000.0
    /// The way is cut in so many parts, each of which keeps its lowest and its highest place.
    package var parts = 900

    /// The defaults.
    package init() {}
  }

  /// A place on the way.
  package struct Place: Sendable, Hashable {
    /// Metres along the track.
    package var distance: Double
    /// Degrees.
    package var latitude: Double
    /// Degrees east.
    package var longitude: Double
    /// Metres above sea level, as the profile has it.
    package var elevation: Double?
    /// Rise over run of the way around.
    package var grade: Double?
    /// When it was reached; absent without times.
    package var time: Double?
    /// How the track goes on from here.
    package var kind = LegKind.onFoot
  }

  /// The lowest and the highest elevation that was recorded on a short part of the way, before anything was smoothed.
  package struct RawElevation: Sendable, Hashable {
    /// Metres along the track.
    package var distance: Double
    /// Metres above sea level: the lowest sample here.
    package var lowest: Double
    /// Metres above sea level: the highest sample here.
    package var highest: Double
  }

  /// A mean over some seconds.
  package struct HeartRate: Sendable, Hashable {
    /// The middle of the time that it is the mean of.
    package var time: Double
    /// Beats per minute.
    package var mean: Double
  }

  /// What was going on, from one moment to another.
  package struct Span: Sendable, Hashable {
    /// What the time was spent on.
    package enum Kind: Sendable, Hashable, CaseIterable {
      /// What the time was spent on.
      case moving, standing, resting, transport, notRecorded
    }

    /// What the time was spent on.
    package var kind: Kind
    /// Seconds from ``TrackDetails/timeOrigin``.
    package var start: Double
    /// Seconds from ``TrackDetails/timeOrigin``.
    package var end: Double
  }

  /// A waypoint of the file, and when and after what the track passes it.
  package struct Waypoint: Sendable, Hashable {
    /// Metres: a waypoint farther from the track than this is not on it.
    package static let reach = 100.0

    /// What the file calls it.
    package var name: String?
    /// Where it is.
    package var coordinate: Coordinate
    /// Metres above sea level, as the waypoint has it, else as the profile has it where the track passes.
    package var elevation: Double?
    /// Metres from the start of the track; absent, as is all below, where the track does not come near.
    package var distance: Double?
    /// Seconds from ``timeOrigin``; absent without times.
    package var time: Double?
    /// Metres climbed and descended since the waypoint before, or since the start; absent without elevations.
    package var gain: Double?
    /// Metres descended since the waypoint before, or since the start; absent without elevations.
    package var loss: Double?
    /// Seconds since the waypoint before, or since the start; absent without times.
    package var duration: Double?
  }

  /// What the way down has cost up to a place.
  package struct Load: Sendable, Hashable {
    /// Metres along the track.
    package var distance: Double
    /// kJ per kg of body mass, from the start to here.
    package var eccentricLoad: Double
  }

  /// The stretches that hang together: a new one begins with each segment.
  package var way: [[Place]]
  /// As recorded, in the order of the track.
  package var rawElevations: [RawElevation]
  /// In the order of the times.
  package var heartRates: [HeartRate]
  /// How far apart two neighbouring heart rates are, in seconds.
  package var heartRateInterval: Double
  /// The longest stops, at most 100, in the order of the way.
  package var stops: [Stop]
  /// In the order of time.
  package var spans: [Span]
  /// Of equal length, in the order of the track; they sum to it.
  package var splits: [Sections.Section]
  /// Metres.
  package var splitLength: Double
  /// Empty where no grade is known.
  package var loads: [Load]
  /// What times count from; absent without times.
  package var timeOrigin: Timestamp?
  /// The file's waypoints, those beside the track in its order, then the others; at most 200.
  package var waypoints: [Waypoint] = []
}
