/// What the way cost the body, above all of what it carried.
///
/// Over stretches of at least 50 m at their mean speed and grade (one step's speed is mostly jitter), a ``EnergyModel``
/// gives the rate on the move; stops cost the resting rate; gaps and jumps are left out. Where no leg has a time on the
/// move, the speed is Tobler's for the grade, and the figures are planned ones. Stretches of unknown grade are taken as
/// level.
public struct Energy: Sendable, Hashable, Codable {
  /// Whose energy it is, and by which model.
  public struct Options: Sendable, Hashable {
    /// Nil takes the one for the activity.
    public var model: EnergyModel?
    /// Decides the model where none is given.
    public var activity = Activity.hike
    /// Kilograms, more than 0.
    public var bodyMass = 70.0
    /// Kilograms.
    public var packMass = 0.0
    /// The factor of the ground, 1 for roads and good trails.
    public var terrain = 1.0

    /// The defaults, apart from what is given.
    public init(
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

  /// The model that was taken.
  public let model: EnergyModel
  /// kJ per kg of body mass, the body's rest included.
  public private(set) var perKilogram = 0.0
  /// kJ per kg of body mass, over what resting would have cost in the same time.
  public private(set) var netPerKilogram = 0.0
  /// kcal in all, the body's rest included.
  public private(set) var kilocalories = 0.0
  /// The share of the way that is outside what the model was made from, 0…1.
  public private(set) var shareOutside = 0.0
  /// Whether the speed is planned, since the way has no times.
  public let isPlanned: Bool

  /// Nil where there is no way but in gaps and jumps.
  ///
  /// - Complexity: O(legs).
  public init?(_ legs: [Leg], options: Options = Options()) {
    guard options.bodyMass > 0, legs.contains(where: { $0.length > 0 }) else { return nil }
    model = options.model ?? EnergyModel(for: options.activity)
    isPlanned = !legs.contains { $0.movingTime ?? 0 > 0 }
    var joules = 0.0
    var resting = 0.0
    var length = 0.0
    var outside = 0.0
    legs.forEachStretch(of: 50) { stretch in
      let grade = stretch.grade ?? 0
      guard let speed = stretch.speed ?? (isPlanned ? Tobler.speed(grade: grade) : nil) else {
        // Time without way is spent standing; way without time is not known.
        if stretch.length == 0 { resting += EnergyModel.restingRate * (stretch.movingTime ?? 0) }
        return
      }
      let seconds = stretch.length / speed
      joules +=
        seconds
        * model.rate(
          speed: speed, grade: grade, bodyMass: options.bodyMass, packMass: options.packMass, terrain: options.terrain)
      resting += EnergyModel.restingRate * seconds
      length += stretch.length
      if !model.covers(speed: speed, grade: grade, bodyMass: options.bodyMass, packMass: options.packMass) {
        outside += stretch.length
      }
    }
    guard length > 0 else { return nil }
    let standing = EnergyModel.restingRate * legs.reduce(0) { $0 + $1.stoppedTime }
    netPerKilogram = max(0, joules - resting) / 1000
    perKilogram = (joules + standing) / 1000
    kilocalories = perKilogram * options.bodyMass / 4.184
    shareOutside = outside / length
  }
}
