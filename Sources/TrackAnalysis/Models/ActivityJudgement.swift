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
  }

  /// Of the whole: that of the tracks that took the longest.
  private(set) var whole = Verdict(activity: .hike, source: .assumed, confidence: 0.5)
  /// By leg.
  private(set) var isTransport: [Bool]
  private var byTrack: [Int: Verdict] = [:]

  /// More of the time than this too fast for feet, and it was no hike with a bus ride in it: perhaps the times are made
  /// up.
  private static let mostTransport = 0.9

  /// - Parameter legs: one for each node, with times and grades.
  /// - Complexity: O(legs).
  init(_ profile: TrackProfile, _ legs: [Leg], hints: [AnalysedTrack.Hint], options: AnalysedTrack.Options) {
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
      let transport = Transport(part)
      let cadence = segments.lazy.compactMap { hints.indices.contains($0.track) ? hints[$0.track].cadence : nil }.first
      let verdict = Self.verdict(part, transport, type: type, cadence: cadence, options: options)
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
    _ legs: [Leg], _ transport: Transport, type: String?, cadence: Double?, options: AnalysedTrack.Options
  ) -> Verdict {
    if let activity = options.activity { return Verdict(activity: activity, source: .option, confidence: 1) }
    if let activity = type.flatMap(Activity.init(type:)) { return Verdict(activity: activity, source: .type, confidence: 0.95) }
    if let activity = Activity(legs, transport: transport, cadence: cadence) {
      return Verdict(activity: activity, source: .speed, confidence: 0.7)
    }
    return Verdict(activity: .hike, source: .assumed, confidence: 0.5)
  }
}
