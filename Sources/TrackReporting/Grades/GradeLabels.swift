import GPXAnalysis
import TrackAnalysis

/// `up 10–15 %`, `down > 30 %`, `level`: the name of a range of grades in all reports.
///
/// - Parameters: rise over run; absent at an open end.
func gradeLabel(from: Double?, to: Double?) -> String {
  let middle = ((from ?? -1) + (to ?? 1)) / 2
  guard abs(middle) > 1e-9 else { return from == nil && to == nil ? "all" : "level" }
  return (middle > 0 ? "up " : "down ") + steepnessLabel(from: from, to: to)
}

/// `10–15 %`, `> 30 %`: without the direction.
func steepnessLabel(from: Double?, to: Double?) -> String {
  let edges = [from, to].compactMap { $0 }.map(abs).sorted()
  guard let lowest = edges.first else { return "all" }
  guard edges.count > 1, let highest = edges.last else { return "> \(percent(lowest))" }
  return "\(grouped(lowest * 100))–\(percent(highest))"
}

extension GradeDistribution.Band {
  var label: String { gradeLabel(from: from, to: to) }
  var steepness: String { steepnessLabel(from: from, to: to) }
}

extension [GradeDistribution.Band] {
  /// The metres climbed on grades of at least `grade`, which must be an edge of the bands.
  func climbed(over grade: Double) -> Double {
    reduce(0) { $0 + (($1.from ?? -1) >= grade - 1e-9 ? $1.gain : 0) }
  }

  /// The same bands, with distances and times rounded so that what is printed adds up.
  func rounded(in units: Units) -> [GradeDistribution.Band] {
    let distances = units.roundedShortDistances(map(\.distance))
    let times = map(\.movingTime).rounded { $0.roundedTimes() }
    return indices.map { index in
      var band = self[index]
      (band.distance, band.movingTime) = (distances[index], times[index])
      return band
    }
  }

  /// Bands of the same steepness in pairs, downhill and uphill, starting with level, which is the same band twice.
  var mirrored: [MirroredBand] {
    guard count % 2 == 1 else { return [] }
    let middle = count / 2
    return (0...middle).map { step in
      MirroredBand(down: self[middle - step], up: self[middle + step], isLevel: step == 0)
    }
  }
}

/// A downhill grade band, and the uphill one of the same steepness.
struct MirroredBand {
  var down: GradeDistribution.Band
  var up: GradeDistribution.Band
  /// Whether both are the level band.
  var isLevel: Bool

  var label: String { isLevel ? "level" : up.steepness }
}
