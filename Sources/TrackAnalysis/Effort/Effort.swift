/// The effort of a track, in units that walkers and runners use to compare tracks.
public struct Effort: Sendable, Hashable, Codable {
  /// The activity.
  package struct Options: Sendable, Hashable {
    /// Determines which of Minetti's polynomials is used.
    package var activity = Activity.hike

    /// The defaults, except for the given values.
    package init(activity: Activity = .hike) {
      self.activity = activity
    }
  }

  /// Equivalent metres of flat walking or running: Σ dx·C(i)/C(0), with Minetti's C for walking or running
  /// (second-hand).
  public private(set) var flatEquivalent = 0.0
  /// Metres of flat running with the same net energy: 1,000 · kJ/kg ÷ 3.6, Minetti's C(0) for running (second-hand). Absent
  /// without an energy.
  public let runningEquivalent: Double?
  /// ITRA's effort points, in km: km + metres climbed / 100 (verified).
  public let itraKilometers: Double
  /// Times by common rules, without rests.
  package let times: PlannedTimes

  /// Seconds on feet of an average hiker, by the Swiss rule at each leg's grade. It is used for courses without times.
  public var swissTime: Double { times.swiss }
  /// Seconds on the move at Tobler's speed for each leg's grade: 18 % below the time on feet on 42 recorded hikes (our own
  /// count, median).
  public var toblerTime: Double { times.tobler }
  /// Seconds of walking without rests by DIN 33466: 26 % above the time on feet on the same hikes.
  public var din33466Time: Double { times.din33466 }
  /// Seconds on the move by Naismith's rule: 18 % below the time on feet on the same hikes.
  package var naismithTime: Double { times.naismith }
  /// Seconds on the move by Naismith's rule with Langmuir's correction for descents: 12 % below the time on feet on the
  /// same hikes.
  public var langmuirTime: Double { times.langmuir }

  /// Nil if there is no distance. Transport is left out.
  ///
  /// - Complexity: O(legs).
  package init?(_ legs: [Leg], gain: Double, loss: Double, energy: Energy?, options: Options = Options()) {
    guard legs.contains(where: { $0.length > 0 }) else { return nil }
    var distance = 0.0
    let isRun = options.activity == .run
    let levelCost = Minetti.cost(grade: 0, isRun: isRun)
    for leg in legs where leg.kind != .transport {
      distance += leg.length
      flatEquivalent += leg.length * Minetti.cost(grade: leg.grade ?? 0, isRun: isRun) / levelCost
    }
    runningEquivalent = energy.map { $0.netPerKilogram / 3.6 * 1000 }
    itraKilometers = distance / 1000 + gain / 100
    times = PlannedTimes(legs, gain: gain, loss: loss)
  }
}
