import TrackAnalysis
public import TrackModel

/// A race's course beside the outings of the weeks before it.
public struct RaceMatch: Sendable, Hashable {
  /// What a race asks for.
  package enum Demand: Sendable, Hashable {
    /// A figure of the course as a whole.
    case distance, timeOnFeet, gain, loss, eccentricLoad, longestClimb, longestDescent
    /// Metres of distance on grades from…to, rise over run.
    case band(from: Double?, to: Double?)
  }

  /// One demand, and how far the outings have met it.
  package struct Line: Sendable, Hashable {
    /// What is asked.
    package var demand: Demand
    /// What the race asks; in seconds for times, kJ/kg for loads, else metres.
    package var race: Double
    /// What the longest outing had of it; absent where there is none, or it is not known.
    package var longestHike: Double?
    /// The most that any one outing had of it.
    package var mostInOneHike: Double?
    /// All outings together; of the longest climb and descent, the longest of all. Absent where it is not known of any.
    package var block: Double?

    /// Shares of what the race asks: 1 is as much, more is more. Absent where the race asks next to nothing: under 1 m of
    /// height, 50 m of distance, 1 s, or 0.01 kJ/kg.
    package var longestHikeShare: Double? { share(longestHike) }
    /// Of the most that one hike had.
    package var mostInOneHikeShare: Double? { share(mostInOneHike) }
    /// Of all hikes together.
    package var blockShare: Double? { share(block) }

    private func share(_ value: Double?) -> Double? {
      value.flatMap { race >= demand.leastAsked ? $0 / race : nil }
    }
  }

  /// The course.
  package let race: RaceDemand
  /// The first and the last day whose outings are looked at.
  package let firstDay: CivilDate
  /// The last day whose hikes are looked at.
  package let lastDay: CivilDate
  /// The zone that was asked for; absent where each outing has the clock of its place.
  package let timeZone: CivilZone?
  /// Hikes and runs in the order of their starts.
  package let hikes: [HikeRecord]
  /// The one with the longest distance.
  package let longestHike: HikeRecord?
  /// All hikes together.
  package let totals: LogTotals
  /// What the race asks, what matters most first: load, longest descent, gain, time; then by grade, from the steepest
  /// descent to the steepest climb. What is not known of the course is not there.
  package let lines: [Line]
  /// The grade bands of ``lines``, two by two: from below -20 % to over 20 %.
  package let gradeLines: [Line]
  /// What the legs are used to on ``lastDay``.
  package let accustomed: Accustomed?
  /// Recordings that are there twice, and count once.
  package let duplicates: [Duplicate]
  /// Recordings that do not count.
  package let notCounted: [NotCounted]

  /// A demand is met by a share of this and more: the figures are no surer. Our own rule.
  package static let leastShare = 0.95

  /// - Parameters:
  ///   - race: what is asked for.
  ///   - recordings: all there are, of one runner.
  ///   - weeks: how many, counted back from the last day.
  ///   - today: the last day; nil takes that of the latest outing, and where there is none, 1970-01-01.
  ///   - timeZone: nil takes the clock at the place of each outing.
  public init(
    _ race: RaceDemand, _ recordings: Recordings, weeks: Int, today: CivilDate? = nil, timeZone: CivilZone? = nil
  ) {
    self.race = race
    self.timeZone = timeZone
    let (all, duplicates) = recordings.placed(in: timeZone).withoutDuplicates()
    let last = today ?? all.last?.day ?? CivilDate(daysSince1970: 0)
    let first = last.advanced(byDays: Int64(1 - 7 * max(1, weeks)))
    let hikes = all.filter { (first...last).contains($0.day) }
    let longest = hikes.max { $0.distance < $1.distance }
    firstDay = first
    lastDay = last
    self.hikes = hikes
    longestHike = longest
    totals = LogTotals(hikes)
    accustomed = all.filter { $0.day <= last }.accustomed(on: last)
    self.duplicates = duplicates
    notCounted = recordings.notCounted
    func line(_ demand: Demand, _ asked: Double) -> Line {
      let figures = hikes.compactMap { $0.figure(demand) }
      return Line(
        demand: demand, race: asked, longestHike: longest?.figure(demand), mostInOneHike: figures.max(),
        block: figures.isEmpty ? nil : demand.isOfOneHill ? figures.max() : figures.reduce(0, +))
    }
    lines = race.demands.map { line($0, $1) }
    gradeLines = Self.foldedGrades.compactMap { from, to in
      race.gradeBands.map { line(.band(from: from, to: to), $0.distance(from: from, to: to)) }
    }
  }

  private static let foldedGrades: [(Double?, Double?)] = [
    (nil, -0.20), (-0.20, -0.10), (-0.10, -0.02), (-0.02, 0.02), (0.02, 0.10), (0.10, 0.20), (0.20, nil),
  ]

  /// What the race asks and no outing alone has had, by what matters: load, longest descent, gain, time on feet, then the
  /// rest, then the folded grade bands of which the race has 200 m and 2 % of its distance. What is not known of any outing
  /// is no shortfall. Our own rule: a race is gone in one piece, so the most that one outing had is what counts, and
  /// not the sum of all.
  package var shortfalls: [Line] {
    guard !hikes.isEmpty else { return [] }
    return (lines.filter { !$0.demand.isBand } + gradeLines).filter { line in
      if line.demand.isBand, line.race < 200 || line.race < 0.02 * race.distance { return false }
      return line.mostInOneHikeShare.map { $0 < Self.leastShare } ?? false
    }
  }

  /// The race's load over what the legs are used to; absent where either is not known.
  package var loadRatio: Double? {
    guard let load = race.eccentricLoad, let accustomed else { return nil }
    return load / accustomed.load
  }

  /// The loads of the bouts that lead up to the race's, in kJ/kg: see ``DescentTolerance/bouts(from:to:)``.
  package var nextBouts: [Double] {
    race.eccentricLoad.map { DescentTolerance.bouts(from: accustomed?.load, to: $0) } ?? []
  }
}

extension RaceMatch.Demand {
  /// Less than this is nothing to divide by.
  fileprivate var leastAsked: Double {
    switch self {
    case .distance, .band: 50
    case .timeOnFeet, .gain, .loss, .longestClimb, .longestDescent: 1
    case .eccentricLoad: 0.01
    }
  }

  /// Of a climb or a descent there is no sum over hikes.
  var isOfOneHill: Bool { self == .longestClimb || self == .longestDescent }

  /// Whether it is of one grade band.
  package var isBand: Bool {
    if case .band = self { true } else { false }
  }
}

extension RaceDemand {
  fileprivate var demands: [(RaceMatch.Demand, Double)] {
    let whole: [(RaceMatch.Demand, Double?)] = [
      (.eccentricLoad, eccentricLoad), (.longestDescent, longestDescent), (.gain, gain), (.timeOnFeet, timeOnFeet),
      (.loss, loss), (.distance, distance), (.longestClimb, longestClimb),
    ]
    return whole.compactMap { demand, figure in figure.map { (demand, $0) } }
      + (gradeBands ?? []).map { (.band(from: $0.from, to: $0.to), $0.distance) }
  }
}

extension HikeRecord {
  fileprivate func figure(_ demand: RaceMatch.Demand) -> Double? {
    switch demand {
    case .distance: distance
    case .timeOnFeet: timeOnFeet
    case .gain: gain
    case .loss: loss
    case .eccentricLoad: eccentricLoad
    case .longestClimb: longestClimb
    case .longestDescent: longestDescent
    case .band(let from, let to): gradeBands?.distance(from: from, to: to)
    }
  }
}

extension [GradeDistribution.Band] {
  /// Metres in the bands between two edges; those of a band that the edges cut are not counted.
  fileprivate func distance(from: Double?, to: Double?) -> Double {
    let (low, high) = (from ?? -.infinity, to ?? .infinity)
    return reduce(0) { sum, band in
      (band.from ?? -.infinity) >= low && (band.to ?? .infinity) <= high ? sum + band.distance : sum
    }
  }
}

extension RaceMatch {
  /// The files that broke off, of which the outings count as far as they were read; each once.
  package var partialFiles: [String] { hikes.partialFiles }
}
