import Platform

/// The eccentric load that legs are used to.
///
/// One bout of downhill exercise protects the muscles against the next. 30 minutes of running at -10° caused less soreness
/// when repeated after 3 and 6 weeks, but not after 9 (Byrnes 1985, J Appl Physiol 59:710, verified in the abstract). 5
/// minutes of walking at -28 % protected against 40 minutes of the same a week later (Maeo 2017, verified).
///
///     accustomed = max over earlier bouts of  load · w(age)       w = 1 up to 21 days, falling linearly to 0 at 63 days
///
/// The shape is our own: the study has three points, and the line between them is an assumption. It describes exposure and
/// does not predict injury.
package struct DescentTolerance: Sendable, Hashable {
  /// One earlier descent: its load and its age.
  package struct Bout: Sendable, Hashable {
    /// kJ per kg of body mass (see ``DescentLoad``), or metres of descent, depending on what is compared.
    package var load: Double
    /// Days before the given day; 0 is the same day.
    package var age: Double

    /// Creates a bout from its load and its age in days.
    package init(load: Double, age: Double) {
      self.load = load
      self.age = age
    }

    /// The load that it still protects against, in the same unit; 0 once the protection has worn off.
    package var protection: Double { load * DescentTolerance.weight(age: age) }
  }

  /// The number of days for which one bout protects in full.
  package static let fullProtection = 21.0
  /// The number of days after which the protection is gone.
  package static let endOfProtection = 63.0

  /// What the legs are used to, more than 0, in the unit of the loads.
  package var accustomed: Double { bout.protection }
  /// The bout that it comes from.
  package let bout: Bout
  /// Its position among those given.
  package let index: Int

  /// Chooses the bout that protects most; the last one of equal bouts. Nil if none still protects.
  ///
  /// - Complexity: O(bouts).
  package init?(_ bouts: some Sequence<Bout>) {
    var strongest: (bout: Bout, index: Int)?
    for (index, bout) in bouts.enumerated() where bout.protection > 0 {
      if bout.protection >= strongest?.bout.protection ?? 0 { strongest = (bout, index) }
    }
    guard let strongest else { return nil }
    (bout, index) = strongest
  }

  /// The share of a bout's load that still protects: 1 up to 21 days, 0 from 63 days on. A bout does not protect before
  /// it happened.
  ///
  /// - Parameter age: days since the bout.
  package static func weight(age: Double) -> Double {
    guard age >= 0, age < endOfProtection else { return 0 }
    return min(1, (endOfProtection - age) / (endOfProtection - fullProtection))
  }

  /// A first bout for untrained legs, in kJ/kg: 5 minutes at -28 % protected and cost no strength (Maeo 2017).
  package static let firstBout = 1.2
  /// The largest increase from one bout to the next: at most a small ``SingleSessionSpike``.
  package static let largestStep = 0.30

  /// The loads, in kJ/kg, of the bouts between what the legs are used to and `target`, without `target` itself. They
  /// increase by equal ratios of at most 1.3. Our own suggestion, for bouts at most three weeks apart. Empty if the target
  /// is at most one step away.
  ///
  /// - Parameter accustomed: what the legs are used to; below 1.2 kJ/kg, the first bout is 1.2 kJ/kg.
  package static func bouts(from accustomed: Double?, to target: Double) -> [Double] {
    guard target.isFinite, target > firstBout, target < 1000 else { return [] }
    var steps: [Double] = []
    var last = max(accustomed ?? 0, 0)
    if last < firstBout {
      last = firstBout
      steps = [firstBout]
    }
    // The smallest number of equal steps that are not too large.
    let count = (log(target / last) / log(1 + largestStep) - 1e-9).rounded(.up)
    guard count > 1 else { return steps }
    let ratio = exp(log(target / last) / count)
    for _ in 1..<Int(count) {
      last *= ratio
      steps.append(last)
    }
    return steps
  }
}
