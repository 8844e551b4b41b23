/// The load of descents on the muscles that brake: eccentric work, which makes legs sore, and strong.
///
///     descentWork   = (1 + L/W) · g · Σ |dh| / 1000
///     eccentricLoad = (1 + L/W) · g · Σ |dh| · φ(i) / 1000        φ(i) = clamp(|i| / i0, 0, 1)
///
/// in kJ per kg of body mass, over descending legs, with the body mass W, the load L, the grade i over at least 50 m, and
/// i0 = 0.15 for walking and 0.30 for running. The shape is our own: φ is the share of negative work, linear up to the
/// grades at which positive external work vanishes, according to Minetti: -15 % for walking (J Physiol 471:725, 1993, from
/// memory) and -30 % for running (J Exp Biol 195:211, 1994, verified).
///
/// For comparison: 40 minutes at -28 % and 5 km/h with a tenth of the body mass as a pack are 9.7 kJ/kg, and reduced the
/// knee strength of untrained walkers by 19 %; 5 minutes did not reduce it (Maeo 2017, verified). The value is an index of
/// exposure and does not predict damage: one such descent protects against the next.
public struct DescentLoad: Sendable, Hashable, Codable {
  /// The hiker's masses, and the activity.
  package struct Options: Sendable, Hashable {
    /// Determines the grade from which on muscles brake all of the work.
    package var activity = Activity.hike
    /// Kilograms.
    package var bodyMass = 70.0
    /// Kilograms; 0 ignores the pack.
    package var packMass = 0.0

    /// The defaults, except for the given values.
    package init(activity: Activity = .hike, bodyMass: Double = 70, packMass: Double = 0) {
      self.activity = activity
      self.bodyMass = bodyMass
      self.packMass = packMass
    }
  }

  /// Descents of similar grade.
  package struct Band: Sendable, Hashable, Codable {
    /// Fall over run, positive.
    package var from: Double
    /// Fall over run, positive; absent in the steepest band.
    package var to: Double?
    /// Metres descended.
    package var descent = 0.0
    /// The 90 % interval in metres; derived from that of the track's loss, and absent without it.
    package var interval: ClosedRange<Double>?
  }

  /// The descent work in kJ/kg, 0 or more.
  public package(set) var work = 0.0
  /// The eccentric load in kJ/kg, 0…``work``.
  public package(set) var eccentricLoad = 0.0
  /// The 90 % interval of ``eccentricLoad`` in kJ/kg; derived from that of the elevation loss. Only those of a summary
  /// have one.
  public package(set) var loadInterval: ClosedRange<Double>?
  /// The share of ``eccentricLoad`` from grades on which muscles brake only part of the work, 0…1.
  var partlyBrakedShare: Double { eccentricLoad > 0 ? partlyBraked / eccentricLoad : 1 }
  /// The part of ``eccentricLoad`` from grades on which muscles brake only part of the work, in kJ/kg.
  private var partlyBraked = 0.0
  /// Metres descended by grade: 0–5, 5–10, 10–15, 15–20, 20–30 % and steeper.
  package var bands: [Band]
  /// Metres descended per hour of moving downhill; absent without times.
  package private(set) var rate: Double?
  /// Metres of the longest descent without 3 m of climbing, a gap or transport in between.
  public private(set) var longest = 0.0
  /// The 90 % interval in metres of the descents steeper than 15 %.
  package var steeperThan15Interval: ClosedRange<Double>?

  /// Standard gravity, m/s².
  package static let gravity = 9.80665
  /// Metres of climbing that end a descent.
  private static let endOfDescent = 3.0

  /// - Complexity: O(legs).
  package init(_ legs: [Leg], options: Options) {
    let edges = [0, 0.05, 0.10, 0.15, 0.20, 0.30]
    bands = edges.indices.map { Band(from: edges[$0], to: $0 + 1 < edges.count ? edges[$0 + 1] : nil) }
    let mass = 1 + (options.bodyMass > 0 ? options.packMass / options.bodyMass : 0)
    var timedDescent = 0.0
    var time = 0.0
    // Metres below the start of the current descent: here, and at its lowest point.
    var here = 0.0
    var lowest = 0.0
    for leg in legs {
      if leg.kind != .onFoot || leg.isEnd { (here, lowest) = (0, 0) }
      here += leg.rise
      lowest = min(lowest, here)
      longest = max(longest, -lowest)
      if here > 0 || here - lowest >= Self.endOfDescent { (here, lowest) = (0, 0) }
      let descent = leg.descent
      guard descent > 0 else { continue }
      // Without elevations along the leg, only those of its ends are known.
      let fall = max(0, -(leg.grade ?? (leg.length > 0 ? leg.rise / leg.length : 0)))
      work += mass * Self.gravity * descent / 1000
      let load = mass * Self.gravity * descent * min(1, fall / options.activity.brakingGrade) / 1000
      eccentricLoad += load
      if fall < options.activity.brakingGrade { partlyBraked += load }
      let band = edges.dropFirst().count { fall > $0 }
      bands[band].descent += descent
      if leg.gapTime == 0, leg.rise < 0, let moving = leg.movingTime {
        timedDescent -= leg.rise
        time += moving
      }
    }
    rate = time > 0 ? timedDescent / time * 3600 : nil
  }

  /// Metres descended on grades steeper than `grade`, as fall over run: 0, 0.05, 0.1, 0.15, 0.2 or 0.3.
  ///
  /// Nil for any other grade, since descents are only summed between these.
  public func descent(steeperThan grade: Double) -> Double? {
    bands.contains { $0.from == grade } ? descent(inBandsFrom: grade) : nil
  }

  private func descent(inBandsFrom grade: Double) -> Double {
    bands.reduce(0) { $1.from >= grade ? $0 + $1.descent : $0 }
  }

  /// Metres descended on grades steeper than 10 %.
  package var steeperThan10: Double { descent(inBandsFrom: 0.10) }
  /// Metres descended on grades steeper than 15 %.
  package var steeperThan15: Double { descent(inBandsFrom: 0.15) }
  /// Metres descended on grades steeper than 20 %.
  package var steeperThan20: Double { descent(inBandsFrom: 0.20) }
}

extension DescentLoad {
  /// - Parameters:
  ///   - legs: the legs of one track.
  ///   - hiker: the masses; without a body mass, the pack is ignored.
  ///   - activity: determines the grade from which on muscles brake all of the work.
  /// - Complexity: O(legs).
  public init(_ legs: [Leg], hiker: Hiker = Hiker(), activity: Activity = .hike) {
    self.init(legs, options: Options(activity: activity, bodyMass: hiker.bodyMass, packMass: hiker.packMass))
  }
}
