/// What the tracks of a recording were, and which of their legs were by transport.
///
/// Tracks with the same type in the file are judged together, since a recorder may cut one hike into many. On what was
/// not done on foot there is no transport: a ride is fast all along.
struct ActivityJudgement {
  struct Verdict {
    var activity: Activity
    var source: ActivitySource
    /// 0…1.
    var confidence: Double
    /// Where it was not on foot.
    var looksLike: ActivityEstimate.Look?
  }

  /// Of the whole: that of the tracks that took the longest.
  private(set) var whole = Verdict(activity: .hike, source: .assumed, confidence: 0.5)
  /// By leg.
  private(set) var isTransport: [Bool]
  private var byTrack: [Int: Verdict] = [:]

  /// More of the time than this too fast for feet, and it was no hike with a bus ride in it: perhaps the times are made
  /// up.
  private static let mostTransport = 0.9

  /// - Parameters:
  ///   - legs: one for each node, with times and grades.
  ///   - hints: by the numbers of the tracks.
  ///   - chosen: what the caller says it is.
  /// - Complexity: O(legs).
  init(_ profile: TrackProfile, _ legs: [Leg], hints: [ActivityHint], chosen: Activity?) {
    isTransport = Array(repeating: false, count: legs.count)
    var groups: [String?: [TrackProfile.Segment]] = [:]
    var order: [String?] = []
    for segment in profile.segments {
      let type = hints.indices.contains(segment.track) ? hints[segment.track].type : nil
      if groups[type] == nil { order.append(type) }
      groups[type, default: []].append(segment)
    }
    var longest = -1.0
    for type in order {
      let segments = groups[type] ?? []
      let members = segments.flatMap(\.nodes)
      let part = order.count == 1 ? legs : members.map { legs[$0] }
      let transport = Transport(part) { profile.nodes[members[$0]].place }
      let cadence = segments.lazy.compactMap { hints.indices.contains($0.track) ? hints[$0.track].cadence : nil }.first
      let verdict = Self.verdict(part, transport, type: type, cadence: cadence, chosen: chosen)
      for segment in segments { byTrack[segment.track] = verdict }
      if verdict.activity.isOnFoot, transport.share < Self.mostTransport {
        for (leg, flag) in zip(members, transport.isTransport) where flag { isTransport[leg] = true }
      }
      let weight = part.reduce(0) { $0 + ($1.movingTime ?? 0) + $1.length / 1e6 }
      if weight > longest { (longest, whole) = (weight, verdict) }
    }
  }

  func verdict(ofTrack track: Int) -> Verdict { byTrack[track] ?? whole }

  private static func verdict(
    _ legs: [Leg], _ transport: Transport, type: String?, cadence: Double?, chosen: Activity?
  ) -> Verdict {
    if let chosen { return Verdict(activity: chosen, source: .option, confidence: 1) }
    let judged = ActivityEstimate.judged(
      legs, isTransport: transport.isTransport, cadence: cadence, type: type.flatMap(Activity.init(type:)))
    guard let (estimate, isByType) = judged else { return Verdict(activity: .hike, source: .assumed, confidence: 0.5) }
    return Verdict(
      activity: estimate.activity, source: isByType ? .type : .speed, confidence: estimate.confidence,
      looksLike: estimate.looksLike)
  }
}
