import Platform

/// Elevations of the first minutes, while the sensor settles: a barometer that is warming up, or a receiver that has
/// just found its satellites.
///
/// Such an error decays exponentially. So a constant grade and a decaying error are fitted to the first ten minutes, or
/// to fewer if the grade changes. If they explain the elevations better than a path that bends once, and the error alone
/// is steeper and faster than anybody starts a hike, elevations are left out until less than ``settled`` of the error
/// remains. Our own rule.
enum ElevationSettling {
  /// The lengths of the fitted period, and the time constants of the decay, in seconds.
  private static let periods = [600.0, 480, 360, 300, 240, 180, 150]
  private static let fadings = [20.0, 30, 45, 60, 90, 120, 150, 180]
  /// Seconds that a path may take to its first bend.
  private static let ramps = [60.0, 90, 120, 150, 180, 210, 240, 300, 360, 420, 480]
  /// Metres of error at the start that require a repair, and metres that may remain.
  private static let minimumError = 10.0
  private static let settled = 2.0
  /// The minimum rate in metres per second, and the minimum rise over run, of the error at the start.
  private static let minimumRate = 0.25
  private static let minimumGrade = 0.4
  /// The minimum rate in metres per second at which the recorded elevations change, if fewer than ten minutes are fitted:
  /// more than a walk has, since shorter periods fit more easily.
  private static let minimumVisibleRate = 0.4
  /// Metres per second up that nobody sustains at up to a runner's speed, however gentle the grade.
  private static let fastest = (climb: 0.6, speed: 4.0)
  /// The minimum change of the recorded elevations while most of the error decays, as a share of the error.
  private static let minimumVisibleShare = 0.25
  /// The maximum residuals of the fit: in metres, as a share of the error, and as a ratio to the residual of a constant
  /// grade.
  private static let maximumResidual = 3.0
  private static let maximumResidualShare = 0.06
  private static let maximumResidualRatio = 0.3

  static func apply(to draft: inout Draft) {
    guard draft.allows(.elevationSettling), let stretch = draft.profile.stretches.first?.nodes,
      let first = stretch.first(where: { !draft.nodes[$0].elevation.isNaN && !draft.nodes[$0].arrival.isNaN })
    else { return }
    let start = draft.nodes[first]
    let places = draft.nodes[first..<stretch.upperBound]
      .prefix { !($0.departure - start.arrival > periods[0]) }
      .filter { !$0.elevation.isNaN && !$0.arrival.isNaN }
      .map { node in
        Fit.Place(
          seconds: (node.arrival + node.departure) / 2 - start.arrival, distance: node.distance - start.distance,
          elevation: node.elevation - start.elevation)
      }
    let fits = periods.lazy.compactMap { period -> (period: Double, fit: Fit)? in
      let places = places.prefix { $0.seconds <= period }
      guard Fit.mayBeVisible(places, in: period), let fit = Fit.best(places, of: fadings), fit.isSettling(in: period),
        !Fit.isRamp(places, better: fit)
      else {
        return nil
      }
      return (period, fit)
    }
    guard let (period, fit) = fits.first else { return }
    // Not beyond the fitted period.
    let end = start.arrival + min(period, fit.fading * log(abs(fit.error) / settled))
    guard let last = stretch.last(where: { $0 >= first && draft.nodes[$0].arrival < end }) else { return }
    let count = (first...last).count { !draft.nodes[$0].elevation.isNaN }
    for node in first...last { draft.setElevation(.nan, at: node) }
    draft.note(.elevationSettling, nodes: first...last, count: count, amount: .meters(abs(fit.error)))
  }

  /// A constant grade and a decaying error: elevation = base + grade · distance + error · e^(−t / fading).
  private struct Fit {
    let fading: Double
    /// Metres at the start.
    let error: Double
    /// Metres by which the elevation rose while most of the error decayed, ground included.
    let rise: Double
    /// Metres per second of that change.
    let visibleRate: Double
    /// Root mean square residual of the fit, and of a constant grade alone.
    let residual: Double
    let evenResidual: Double
    /// Metres walked per second while most of the error decayed.
    let speed: Double

    /// A node, relative to the first one.
    struct Place {
      let seconds: Double
      let distance: Double
      let elevation: Double
    }

    /// Whether the elevation changes as much and as fast as it must while most of an error decays. If not, which is cheap
    /// to find out, no fit is needed.
    static func mayBeVisible(_ places: ArraySlice<Place>, in period: Double) -> Bool {
      guard let first = places.first else { return false }
      return fadings.contains { fading in
        guard let faded = places.first(where: { $0.seconds >= fading }), faded.seconds > 0 else { return false }
        let rise = abs(faded.elevation - first.elevation)
        return rise >= minimumVisibleShare * minimumError
          && (period == periods[0] || rise / faded.seconds >= minimumVisibleRate)
      }
    }

    /// The fit with the smallest residual; nil if there is too little to fit.
    static func best(_ places: ArraySlice<Place>, of fadings: [Double]) -> Fit? {
      guard places.count >= 8, let last = places.last, last.seconds > 0, last.distance > 0 else { return nil }
      return fadings.lazy.filter { 2.5 * $0 <= last.seconds }
        .compactMap { fading in Fit(places, fading: fading) { exp(-$0 / fading) } }
        .min { $0.residual < $1.residual }
    }

    /// Whether a first climb or descent of another grade, up to some bend of the path, explains the elevations better.
    static func isRamp(_ places: ArraySlice<Place>, better fit: Fit) -> Bool {
      guard let last = places.last else { return false }
      return ramps.lazy.filter { 1.25 * $0 <= last.seconds }
        .compactMap { length in Fit(places, fading: length) { max(0, 1 - $0 / length) } }
        .contains { $0.residual < fit.residual }
    }

    /// - Parameter decay: what remains of the error after some seconds, 1…0.
    private init?(_ places: ArraySlice<Place>, fading: Double, decay: (_ seconds: Double) -> Double) {
      let count = Double(places.count)
      let places = Array(places)
      let fades = places.map { decay($0.seconds) }
      func mean(_ value: (Int) -> Double) -> Double { places.indices.reduce(0) { $0 + value($1) } / count }
      let (x, y, z) = (mean { places[$0].distance }, mean { fades[$0] }, mean { places[$0].elevation })
      let (xx, yy) = (mean { (places[$0].distance - x) * places[$0].distance }, mean { (fades[$0] - y) * fades[$0] })
      let xy = mean { (places[$0].distance - x) * fades[$0] }
      let xz = mean { (places[$0].distance - x) * places[$0].elevation }
      let yz = mean { (fades[$0] - y) * places[$0].elevation }
      let zz = mean { (places[$0].elevation - z) * places[$0].elevation }
      let determinant = xx * yy - xy * xy
      guard determinant > 1e-9 * xx * yy, xx > 0 else { return nil }
      let grade = (xz * yy - yz * xy) / determinant
      error = (yz * xx - xz * xy) / determinant
      residual = max(0, zz - grade * xz - error * yz).squareRoot()
      evenResidual = max(0, zz - xz * xz / xx).squareRoot()
      guard let faded = places.first(where: { $0.seconds >= fading }), faded.seconds > 0 else { return nil }
      speed = faded.distance / faded.seconds
      rise = faded.elevation - places[0].elevation
      visibleRate = abs(rise) / faded.seconds
      self.fading = fading
    }

    func isSettling(in period: Double) -> Bool {
      let rate = abs(error) / fading
      // A curved slope also fits a decaying error and a steep grade that hides it.
      let isVisible =
        rise * error < 0 && abs(rise) >= minimumVisibleShare * abs(error)
        && (period == periods[0] || visibleRate >= minimumVisibleRate)
      let isSteep = rate >= minimumGrade * speed
      let isTooFast = error < 0 && rate >= fastest.climb && speed <= fastest.speed
      return isVisible && abs(error) >= minimumError && rate >= minimumRate && (isSteep || isTooFast)
        && residual <= min(maximumResidual, maximumResidualShare * abs(error))
        && residual <= maximumResidualRatio * evenResidual
    }
  }
}
