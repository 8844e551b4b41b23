extension [HikeRecord] {
  var partialFiles: [String] {
    var known: Set<String> = []
    return compactMap { $0.isPartial && known.insert($0.file).inserted ? $0.file : nil }
  }
}

/// The hikes of some files, and what of them is none.
public struct Recordings: Sendable, Hashable {
  public var hikes: [HikeRecord] = []
  public var notCounted: [NotCounted] = []

  public init() {}

  /// The tracks of one file are one hike where the first begins and the last ends within 24 hours, none went otherwise
  /// than on foot and all have times; else each is a recording of its own. Our own rule: devices cut a day's hike in
  /// parts, and backups hold a summer.
  public init(_ file: FileSummary) {
    guard file.status != .failed else {
      notCounted = [NotCounted(file: file.file, reason: .failed)]
      return
    }
    let tracks = file.tracks.filter { $0.kind == .track && $0.points > 0 }
    guard let total = file.total, !tracks.isEmpty else {
      let reason: NotCounted.Reason = file.total == nil ? .noPoints : .noTimes
      notCounted = [NotCounted(file: file.file, name: file.total?.name, reason: reason)]
      return
    }
    let isOne = tracks.allSatisfy { $0.activity.isOnFoot && $0.movingTime != nil }
    if let start = total.startTime, let end = total.endTime, isOne, end.seconds(since: start).magnitude < 86_400 {
      add(total, of: file)
    } else {
      for track in tracks { add(track, of: file) }
    }
  }

  public mutating func add(_ other: Recordings) {
    hikes += other.hikes
    notCounted += other.notCounted
  }

  private mutating func add(_ track: TrackSummary, of file: FileSummary) {
    guard track.activity.isOnFoot else {
      notCounted.append(NotCounted(file: file.file, name: track.name, reason: .notOnFoot))
      return
    }
    guard let start = track.startTime, let time = track.timeOnFeet else {
      notCounted.append(NotCounted(file: file.file, name: track.name, reason: .noTimes))
      return
    }
    let distance = track.distance
    var hike = HikeRecord(file: file.file, start: start, distance: distance, timeOnFeet: time)
    hike.name = track.name
    hike.isPartial = file.status == .partial
    hike.gain = track.elevation?.gain?.meters
    hike.loss = track.elevation?.loss?.meters
    hike.eccentricLoad = track.descent?.eccentricLoad
    hike.longestClimb = track.climbs.map { $0.map(\.height).max() ?? 0 }
    hike.longestDescent = track.descents.map { $0.map(\.height).max() ?? 0 }
    hike.gradeBands = track.gradeBands
    hikes.append(hike)
  }
}
