/// The activities of the tracks of a recording, and which of their legs were by transport.
///
/// Tracks with the same type in the file are judged together, since a recorder may split one hike into many. There is
/// no transport in a recording that was not on foot: a ride is fast throughout. But a track that was not on foot, among
/// others that were, is transport as a whole.
struct ActivityJudgement {
  struct Verdict {
    var activity: Activity
    var source: ActivitySource
    /// 0…1.
    var confidence: Double
    /// Present if it was not on foot.
    var looksLike: ActivityEstimate.Look?
  }

  /// The verdict on the whole: that on the tracks that took longest, on foot if those took ten minutes.
  private(set) var whole = Verdict(activity: .hike, source: .assumed, confidence: 0.5)
  /// By leg.
  private(set) var isTransport: [Bool]
  private var byTrack: [Int: Verdict] = [:]

  /// Above this share of the time, transport is not a bus ride within a hike; the times may be made up.
  private static let maximumTransportShare = 0.9
  /// Seconds on the move.
  private static let shortestHike = 600.0

  /// - Parameters:
  ///   - legs: a leg for each node, with times and grades.
  ///   - hints: the hints, by track number.
  ///   - chosen: the activity that the caller gives.
  /// - Complexity: O(legs).
  init(_ profile: TrackProfile, _ legs: [Leg], hints: [ActivityHint], chosen: Activity?) {
    isTransport = Array(repeating: false, count: legs.count)
    let groups = Self.groups(profile, hints)
    var longest = (isHike: false, weight: -1.0)
    for (type, segments) in groups {
      let members = segments.flatMap(\.nodes)
      // Mostly there is one group, and nothing has to be copied.
      let part = groups.count == 1 ? legs : members.map { legs[$0] }
      let nodes = groups.count == 1 ? profile.nodes : members.map { profile.nodes[$0] }
      let typed = type.flatMap(Activity.init(type:))
      let transport = Transport(part, isRun: (chosen ?? typed) == .run, nodes: nodes)
      let cadence = segments.lazy.compactMap { hints.indices.contains($0.track) ? hints[$0.track].cadence : nil }.first
      let verdict = Self.verdict(part, transport, typed: typed, cadence: cadence, chosen: chosen)
      for segment in segments { byTrack[segment.track] = verdict }
      if verdict.activity.isOnFoot, transport.share < Self.maximumTransportShare {
        for (leg, flag) in zip(members, transport.isTransport) where flag { isTransport[leg] = true }
      }
      let weight = part.reduce(0) { $0 + ($1.movingTime ?? 0) + $1.length / 1e6 }
      let isHike = verdict.activity.isOnFoot && weight >= Self.shortestHike
      if isHike == longest.isHike ? weight > longest.weight : isHike { (longest, whole) = ((isHike, weight), verdict) }
    }
  }

  /// The segments of tracks with the same type, in the order of the first segment of each type.
  private static func groups(
    _ profile: TrackProfile, _ hints: [ActivityHint]
  ) -> [(type: String?, segments: [TrackProfile.Segment])] {
    var groups: [String?: [TrackProfile.Segment]] = [:]
    var order: [String?] = []
    for segment in profile.segments {
      let type = hints.indices.contains(segment.track) ? hints[segment.track].type : nil
      if groups[type] == nil { order.append(type) }
      groups[type, default: []].append(segment)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }

  func verdict(ofTrack track: Int) -> Verdict { byTrack[track] ?? whole }

  /// The nodes of the tracks that were not on foot, if the whole was; of tracks that follow each other together.
  func rides(_ profile: TrackProfile) -> [Range<Int>] {
    guard whole.activity.isOnFoot else { return [] }
    var rides: [Range<Int>] = []
    for segment in profile.segments where !verdict(ofTrack: segment.track).activity.isOnFoot {
      if let last = rides.last, last.upperBound == segment.nodes.lowerBound {
        rides[rides.count - 1] = last.lowerBound..<segment.nodes.upperBound
      } else {
        rides.append(segment.nodes)
      }
    }
    return rides.filter { !$0.isEmpty }
  }

  private static func verdict(
    _ legs: [Leg], _ transport: Transport, typed: Activity?, cadence: Double?, chosen: Activity?
  ) -> Verdict {
    if let chosen { return Verdict(activity: chosen, source: .option, confidence: 1) }
    let judged = ActivityEstimate.judged(
      legs, isTransport: transport.isTransport, cadence: cadence, type: typed)
    guard let (estimate, isByType) = judged else { return Verdict(activity: .hike, source: .assumed, confidence: 0.5) }
    return Verdict(
      activity: estimate.activity, source: isByType ? .type : .speed, confidence: estimate.confidence,
      looksLike: estimate.looksLike)
  }
}
