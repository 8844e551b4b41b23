import Platform

/// The times when a hiker is likely to reach each mark on a course.
///
/// For every mark, the 10th, 50th and 90th percentile of the time on feet from the start, from the hiker's own speed by
/// grade, and the rests that the hiker usually takes. Today's speed adjusts the rest of the course. Our own model.
package struct CoursePlan: Sendable, Hashable {
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
  package struct Row: Sendable, Hashable {
    /// The section from the previous mark to this one.
    package var section: AnalysedTrack.Section
    /// The energy of the section at the planned speed, in kJ per kg of body mass. See ``Energy``.
    package var energy: Double?
    /// The time on feet from the start. For the part already walked, the actual time.
    package var timeOnFeet: Percentiles
    /// Seconds of rests from the start.
    package var rests: Double
    /// Whether the hiker has already passed the mark.
    package var isPassed = false
  }

  /// The part of the course already walked.
  package struct SoFar: Sendable, Hashable {
    /// Metres from the start of the course.
    package var offset: Double
    /// Seconds on feet so far.
    package var timeOnFeet: Double
    /// Seconds of rests so far.
    package var rests: Double

    /// Creates the part already walked, in metres and seconds.
    package init(offset: Double, timeOnFeet: Double, rests: Double) {
      self.offset = offset
      self.timeOnFeet = timeOnFeet
      self.rests = rests
    }
  }

  /// The rows, in the order of the course.
  package let rows: [Row]
  /// The model of the hiker's times.
  package let model: OwnTime
  /// The time on feet for the whole course.
  package var total: Percentiles { rows.last?.timeOnFeet ?? Percentiles() }
  /// Today's time on feet divided by the planned one, for the part already walked: over 1 is slower. 1 without ``SoFar``.
  package let todaysRatio: Double
  /// The factor that ``todaysRatio`` applies to the rest of the plan.
  package let correction: Double

  /// The standard deviation of the logarithm of the time for 1 km from the hiker's pace on that hike. For n km, it is
  /// divided by √n. Our own assumption.
  static let deviationOfKilometer = 0.15

  /// - Parameters:
  ///   - legs: the legs of the course; their times are ignored.
  ///   - marks: ascending; the last one is at the end of the course.
  ///   - load: the options for descent load, and the masses for the energy.
  ///   - energyModel: nil uses the one for the activity.
  /// - Complexity: O(legs + marks).
  package init(
    _ legs: [Leg], marks: [CourseMark], by model: OwnTime, soFar: SoFar? = nil,
    load: DescentLoad.Options = DescentLoad.Options(), energyModel: EnergyModel? = nil
  ) {
    self.model = model
    let planned = legs.map { $0.planned(by: model) }
    let progress = Progress(soFar, on: planned, model)
    (todaysRatio, correction) = (progress.ratio, progress.correction)

    let sections = Sections(legs, marks: marks, load: load).sections
    let parts = planned.cut(at: marks.dropLast().map(\.offset))
    let energyOptions = Energy.Options(
      model: energyModel, activity: load.activity, bodyMass: load.bodyMass, packMass: load.packMass)
    var plannedTime = 0.0
    rows = zip(sections, parts).map { section, legs in
      plannedTime += legs.movingTime
      let energy = Energy(legs, options: energyOptions)?.perKilogram
      return progress.row(section, energy: energy, plannedTime: plannedTime, model)
    }
  }
}

/// The part of a course already walked, and its effect on the rest.
private struct Progress {
  /// Seconds on feet for the part already walked: planned and actual.
  private var planned = 0.0
  private var actual = 0.0
  /// Seconds of rests so far.
  private var rests = 0.0
  /// The actual divided by the planned time on feet; 1 before anything is walked.
  private(set) var ratio = 1.0
  /// The factor for the time on feet on the rest of the course.
  private(set) var correction = 1.0
  /// The variance of the logarithm of the time on feet on the rest of the course.
  private var variance: Double

  init(_ soFar: CoursePlan.SoFar?, on legs: [Leg], _ model: OwnTime) {
    variance = model.deviation * model.deviation
    guard let soFar, soFar.offset > 0 else { return }
    planned = legs.cut(at: [soFar.offset])[0].movingTime
    (actual, rests) = (soFar.timeOnFeet, soFar.rests)
    guard planned > 0, actual > 0 else { return }
    ratio = actual / planned
    // Weight the variance between hikes against that of the part already walked.
    let perKilometer = CoursePlan.deviationOfKilometer * CoursePlan.deviationOfKilometer
    let noise = perKilometer / max(0.1, soFar.offset / 1000)
    let weight = variance / (variance + noise)
    correction = pow(ratio, weight)
    let left = max(0.1, (legs.reduce(0) { $0 + $1.length } - soFar.offset) / 1000)
    variance = variance * (1 - weight) + perKilometer / left
  }

  /// - Parameter plannedTime: seconds on feet from the start to the end of the section, without the correction.
  func row(
    _ section: AnalysedTrack.Section, energy: Double?, plannedTime: Double, _ model: OwnTime
  ) -> CoursePlan.Row {
    if plannedTime <= planned, planned > 0 {
      let share = plannedTime / planned
      let time = actual * share
      return CoursePlan.Row(
        section: section, energy: energy, timeOnFeet: .init(p10: time, p50: time, p90: time), rests: rests * share,
        isPassed: true)
    }
    let left = (plannedTime - planned) * correction
    let spread = model.spread(deviation: variance.squareRoot())
    return CoursePlan.Row(
      section: section, energy: energy,
      timeOnFeet: .init(p10: actual + left / spread, p50: actual + left, p90: actual + left * spread),
      rests: rests + left * model.restRatio)
  }
}

extension [Leg] {
  /// Total seconds on the move.
  fileprivate var movingTime: Double { reduce(0) { $0 + ($1.movingTime ?? 0) } }
}

extension Leg {
  /// The leg on foot at the speed of the model, without stops and gaps; transport has no time.
  fileprivate func planned(by model: OwnTime) -> Leg {
    var leg = self
    leg.movingTime = kind == .transport ? nil : length * model.pace(grade: slope)
    (leg.stoppedTime, leg.restingTime, leg.gapTime) = (0, 0, 0)
    if kind == .gap { leg.kind = .onFoot }
    return leg
  }
}
