package import TrackModel

/// The load of a track on the heart, beyond mean and maximum heart rate. Figures that need an unknown limit are absent.
package struct HeartLoad: Sendable, Hashable, Codable {
  /// The hiker's limits, and the activity.
  package struct Options: Sendable, Hashable {
    /// The limits of the heart rate.
    package var limits = HeartLimits()
    /// Determines the cost of grades.
    package var activity = Activity.hike

    /// The defaults, except for the given values.
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
  /// Whether it was active recovery: at least 90 % of the moving time below the recovery threshold, and an eccentric load
  /// below 1.2 kJ/kg, because a long descent is not recovery even at a low heart rate. Our own rule.
  package let isActiveRecovery: Bool?

  /// The minimum share of the moving time below the recovery threshold, 0…1.
  package static let recoveringShare = 0.9
  /// The maximum eccentric load of active recovery, in kJ/kg; see ``DescentLoad``.
  package static let largestRecoveryLoad = 1.2

  /// - Parameters:
  ///   - legs: the legs of the track.
  ///   - start: the time of its first point that has one.
  ///   - eccentricLoad: kJ/kg; without it, ``isActiveRecovery`` is absent.
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

    // Short stretches, so that averaging does not hide a steep minute.
    var moving = 0.0
    var measured = 0.0
    var recovering = 0.0
    forEachStretch(of: 20) { stretch in
      moving += stretch.seconds
      guard let rate = stretch.heartRate, let isRecovery = limits.isRecovery(at: rate) else { return }
      measured += stretch.seconds
      if isRecovery { recovering += stretch.seconds }
    }
    recoveryShare = measured > 0 && measured >= 0.5 * moving ? recovering / measured : nil
    isActiveRecovery =
      if let recoveryShare, let eccentricLoad {
        recoveryShare >= Self.recoveringShare && eccentricLoad < Self.largestRecoveryLoad
      } else {
        nil
      }
  }
}
