import GPXAnalysis

/// What the README shows of the library, word for word between the two marks: `Scripts/check-readme` compares.
func example(path: String, points: [TrackPoint]) throws -> Figures {
  // README: begin
  // Reads a file in one pass and bounded memory, and computes every figure. `path` is that of a GPX file.
  let summary = try TrackSummary(contentsOf: path)
  print(summary.distance, "m")
  if let descent = summary.descent { print(descent.eccentricLoad, "kJ/kg") }

  // Summarises points from any other source: an array of TrackPoint. For a live recording, add them one by one to a TrackSummary.Builder.
  let same = TrackSummary(points: points)

  // Streams the points in batches; all points of a batch are in the same segment.
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
