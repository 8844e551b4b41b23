import GPXAnalysis

/// What the README shows of the library, word for word between the two marks: `Scripts/check-readme` compares.
func example(path: String, points: [TrackPoint]) throws -> Figures {
  // README: begin
  // One call: a file in one pass and flat memory, and all that is told of it.
  let summary = try TrackSummary(contentsOf: path)
  print(summary.distance, "m,", summary.descent?.eccentricLoad ?? .nan, "kJ/kg")

  // Its points as a stream, in batches of one segment each.
  var highest = -Double.infinity
  let document = try GPXReader(path: path).forEachBatch { batch in
    for point in batch.points { highest = max(highest, point.elevation ?? highest) }
  }

  // Only the metrics wanted, over points from anywhere.
  var profile = TrackProfile.Builder()
  for point in points { profile.append(point) }
  let load = DescentLoad(AnalysedTrack(profile.finish()).legs, options: .init(bodyMass: 70, packMass: 12))
  // README: end
  return Figures(summary: summary, document: document, highest: highest, load: load)
}

/// What the example found, for the checks.
struct Figures {
  var summary: TrackSummary
  var document: GPXDocument
  var highest: Double
  var load: DescentLoad
}
