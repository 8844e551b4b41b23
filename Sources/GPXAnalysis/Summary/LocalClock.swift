import GPXReading
public import TrackModel

/// The local clock where a track is. Days, weeks and times of day are always local, so that a walk on Sunday evening
/// counts for Sunday in every time zone.
///
///     let clock = summary.clock
///     clock.date(of: time)                     // the local day
///
/// Files seldom state the local time zone. The clock is, in this order: the zone that the caller requests, the UTC
/// offset in the file's own times, solar time from the longitude, UTC.
public struct LocalClock: Sendable, Hashable, Codable {
  /// How the clock was determined.
  package enum Source: String, Sendable, Hashable, Codable {
    /// The caller requested it.
    case option
    /// The file's times state it, as in `07:00:00+02:00`.
    case file
    /// Solar time of the longitude, rounded to the hour: within an hour or two of the local clocks.
    case longitude
    /// The location is not known.
    case none
  }

  /// The zone of the clock.
  package let zone: CivilZone
  /// How it was determined.
  package let source: Source

  /// UTC, if nothing else is known.
  package static let utc = LocalClock()

  /// - Parameters:
  ///   - zone: the zone that the caller requests.
  ///   - offset: the UTC offset in the file's own times.
  ///   - longitude: degrees east, of a point of the track.
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

  /// A clock by its parts, as in records.
  package init(_ zone: CivilZone, _ source: Source) {
    self.zone = zone
    self.source = source
  }

  /// Whether local clocks may show another hour.
  public var isApproximate: Bool { source == .longitude }

  /// Whether nobody stated the zone.
  package var isEstimated: Bool { source == .longitude || source == .none }

  /// How many minutes the clock is ahead of UTC at a time.
  public func minutesFromUTC(at time: Timestamp) -> Int { offset(at: time).minutes }

  /// How far the clock is ahead of UTC at a time.
  package func offset(at time: Timestamp) -> UTCOffset { zone.offset(at: time) }

  /// The day that the clock shows at a given time.
  public func date(of time: Timestamp) -> CivilDate { zone.date(of: time) }

  /// Seconds since local midnight, 0…86,399.
  package func secondOfDay(of time: Timestamp) -> Int {
    let second = Int(time.civilDateAndTime.microsecondOfDay / 1_000_000) + 60 * offset(at: time).minutes
    let day = 86_400
    return (second % day + day) % day
  }

  /// 15 degrees correspond to an hour.
  private static func solarOffset(_ longitude: Double) -> UTCOffset? {
    guard longitude.isFinite, abs(longitude) <= 180 else { return nil }
    return UTCOffset(minutes: 60 * Int((longitude / 15).rounded()))
  }
}

extension LocalClock {
  /// The clock of a recording. If its times have several offsets, the first one counts: a hike belongs to the day on
  /// which it begins.
  ///
  /// - Parameter longitude: degrees east, of a point of the track.
  init(_ document: GPXDocument, longitude: Double?, _ options: SummaryOptions) {
    self.init(zone: options.timeZone, offset: document.utcOffsets.first, longitude: longitude)
  }
}
