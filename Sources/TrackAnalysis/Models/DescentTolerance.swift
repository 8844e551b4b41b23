import Platform

/// The eccentric load that legs are used to.
///
/// One bout of downhill exercise protects the muscles against the next. 30 minutes of running at -10° lowered soreness
/// when repeated after 3 and 6 weeks, not after 9 (Byrnes 1985, J Appl Physiol 59:710, verified in the abstract); 5
/// minutes of walking at -28 % protected a week later against 40 minutes of it (Maeo 2017, verified).
///
///     accustomed = max over earlier bouts of  load · w(age)       w = 1 up to 21 days, falling linearly to 0 at 63 days
///
/// The shape is our own: the study has three points, and the line between them is our assumption. It describes exposure;
/// it predicts no injury.
public struct DescentTolerance: Sendable, Hashable {
  /// One earlier descent: what it asked, and how long ago.
  public struct Bout: Sendable, Hashable {
    /// kJ per kg of body mass (see ``DescentLoad``), or metres of descent: whatever is compared.
    public var load: Double
    /// Days before the day in question; 0 is the same day.
    public var age: Double

    /// A bout by its load in kJ/kg and its age in days.
    public init(load: Double, age: Double) {
      self.load = load
      self.age = age
    }

    /// What it still protects against, in the unit of the load; 0 once it has worn off.
    public var protection: Double { load * DescentTolerance.weight(age: age) }
  }

  /// Days for which one bout protects in full, and after which it no longer does.
  public static let fullProtection = 21.0
  /// Days after which nothing of it is left.
  public static let endOfProtection = 63.0

  /// What the legs are used to, more than 0, in the unit of the loads.
  public var accustomed: Double { bout.protection }
  /// The bout that it comes from.
  public let bout: Bout
  /// Its position among those given.
  public let index: Int

  /// Of equal bouts the last one counts. Nil where none still protects.
  ///
  /// - Complexity: O(bouts).
  public init?(_ bouts: some Sequence<Bout>) {
    var strongest: (bout: Bout, index: Int)?
    for (index, bout) in bouts.enumerated() where bout.protection > 0 {
      if bout.protection >= strongest?.bout.protection ?? 0 { strongest = (bout, index) }
    }
    guard let strongest else { return nil }
    (bout, index) = strongest
  }

  /// The share of a bout's load that still protects: 1 up to 21 days, 0 from 63 days on. Nothing protects before it
  /// happened.
  ///
  /// - Parameter age: days since the bout.
  public static func weight(age: Double) -> Double {
    guard age >= 0, age < endOfProtection else { return 0 }
    return min(1, (endOfProtection - age) / (endOfProtection - fullProtection))
  }

  /// How many times what the legs are used to `load` is.
  public func ratio(of load: Double) -> Double { load / accustomed }

  /// A first bout for legs that are used to nothing, in kJ/kg: 5 minutes at -28 % protected and cost no strength (Maeo
  /// 2017).
  public static let firstBout = 1.2
  /// By how much each bout may exceed the one before: a small ``SingleSessionSpike`` at most.
  public static let largestStep = 0.30

  /// The loads of the bouts that lead from what the legs are used to up to `target`, in kJ/kg, `target` itself not
  /// included: equal ratios, none over 1.3. A plain suggestion of ours, for bouts no more than three weeks apart. Empty
  /// where the target is no more than one step away.
  ///
  /// - Parameter accustomed: what the legs are used to; 0 or absent begins with ``firstBout``.
  public static func bouts(from accustomed: Double?, to target: Double) -> [Double] {
    guard target.isFinite, target > firstBout, target < 1000 else { return [] }
    var steps: [Double] = []
    var last = max(accustomed ?? 0, 0)
    if last < firstBout {
      last = firstBout
      steps = [firstBout]
    }
    // The fewest equal ratios, each of which is small enough.
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
