import GPXReading
public import TrackModel

/// The clock at the place of a track. Days, weeks and times of day are local ones everywhere, so that a walk on Sunday
/// evening is Sunday's in every time zone.
///
///     let clock = summary.clock
///     clock.date(of: time)                     // the local day
///     clock.secondOfDay(of: time)              // 0…86,399
///
/// A file seldom says where its clock stood. In order: the zone that the caller asks for, the offset that the file's own
/// times carry, solar time from the longitude, UTC.
public struct LocalClock: Sendable, Hashable, Codable {
  /// What decides the clock.
  package enum Source: String, Sendable, Hashable, Codable {
    /// The caller asked for it.
    case option
    /// The file's times carry it, as in `07:00:00+02:00`.
    case file
    /// Solar time of the longitude, rounded to the hour: within an hour or two of what clocks there show.
    case longitude
    /// Nothing is known of the place.
    case none
  }

  /// The zone whose clock it is.
  package let zone: CivilZone
  /// What decided it.
  package let source: Source

  /// UTC, where nothing else is known.
  package static let utc = LocalClock()

  /// - Parameters:
  ///   - zone: asked for by the caller.
  ///   - offset: of the file's own times.
  ///   - longitude: degrees east of a point of the track.
  package init(zone: CivilZone? = nil, offset: UTCOffset? = nil, longitude: Double? = nil) {
    if let zone {
      (self.zone, source) = (zone, .option)
    } else if let offset {
      (self.zone, source) = (CivilZone(offset), .file)
    } else if let longitude, let offset = Self.solarOffset(longitude) {
      (self.zone, source) = (CivilZone(offset), .longitude)
    } else {
      (self.zone, source) = (.utc, .none)
    }
  }

  /// A clock by its parts, as records have it.
  package init(_ zone: CivilZone, _ source: Source) {
    self.zone = zone
    self.source = source
  }

  /// Whether the clocks there may well show another hour.
  public var isApproximate: Bool { source == .longitude }

  /// How far the clock is ahead of UTC at a time.
  public func offset(at time: Timestamp) -> UTCOffset { zone.offset(at: time) }

  /// The day that the clock shows at a time.
  public func date(of time: Timestamp) -> CivilDate { zone.date(of: time) }

  /// Seconds that have passed there since midnight, 0…86,399.
  package func secondOfDay(of time: Timestamp) -> Int {
    let second = Int(time.civilDateAndTime.microsecondOfDay / 1_000_000) + 60 * offset(at: time).minutes
    let day = 86_400
    return (second % day + day) % day
  }

  /// 15 degrees are an hour.
  private static func solarOffset(_ longitude: Double) -> UTCOffset? {
    guard longitude.isFinite, abs(longitude) <= 180 else { return nil }
    return UTCOffset(minutes: 60 * Int((longitude / 15).rounded()))
  }
}

extension LocalClock {
  /// The clock of a recording. Where its times carry several offsets, the first counts: a hike belongs to the day on which
  /// it begins.
  ///
  /// - Parameter longitude: degrees east of a point of the track.
  init(_ document: GPXDocument, longitude: Double?, _ options: SummaryOptions) {
    self.init(zone: options.timezone, offset: document.utcOffsets.first, longitude: longitude)
  }
}
