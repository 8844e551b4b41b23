import GPXAnalysis

/// What the README shows of the library, word for word between the two marks: `Scripts/check-readme` compares.
func example(path: String, points: [TrackPoint]) throws -> Figures {
  // README: begin
  // One call: a file in one pass and flat memory, with every figure.
  let summary = try TrackSummary(contentsOf: path)
  print(summary.distance, "m,", summary.descent?.eccentricLoad ?? .nan, "kJ/kg")

  // The same from points that are not GPX. A TrackSummary.Builder takes them one by one, from a live recording.
  let same = TrackSummary(points: points)

  // Its points as a stream, in batches of one segment each.
  var highest = -Double.infinity
  let document = try GPXReader(path: path).forEachBatch { batch in
    for point in batch.points { highest = max(highest, point.elevation ?? highest) }
  }

  // Only the metrics you want.
  let track = AnalysedTrack(TrackProfile(points: points))
  let load = DescentLoad(track.legs, hiker: Hiker(bodyMass: 70, packMass: 12))
  // README: end
  return Figures(summary: summary, same: same, document: document, highest: highest, load: load)
}

/// What the example found, for the checks.
struct Figures {
  var summary: TrackSummary
  /// Of the points given.
  var same: TrackSummary
  var document: GPXDocument
  var highest: Double
  var load: DescentLoad
}
