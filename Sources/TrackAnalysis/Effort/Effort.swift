/// A track's effort in the units that walkers and runners use to compare tracks.
public struct Effort: Sendable, Hashable, Codable {
  /// How effort is weighed.
  package struct Options: Sendable, Hashable {
    /// Decides which of Minetti's polynomials is used.
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
  /// Times by the rules of thumb, without rests.
  package let times: PlannedTimes

  /// Seconds on feet of an average hiker, by the Swiss rule at each leg's grade: used wherever a course has no times.
  public var swissTime: Double { times.swiss }
  /// Seconds on the move at Tobler's speed for each leg's grade: on 42 recorded hikes 18 % below the time on feet (our
  /// own count, median).
  public var toblerTime: Double { times.tobler }
  /// Seconds of walking without rests by DIN 33466: on the same hikes 26 % above the time on feet.
  public var din33466Time: Double { times.din33466 }
  /// Seconds on the move by Naismith's rule: on the same hikes 18 % below the time on feet.
  public var naismithTime: Double { times.naismith }
  /// Seconds on the move by Naismith's rule with Langmuir's correction for the descents: on the same hikes 12 % below the
  /// time on feet.
  public var langmuirTime: Double { times.langmuir }

  /// Nil if there is no distance. Transport is left out.
  ///
  /// - Complexity: O(legs).
  package init?(_ legs: [Leg], gain: Double, loss: Double, energy: Energy?, options: Options = Options()) {
    guard legs.contains(where: { $0.length > 0 }) else { return nil }
    var distance = 0.0
    let isRun = options.activity == .run
    let level = isRun ? Minetti.runningCost(grade: 0) : Minetti.walkingCost(grade: 0)
    for leg in legs where leg.kind != .transport {
      distance += leg.length
      let grade = leg.grade ?? 0
      flatEquivalent +=
        leg.length * (isRun ? Minetti.runningCost(grade: grade) : Minetti.walkingCost(grade: grade)) / level
    }
    runningEquivalent = energy.map { $0.netPerKilogram / 3.6 * 1000 }
    itraKilometers = distance / 1000 + gain / 100
    times = PlannedTimes(legs, gain: gain, loss: loss)
  }
}
