/// The metabolic energy of covering the track, including the cost of the pack.
///
/// An ``EnergyModel`` determines the rate on the move, for stretches of at least 50 m at their mean speed and grade,
/// because the speed of a single step is mostly jitter. Stops cost the resting rate, and transport nothing. If times are
/// missing, and over gaps that could have been walked, the speed is estimated: that of the Swiss rule, scaled to the
/// hiker's own speed on the rest of the track. An unknown grade is that of a straight line between the elevations before
/// and after, or level without elevations.
public struct Energy: Sendable, Hashable, Codable {
  /// The hiker's masses, the activity and the model.
  package struct Options: Sendable, Hashable {
    /// Nil uses the model for the activity.
    package var model: EnergyModel?
    /// Determines the model if none is given.
    package var activity = Activity.hike
    /// The body mass in kilograms, more than 0.
    package var bodyMass = 70.0
    /// The mass of the pack in kilograms.
    package var packMass = 0.0
    /// The terrain factor, 1 for roads and good trails.
    package var terrain = 1.0

    /// The defaults, except for the given values.
    package init(
      model: EnergyModel? = nil, activity: Activity = .hike, bodyMass: Double = 70, packMass: Double = 0,
      terrain: Double = 1
    ) {
      self.model = model
      self.activity = activity
      self.bodyMass = bodyMass
      self.packMass = packMass
      self.terrain = terrain
    }
  }

  /// The model that was used.
  public let model: EnergyModel
  /// kJ per kg of body mass, including resting metabolism.
  public private(set) var perKilogram = 0.0
  /// kJ per kg of body mass, without resting metabolism.
  package private(set) var netPerKilogram = 0.0
  /// Total kcal, including resting metabolism.
  public private(set) var kilocalories = 0.0
  /// The share of the distance outside the range in which the model was measured, 0…1.
  package private(set) var shareOutside = 0.0
  /// The share of the distance whose speed is estimated, because it has no times, 0…1.
  package private(set) var estimatedShare = 0.0
  /// Whether all of the speed is estimated because nothing has times.
  package var isPlanned: Bool { estimatedShare == 1 }

  /// Nil if nothing was walked.
  ///
  /// - Parameters:
  ///   - legs: the legs of one track.
  ///   - hiker: the masses; a body mass of 0 or less yields nil.
  ///   - activity: determines the model if none is given.
  ///   - model: nil uses the model for the activity.
  ///   - terrain: the terrain factor, 1 for roads and good trails.
  /// - Complexity: O(legs).
  public init?(
    _ legs: [Leg], hiker: Hiker = Hiker(), activity: Activity = .hike, model: EnergyModel? = nil, terrain: Double = 1
  ) {
    self.init(
      legs,
      options: Options(
        model: model, activity: activity, bodyMass: hiker.bodyMass, packMass: hiker.packMass, terrain: terrain))
  }

  package init?(_ legs: [Leg], options: Options) {
    guard options.bodyMass > 0, legs.contains(where: { $0.length > 0 }) else { return nil }
    model = options.model ?? EnergyModel(for: options.activity)
    var joules = 0.0
    var resting = 0.0
    var length = 0.0
    var estimated = 0.0
    var outside = 0.0
    func walk(_ metres: Double, grade: Double, speed: Double) {
      let seconds = metres / speed
      joules +=
        seconds
        * model.rate(
          speed: speed, grade: grade, bodyMass: options.bodyMass, packMass: options.packMass, terrain: options.terrain)
      resting += EnergyModel.restingRate * seconds
      length += metres
      if !model.covers(speed: speed, grade: grade, bodyMass: options.bodyMass, packMass: options.packMass) {
        outside += metres
      }
    }
    lazy var speedRatio = Self.speedRatio(legs)
    func estimate(_ metres: Double, grade: Double) {
      walk(metres, grade: grade, speed: SwissRule.speed(grade: grade) * speedRatio)
      estimated += metres
    }
    legs.forEachStretch(of: Self.stretch) { stretch in
      let grade = stretch.slope
      if let speed = stretch.speed {
        walk(stretch.length, grade: grade, speed: speed)
      } else if stretch.length == 0 {
        // Time without distance costs the resting rate.
        resting += EnergyModel.restingRate * (stretch.movingTime ?? 0)
      } else if stretch.movingTime == nil {
        estimate(stretch.length, grade: grade)
      }
    }
    for leg in legs where leg.kind == .gap && leg.length > 0 { estimate(leg.length, grade: leg.slope) }
    guard length > 0 else { return nil }
    let standing = EnergyModel.restingRate * legs.reduce(0) { $0 + $1.stoppedTime }
    netPerKilogram = max(0, joules - resting) / 1000
    perKilogram = (joules + standing) / 1000
    kilocalories = perKilogram * options.bodyMass / 4.184
    shareOutside = outside / length
    estimatedShare = estimated / length
  }

  /// The minimum length of a stretch in metres.
  private static let stretch = 50.0

  /// The hiker's speed on the move divided by that of the Swiss rule on the same ground; 1 without times.
  private static func speedRatio(_ legs: [Leg]) -> Double {
    var own = 0.0
    var rule = 0.0
    legs.forEachStretch(of: stretch) { stretch in
      guard stretch.speed != nil, let seconds = stretch.movingTime else { return }
      own += seconds
      rule += stretch.length * SwissRule.pace(grade: stretch.slope)
    }
    return own > 0 ? rule / own : 1
  }
}
