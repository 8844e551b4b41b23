package import GPXAnalysis

/// The profile that all terrain figures are based on: one row for each of its nodes, which are about 5 m apart.
///
/// Distances restart with each track. A leg's grade, rise and times are in the row of the node where it starts.
package struct ProfileTable {
  private var rows: RowWriter

  private static let columns = [
    "file", "kind", "track", "segment", "distance_m", "latitude", "longitude", "elevation_m", "smoothed_elevation_m",
    "grade", "rise_m", "time", "elapsed_s", "moving_time_s", "stopped_s", "gap_s", "leg",
  ]

  /// - Parameter isSafe: whether text in CSV is prevented from being a formula: see ``CSVReport/init(isSafe:)``.
  package init(_ format: TableFormat = .csv, isSafe: Bool = false) {
    rows = RowWriter(format, columns: Self.columns, isSafe: isSafe)
    rows.header()
  }

  /// - Parameters:
  ///   - analysis: the analysis of tracks whose numbers are indices in `kinds`.
  package mutating func add(_ analysis: AnalysedTrack, kinds: [GPXTrack.Kind], file: String) {
    let (profile, legs) = (analysis.profile, analysis.legs)
    let smoothed = profile.smoothedElevations()
    var track = -1
    var segment = 0
    var start = 0.0
    var firstTime: Timestamp?
    // One leg for each node, in the same order.
    var leg = 0
    // A repair can remove a whole segment.
    for part in profile.segments where !part.nodes.isEmpty {
      if part.track != track {
        track = part.track
        segment = 0
        start = profile.nodes[part.nodes.lowerBound].distance
        firstTime = nil
      }
      segment += 1
      for index in part.nodes {
        let node = profile.nodes[index]
        let time = profile.arrival(at: index)
        firstTime = firstTime ?? time
        rows.text(file)
        rows.text(kinds.indices.contains(track) ? kinds[track].rawValue : nil)
        rows.integer(track + 1)
        rows.integer(segment)
        rows.meters(node.distance - start)
        rows.number(node.latitude)
        rows.number(node.longitude)
        rows.meters(node.meanElevation)
        rows.meters(smoothed[index])
        add(leg < legs.count ? legs[leg] : nil, time: time, since: firstTime)
        leg += 1
      }
    }
  }

  private mutating func add(_ leg: Leg?, time: Timestamp?, since firstTime: Timestamp?) {
    rows.ratio(leg?.grade)
    rows.meters(leg.flatMap { $0.grade == nil && $0.rise == 0 ? nil : $0.rise })
    rows.text(time?.description)
    rows.seconds(firstTime.flatMap { time?.seconds(since: $0) })
    let isTimed = leg?.movingTime != nil
    rows.seconds(leg?.movingTime)
    rows.seconds(isTimed ? leg?.stoppedTime : nil)
    rows.seconds(isTimed ? leg?.gapTime : nil)
    rows.text(leg?.kind.rawValue)
    rows.endRow()
  }

  /// Complete rows, with the header before the first.
  package mutating func take() -> [UInt8] {
    rows.take()
  }
}
