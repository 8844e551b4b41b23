import Platform

/// When a hiker is likely to reach each mark on a course.
///
/// For every mark, the 10th, 50th and 90th percentile of the time on feet from the start, by the hiker's own
/// speed by grade, and the rests that the hiker usually takes. Today's speed adjusts the rest of the course. Our own
/// model.
public struct CoursePlan: Sendable, Hashable {
  /// Times in seconds.
  package struct Percentiles: Sendable, Hashable {
    /// The 10th percentile.
    package var p10 = 0.0
    /// The median.
    package var p50 = 0.0
    /// The 90th percentile.
    package var p90 = 0.0
  }

  /// The plan for one mark.
  public struct Row: Sendable, Hashable {
    /// The section from the previous mark to this one.
    public var section: Sections.Section
    /// kJ per kg of body mass that the section costs at the planned speed. See ``Energy``.
    package var energy: Double?
    /// Time on feet from the start. For the part already walked, the actual time.
    package var timeOnFeet: Percentiles
    /// Seconds of rests from the start.
    public var rests: Double
    /// Whether the hiker has already passed it.
    package var isPassed = false

    /// The median of the seconds on feet from the start. For the part already walked, the actual time.
    public var medianTime: Double { timeOnFeet.p50 }
    /// From the 10th to the 90th percentile of the seconds on feet from the start.
    public var timeInterval: ClosedRange<Double> {
      let (fast, slow) = (timeOnFeet.p10, timeOnFeet.p90)
      return fast <= slow ? fast...slow : 0...0
    }
  }

  /// How far the hiker has come on the course, and how long it took.
  package struct SoFar: Sendable, Hashable {
    /// Metres from the start of the course.
    package var offset: Double
    /// Seconds on feet so far.
    package var timeOnFeet: Double
    /// Seconds of rests so far.
    package var rests: Double

    /// The part already walked: metres and seconds.
    package init(offset: Double, timeOnFeet: Double, rests: Double) {
      self.offset = offset
      self.timeOnFeet = timeOnFeet
      self.rests = rests
    }
  }

  /// In the order of the course.
  package let rows: [Row]
  /// Where the times come from.
  package let model: OwnTime
  /// Time on feet on the whole course.
  package var total: Percentiles { rows.last?.timeOnFeet ?? Percentiles() }
  /// Today's time on feet divided by the planned one, as far as the hiker has come: over 1 is slower. 1 without
  /// ``SoFar``.
  package let todaysRatio: Double
  /// The factor that stretches the rest of the plan because of it.
  package let correction: Double

  /// How far 1 km of a hike deviates from the pace of its own hiker, as a standard deviation of logarithms. For more
  /// kilometres it is divided by the square root of their number. Our own assumption.
  static let deviationOfKilometer = 0.15

  /// - Parameters:
  ///   - legs: the legs of the course; their times are ignored.
  ///   - marks: ascending; the last one is at the end of the course.
  ///   - load: how descents are weighed, and the hiker for the energy.
  ///   - energyModel: nil uses the one for the activity.
  /// - Complexity: O(legs + marks).
  package init(
    _ legs: [Leg], marks: [CourseMark], by model: OwnTime, soFar: SoFar? = nil,
    load: DescentLoad.Options = DescentLoad.Options(), energyModel: EnergyModel? = nil
  ) {
    self.model = model
    let planned = legs.map { leg in
      var leg = leg
      leg.movingTime = leg.kind == .transport ? nil : leg.length * model.pace(grade: leg.slope)
      (leg.stoppedTime, leg.restingTime, leg.gapTime) = (0, 0, 0)
      if leg.kind == .gap { leg.kind = .onFoot }
      return leg
    }
    func time(_ legs: [Leg]) -> Double { legs.reduce(0) { $0 + ($1.movingTime ?? 0) } }

    var walked = (planned: 0.0, actual: 0.0, rests: 0.0, offset: 0.0)
    var variance = model.deviation * model.deviation
    var correction = 1.0
    var todaysRatio = 1.0
    if let soFar, soFar.offset > 0 {
      walked = (time(planned.cut(at: [soFar.offset])[0]), soFar.timeOnFeet, soFar.rests, soFar.offset)
      if walked.planned > 0, walked.actual > 0 {
        todaysRatio = walked.actual / walked.planned
        // The day's own factor, weighing its variance between hikes against that of the part already walked.
        let kilometer = Self.deviationOfKilometer
        let noise = kilometer * kilometer / max(0.1, soFar.offset / 1000)
        let weight = variance / (variance + noise)
        correction = pow(todaysRatio, weight)
        let left = max(0.1, (legs.reduce(0) { $0 + $1.length } - soFar.offset) / 1000)
        variance = variance * (1 - weight) + kilometer * kilometer / left
      }
    }
    self.correction = correction
    self.todaysRatio = todaysRatio
    let spread = model.spread(deviation: variance.squareRoot())

    let sections = Sections(legs, marks: marks, load: load).sections
    let parts = planned.cut(at: marks.dropLast().map(\.offset))
    var passed = 0.0
    rows = zip(sections, parts).map { section, legs in
      passed += time(legs)
      let energy = Energy(
        legs,
        options: .init(
          model: energyModel, activity: load.activity, bodyMass: load.bodyMass, packMass: load.packMass))
      var row = Row(
        section: section, energy: energy?.perKilogram, timeOnFeet: Percentiles(), rests: 0)
      if passed <= walked.planned, walked.planned > 0 {
        let share = passed / walked.planned
        let then = walked.actual * share
        row.timeOnFeet = Percentiles(p10: then, p50: then, p90: then)
        row.rests = walked.rests * share
        row.isPassed = true
      } else {
        let left = (passed - walked.planned) * correction
        row.timeOnFeet = Percentiles(
          p10: walked.actual + left / spread, p50: walked.actual + left, p90: walked.actual + left * spread)
        row.rests = walked.rests + left * model.restRatio
      }
      return row
    }
  }
}
