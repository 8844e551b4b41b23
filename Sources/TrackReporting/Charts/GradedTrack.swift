import GPXAnalysis

/// The track divided into runs of one grade class, each beginning where the previous one ends. Parts that were not
/// walked with a recorder are in no run.
struct GradedTrack {
  struct Run {
    /// Absent if the grade is not known.
    var gradeClass: GradeClass?
    /// At least two.
    var places: [TrackDetails.Place]
  }

  private(set) var runs: [Run] = []

  /// - Parameters:
  ///   - pieces: points in sequence.
  ///   - base: the distance in metres over which the grade is averaged, so that colours do not flicker.
  init(_ pieces: [[TrackDetails.Place]], base: Double) {
    for piece in pieces {
      let grades = Self.evened(piece, base: base)
      var run: Run?
      for index in piece.indices.dropLast() {
        guard piece[index].kind == .onFoot else {
          if let run { runs.append(run) }
          run = nil
          continue
        }
        let gradeClass = (grades[index] ?? grades[index + 1]).map { GradeClass($0) }
        if run != nil, run?.gradeClass == gradeClass {
          run?.places.append(piece[index + 1])
        } else {
          if let run { runs.append(run) }
          run = Run(gradeClass: gradeClass, places: [piece[index], piece[index + 1]])
        }
      }
      if let run { runs.append(run) }
    }
  }

  /// The mean grade of the places around each place, up to half of `base` to both sides.
  private static func evened(_ places: [TrackDetails.Place], base: Double) -> [Double?] {
    var first = 0
    var end = 0
    var sum = 0.0
    var count = 0.0
    return places.map { place in
      while end < places.count, places[end].distance <= place.distance + base / 2 {
        if let grade = places[end].grade { (sum, count) = (sum + grade, count + 1) }
        end += 1
      }
      while first < end, places[first].distance < place.distance - base / 2 {
        if let grade = places[first].grade { (sum, count) = (sum - grade, count - 1) }
        first += 1
      }
      return place.grade == nil || count == 0 ? nil : sum / count
    }
  }
}
