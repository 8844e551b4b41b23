import TrackModel

extension [OutingRecord] {
  var partialFiles: [String] {
    var known: Set<String> = []
    return compactMap { $0.isPartial && known.insert($0.file).inserted ? $0.file : nil }
  }
}

/// The outings of some files, and the recordings that are not outings.
///
/// As JSON, an outing takes about 20 kB, most of it the outline of its path. See <doc:ManyHikes>.
public struct Recordings: Sendable, Hashable, Codable {
  /// The outings, hikes and runs, each as often as it was recorded: a ``TrainingLog`` counts it once.
  public var outings: [OutingRecord] = []
  /// The recordings that do not count.
  public var notCounted: [NotCounted] = []

  /// Recordings by their parts.
  public init(outings: [OutingRecord] = [], notCounted: [NotCounted] = []) {
    self.outings = outings
    self.notCounted = notCounted
  }

  /// Adds the recordings of other files.
  public mutating func add(_ other: Recordings) {
    outings += other.outings
    notCounted += other.notCounted
  }

  /// The outings with the clock of the requested zone, or each with its local clock.
  func placed(in zone: CivilZone?) -> [OutingRecord] {
    guard let zone else { return outings }
    return outings.map { hike in
      var hike = hike
      hike.clock = LocalClock(zone: zone)
      return hike
    }
  }
}
