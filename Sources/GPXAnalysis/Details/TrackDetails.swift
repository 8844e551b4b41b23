package import TrackAnalysis
package import TrackModel

/// The line of a track and its course over the day, thinned for drawing: at most about 2,000 places, whatever the
/// recording.
///
/// Distances are in metres from the start, times in seconds from ``timeOrigin``. Unknown values are absent.
package struct TrackDetails: Sendable, Hashable {
  /// How finely a track is drawn.
  package struct Options: Sendable, Hashable {
    /// The length of a split in metres. A track of more than 30 splits gets splits 2, 5, 10… times as long.
    package var splitLength = 1000.0
    /// The number of parts that the track is divided into. Each part keeps its lowest and its highest place.
    package var parts = 900

    /// The defaults.
    package init() {}
  }

  /// A place on the track.
  package struct Place: Sendable, Hashable {
    /// Metres along the track.
    package var distance: Double
    /// Degrees.
    package var latitude: Double
    /// Degrees east.
    package var longitude: Double
    /// Metres above sea level, as in the profile.
    package var elevation: Double?
    /// Rise over run of the track around this place.
    package var grade: Double?
    /// When it was reached; absent without times.
    package var time: Double?
    /// The kind of the next leg.
    package var kind = LegKind.onFoot
  }

  /// The lowest and the highest elevation recorded on a short part of the track, before any smoothing.
  package struct RawElevation: Sendable, Hashable {
    /// Metres along the track.
    package var distance: Double
    /// Metres above sea level: the lowest sample here.
    package var lowest: Double
    /// Metres above sea level: the highest sample here.
    package var highest: Double
  }

  /// A mean over a few seconds.
  package struct HeartRate: Sendable, Hashable {
    /// The middle of the interval that the mean covers.
    package var time: Double
    /// Beats per minute.
    package var mean: Double
  }

  /// What the hiker was doing from one moment to another.
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

  /// A waypoint of the file, with when the track passes it and what lies before it.
  package struct Waypoint: Sendable, Hashable {
    /// Metres: a waypoint farther from the track than this is not on it.
    package static let reach = 100.0

    /// The name in the file.
    package var name: String?
    /// Where it is.
    package var coordinate: Coordinate
    /// Metres above sea level: of the waypoint if it has an elevation, otherwise of the profile where the track passes.
    package var elevation: Double?
    /// Metres from the start of the track. This and all values below are absent if the track does not come near.
    package var distance: Double?
    /// Seconds from ``timeOrigin``; absent without times.
    package var time: Double?
    /// Metres climbed since the previous waypoint, or since the start; absent without elevations.
    package var gain: Double?
    /// Metres descended since the previous waypoint, or since the start; absent without elevations.
    package var loss: Double?
    /// Seconds since the previous waypoint, or since the start; absent without times.
    package var duration: Double?
  }

  /// The load of the descents up to a place.
  package struct Load: Sendable, Hashable {
    /// Metres along the track.
    package var distance: Double
    /// kJ per kg of body mass, from the start to here.
    package var eccentricLoad: Double
  }

  /// The lines to draw: each segment begins a new one.
  package var lines: [[Place]]
  /// As recorded, in the order of the track.
  package var rawElevations: [RawElevation]
  /// In order of time.
  package var heartRates: [HeartRate]
  /// How far apart two neighbouring heart rates are, in seconds.
  package var heartRateInterval: Double
  /// The longest stops, at most 100, in the order of the track.
  package var stops: [Stop]
  /// In the order of time.
  package var spans: [Span]
  /// Splits of equal length, in the order of the track; they sum to the track.
  package var splits: [AnalysedTrack.Section]
  /// Metres.
  package var splitLength: Double
  /// Empty if no grade is known.
  package var loads: [Load]
  /// The origin of all times; absent without times.
  package var timeOrigin: Timestamp?
  /// The file's waypoints: those on the track in track order, then the others; at most 200.
  package var waypoints: [Waypoint] = []
}
