/// A way's effort in the units that walkers and runners compare ways by.
public struct Effort: Sendable, Hashable, Codable {
  /// How effort is weighed.
  package struct Options: Sendable, Hashable {
    /// Decides which of Minetti's polynomials weighs the grades.
    package var activity = Activity.hike

    /// The defaults, apart from what is given.
    package init(activity: Activity = .hike) {
      self.activity = activity
    }
  }

  /// Metres on the level that cost as much: Σ dx·C(i)/C(0), with Minetti's C for walking or running (second-hand).
  public private(set) var flatEquivalent = 0.0
  /// Metres of running on the level that cost as much net energy: kJ/kg ÷ 3.6, Minetti's C(0) for running
  /// (second-hand). Absent without an energy.
  public let runningEquivalent: Double?
  /// ITRA's effort points, in km: km + metres climbed / 100 (verified).
  public let itraKilometers: Double
  /// What the rules of thumb make of the way, without rests.
  public let times: PlannedTimes

  /// Nil where there is no way. Transport is left out.
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
