package import TrackModel

/// What the heart did over a track, beside its mean and maximum. Whatever needs a limit that is not known is absent.
package struct HeartLoad: Sendable, Hashable, Codable {
  /// What the load is read against.
  package struct Options: Sendable, Hashable {
    /// The limits of the heart.
    package var limits = HeartLimits()
    /// Decides what a grade costs.
    package var activity = Activity.hike

    /// The defaults, apart from what is given.
    package init(limits: HeartLimits = HeartLimits(), activity: Activity = .hike) {
      self.limits = limits
      self.activity = activity
    }
  }

  /// Banister's training impulse, TRIMP.
  package let banister: Double?
  /// Edwards' training impulse: minutes in each zone times its number.
  package let edwards: Double?
  /// Seconds in zones 1 to 5.
  package let zones: [Double]?
  /// Seconds below zone 1.
  package let belowZones: Double?
  /// See ``Decoupling``; absent if the track is not steady, or under 40 minutes.
  package let decoupling: Double?
  /// The share of the moving time below the recovery threshold, 0…1.
  package let recoveryShare: Double?
  /// Whether it was active recovery: at least 90 % of the moving time below the recovery threshold, and an eccentric
  /// load under 1.2 kJ/kg, for a low heart rate on a long descent is not recovery. Our own rule.
  package let isActiveRecovery: Bool?

  /// Of the moving time, 0…1.
  package static let recoveringShare = 0.9
  /// kJ/kg; see ``DescentLoad``.
  package static let largestRecoveryLoad = 1.2

  /// - Parameters:
  ///   - legs: of the track.
  ///   - start: the time of its first point that has one.
  ///   - eccentricLoad: kJ/kg; absent where it is not known, and with it the verdict on recovery.
  /// - Complexity: O(legs).
  package init(
    _ sensors: SensorMeans, _ legs: [Leg], start: Timestamp?, eccentricLoad: Double?, options: Options = Options()
  ) {
    let limits = options.limits
    let hasTimes = sensors.heartRates.total > 0
    banister = hasTimes ? TrainingImpulse.banister(sensors.heartRates, limits: limits) : nil
    zones = hasTimes ? TrainingImpulse.zones(sensors.heartRates, limits: limits) : nil
    belowZones = zones.map { max(0, sensors.heartRates.total - $0.reduce(0, +)) }
    edwards = zones.map(TrainingImpulse.edwards)

    func forEachStretch(of length: Double, _ body: (HeartStretch) -> Void) {
      guard let start else { return }
      HeartStretch.forEach(of: legs, series: sensors.heartRateSeries, start: start, length: length, body)
    }
    var stretches: [HeartStretch] = []
    forEachStretch(of: 200) { stretches.append($0) }
    let pauses = legs.reduce(0) { $0 + $1.stoppedTime + $1.gapTime + $1.transportTime }
    decoupling = Decoupling(stretches, pauses: pauses, activity: options.activity)?.ratio

    // Short ones: a steep minute is not averaged away.
    var heard = 0.0
    var moving = 0.0
    var recovering = 0.0
    forEachStretch(of: 20) { stretch in
      moving += stretch.seconds
      guard let rate = stretch.heartRate, let isRecovery = limits.isRecovery(at: rate) else { return }
      heard += stretch.seconds
      if isRecovery { recovering += stretch.seconds }
    }
    recoveryShare = heard > 0 && heard >= 0.5 * moving ? recovering / heard : nil
    isActiveRecovery =
      if let recoveryShare, let eccentricLoad {
        recoveryShare >= Self.recoveringShare && eccentricLoad < Self.largestRecoveryLoad
      } else {
        nil
      }
  }
}
