/// Removes tracks that follow the path of another track and cannot be another outing: a plan without times beside the
/// recording, and a second copy of the recording with the clock of another time zone.
///
/// - A track without times is a plan if it is as long as a recording, and both follow the same path.
/// - A track is a second copy if, with its clock moved by quarters of an hour, it is always where the other one is, to a few
///   seconds. Nobody who walks a round twice is that punctual.
///
/// Our own rule.
enum RepeatedTracks {
  /// The maximum distance in metres between the tracks, and the minimum share of places within it.
  private static let near = 60.0
  private static let nearShare = 0.95
  /// The maximum relative difference of the lengths.
  private static let longer = 0.15
  /// Shorter tracks, in metres and seconds, prove nothing.
  private static let shortest = (length: 500.0, time: 1200.0)
  /// Clocks of two zones differ by a multiple of this many seconds.
  private static let quarterHour = 900.0
  /// Seconds from the end of a round to the start of the next one.
  private static let nextRound = 120.0
  /// The maximum seconds by which the clocks may still differ, and by which that difference may vary among the quarters
  /// of the track.
  private static let (maximumLag, maximumDrift) = (60, 6)
  /// The maximum distance in metres between two recordings at the same time: at half of the places, and at nine in ten.
  private static let together = (usual: 40.0, nearlyAlways: 150.0)
  /// The number of places to compare.
  private static let places = 100

  private struct Track {
    var segments: [Range<Int>] = []
    /// Metres along its segments.
    var length = 0.0
    /// The first and the last node with a time.
    var timed: (first: Int, last: Int)?

    var count: Int { segments.reduce(0) { $0 + $1.count } }
    var nodes: [Int] { segments.flatMap { Array($0) } }
  }

  /// - Complexity: O(nodes + tracks²), and O(nodes of both) for two tracks that could be the same by length and times.
  static func remove(from draft: inout Draft) {
    let number = draft.segments.first?.track
    guard draft.segments.contains(where: { $0.track != number }) else { return }
    let tracks = Self.tracks(draft)
    var isRemoved = [Bool](repeating: false, count: draft.nodes.count)
    var recordings: [Track] = []
    var (count, metres) = (0, 0.0)
    // The recordings first, by their number of nodes.
    for track in tracks.sorted(by: { ($0.timed == nil ? 0 : 1, $0.count) > ($1.timed == nil ? 0 : 1, $1.count) }) {
      if recordings.contains(where: { isSame(track, $0, draft.nodes) }) {
        for node in track.segments.joined() { isRemoved[node] = true }
        count += 1
        metres += track.length
      } else if track.timed != nil {
        recordings.append(track)
      }
    }
    guard count > 0 else { return }
    draft.note(.repeatedTrack, count: count, amount: .meters(metres))
    draft.remove(isRemoved)
  }

  private static func tracks(_ draft: Draft) -> [Track] {
    var tracks: [Int: Track] = [:]
    for segment in draft.segments {
      guard let first = segment.nodes.first, let last = segment.nodes.last else { continue }
      var track = tracks[segment.track] ?? Track()
      track.segments.append(segment.nodes)
      track.length += draft.nodes[last].distance - draft.nodes[first].distance
      if let start = segment.nodes.first(where: { !draft.nodes[$0].arrival.isNaN }),
        let end = segment.nodes.last(where: { !draft.nodes[$0].arrival.isNaN })
      {
        track.timed = (track.timed?.first ?? start, end)
      }
      tracks[segment.track] = track
    }
    return tracks.sorted { $0.key < $1.key }.map(\.value).filter { $0.length >= shortest.length }
  }

  /// Whether a track is a plan or a copy of a recording.
  private static func isSame(_ track: Track, _ recording: Track, _ nodes: [TrackProfile.Node]) -> Bool {
    guard abs(track.length - recording.length) <= longer * recording.length else { return false }
    return track.timed == nil
      ? isAlong(track, recording, nodes) && isAlong(recording, track, nodes)
      : isSameRecording(track, recording, nodes)
  }

  // MARK: The same path

  /// Whether nearly all places of a track are near the lines between the nodes of another.
  ///
  /// - Complexity: O(nodes of the other track · ``places``).
  private static func isAlong(_ track: Track, _ other: Track, _ nodes: [TrackProfile.Node]) -> Bool {
    let (sample, others) = (sample(track.nodes), other.nodes)
    var far = 0
    for node in sample {
      let ground = FlatGround(latitude: nodes[node].latitude, longitude: nodes[node].longitude)
      let places = others.lazy.map { ground.offset(latitude: nodes[$0].latitude, longitude: nodes[$0].longitude) }
      let isNear = zip(places, places.dropFirst()).contains {
        FlatGround.closest(from: $0, to: $1).squaredDistance <= near * near
      }
      if !isNear { far += 1 }
      if Double(far) > (1 - nearShare) * Double(sample.count) { return false }
    }
    return true
  }

  /// Evenly spaced nodes to compare.
  private static func sample(_ nodes: [Int]) -> [Int] {
    stride(from: 0, to: nodes.count, by: max(1, nodes.count / places)).map { nodes[$0] }
  }

  // MARK: The same recording

  /// Whether a track is a copy of a recording with the clock of another time zone.
  private static func isSameRecording(_ track: Track, _ recording: Track, _ nodes: [TrackProfile.Node]) -> Bool {
    guard let (first, last) = track.timed, let (start, end) = recording.timed,
      nodes[last].departure - nodes[first].arrival >= shortest.time
    else { return false }
    let between = nodes[first].arrival - nodes[start].arrival
    let shift = (between / quarterHour).rounded() * quarterHour
    // Two recorders at the same time overlap, which is another rule's.
    guard shift != 0, abs(between - shift) <= 120,
      abs(nodes[last].departure - shift - nodes[end].departure) <= 300,
      abs(nodes[first].arrival - nodes[end].departure) > nextRound,
      abs(nodes[start].arrival - nodes[last].departure) > nextRound
    else { return false }
    let others = recording.nodes.filter { !nodes[$0].arrival.isNaN }
    let places = sample(track.nodes.filter { !nodes[$0].arrival.isNaN })
    let all = distances(places, at: shift, from: others, nodes)
    guard all.count >= 20, let usual = all.median, let nearlyAll = all.quantile(0.9), usual <= together.usual,
      nearlyAll <= together.nearlyAlways
    else { return false }
    let lags = (0..<4).map { quarter in
      let part = Array(places[(quarter * places.count / 4)..<((quarter + 1) * places.count / 4)])
      return stride(from: -maximumLag, through: maximumLag, by: 2).min {
        total(part, at: shift + Double($0), from: others, nodes)
          < total(part, at: shift + Double($1), from: others, nodes)
      } ?? 0
    }
    return (lags.max() ?? 0) - (lags.min() ?? 0) <= maximumDrift
  }

  private static func total(_ places: [Int], at shift: Double, from others: [Int], _ nodes: [TrackProfile.Node])
    -> Double
  {
    distances(places, at: shift, from: others, nodes).reduce(0, +)
  }

  /// Metres from each place to where the other recording was at that time.
  private static func distances(
    _ places: [Int], at shift: Double, from others: [Int], _ nodes: [TrackProfile.Node]
  ) -> [Double] {
    places.compactMap { node -> Double? in
      let clock = nodes[node].arrival - shift
      let next = others.partitioningIndex { nodes[$0].arrival > clock }
      guard next > 0, next < others.count else { return nil }
      let (before, after) = (nodes[others[next - 1]], nodes[others[next]])
      let interval = after.arrival - before.departure
      let share = interval > 0 ? max(0, clock - before.departure) / interval : 0
      let ground = FlatGround(latitude: nodes[node].latitude, longitude: nodes[node].longitude)
      let (from, to) = (
        ground.offset(latitude: before.latitude, longitude: before.longitude),
        ground.offset(latitude: after.latitude, longitude: after.longitude)
      )
      let (north, east) = (from.north + share * (to.north - from.north), from.east + share * (to.east - from.east))
      return (north * north + east * east).squareRoot()
    }
  }
}
