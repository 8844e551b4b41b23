import TrackModel

extension [HikeRecord] {
  var partialFiles: [String] {
    var known: Set<String> = []
    return compactMap { $0.isPartial && known.insert($0.file).inserted ? $0.file : nil }
  }
}

/// The outings of some files, and what of them is none.
public struct Recordings: Sendable, Hashable, Codable {
  /// Those that count.
  public var hikes: [HikeRecord] = []
  /// Those that do not.
  public var notCounted: [NotCounted] = []

  /// Outings by their parts.
  public init(hikes: [HikeRecord] = [], notCounted: [NotCounted] = []) {
    self.hikes = hikes
    self.notCounted = notCounted
  }

  /// Adds those of other files.
  public mutating func add(_ other: Recordings) {
    hikes += other.hikes
    notCounted += other.notCounted
  }

  /// The outings by the clocks of a zone that was asked for, or each by that of its place.
  func placed(in zone: CivilZone?) -> [HikeRecord] {
    guard let zone else { return hikes }
    return hikes.map { hike in
      var hike = hike
      hike.clock = LocalClock(zone: zone)
      return hike
    }
  }
}
