import TrackAnalysis
import TrackModel

/// A race course compared with the outings of the weeks before it.
package struct RaceMatch: Sendable, Hashable {
  /// The kinds of demand that a race makes.
  package enum Demand: Sendable, Hashable {
    /// A figure of the course as a whole.
    case distance, timeOnFeet, gain, loss, eccentricLoad, longestClimb, longestDescent
    /// Metres of distance on grades from…to, rise over run.
    case band(from: Double?, to: Double?)
  }

  /// One demand, and how much of it the outings have met.
  package struct Line: Sendable, Hashable {
    /// The kind of demand.
    package var demand: Demand
    /// The amount that the race demands: seconds for times, kJ/kg for loads, otherwise metres.
    package var race: Double
    /// The longest outing's amount; absent if there is no outing, or it is not known.
    package var longestHike: Double?
    /// The largest amount in any single outing.
    package var maximumInOneHike: Double?
    /// The sum over all outings; for the longest climb and descent, the longest of all. Absent if no outing's is known.
    package var block: Double?

    /// Shares of the race's demand: 1 is as much, higher is more. Absent if the race demands next to nothing: under 1 m
    /// of height, 50 m of distance, 1 s, or 0.01 kJ/kg.
    package var longestHikeShare: Double? { share(longestHike) }
    /// The largest amount in any one hike, as a share.
    package var maximumInOneHikeShare: Double? { share(maximumInOneHike) }
    /// The sum over all hikes, as a share.
    package var blockShare: Double? { share(block) }

    private func share(_ value: Double?) -> Double? {
      value.flatMap { race >= demand.minimumAsked ? $0 / race : nil }
    }
  }

  /// The course.
  package let race: RaceDemand
  /// The first and the last day of the outings considered.
  package let firstDay: CivilDate
  /// The last day of the hikes considered.
  package let lastDay: CivilDate
  /// The requested zone; absent if each outing uses its local clock.
  package let timeZone: CivilZone?
  /// Hikes and runs in the order of their starts.
  package let hikes: [OutingRecord]
  /// The hike with the longest distance.
  package let longestHike: OutingRecord?
  /// All hikes together.
  package let totals: LogTotals
  /// The race's demands, most important first: load, longest descent, gain, time; then by grade, from the steepest
  /// descent to the steepest climb. Demands that the course does not show are left out.
  package let lines: [Line]
  /// The grade bands of ``lines``, merged in pairs: from below -20 % to over 20 %.
  package let gradeLines: [Line]
  /// What the legs are used to on ``lastDay``.
  package let accustomed: Accustomed?
  /// Recordings of the same outing, which count once.
  package let duplicates: [Duplicate]
  /// Recordings that do not count.
  package let notCounted: [NotCounted]

  /// A demand counts as met from this share on: the figures are no more precise than that. Our own rule.
  package static let minimumShare = 0.95

  /// Compares the outings with a race's course; nil if the course's file has no track.
  ///
  /// - Parameters:
  ///   - race: the summary of the course.
  ///   - recordings: all recordings of one runner.
  ///   - weeks: the number of weeks, counted back from the last day.
  ///   - today: the last day; nil uses the day of the latest outing, and 1970-01-01 if there is none.
  ///   - timeZone: nil uses the local clock of each outing.
  package init?(
    _ race: FileSummary, _ recordings: Recordings, weeks: Int, today: CivilDate? = nil, timeZone: CivilZone? = nil
  ) {
    guard let race = RaceDemand(race) else { return nil }
    self.init(race, recordings, weeks: weeks, today: today, timeZone: timeZone)
  }

  /// - Parameters:
  ///   - race: the course.
  ///   - recordings: all recordings of one runner.
  ///   - weeks: the number of weeks, counted back from the last day.
  ///   - today: the last day; nil uses the day of the latest outing, and 1970-01-01 if there is none.
  ///   - timeZone: nil uses the local clock of each outing.
  package init(
    _ race: RaceDemand, _ recordings: Recordings, weeks: Int, today: CivilDate? = nil, timeZone: CivilZone? = nil
  ) {
    self.race = race
    self.timeZone = timeZone
    let (all, duplicates) = recordings.placed(in: timeZone).withoutDuplicates()
    let last = today ?? all.last?.day ?? CivilDate(daysSince1970: 0)
    let first = last.advanced(byDays: Int64(1 - 7 * max(1, min(weeks, 1_000_000))))
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
        demand: demand, race: asked, longestHike: longest?.figure(demand), maximumInOneHike: figures.max(),
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

  /// The race's demands that no single outing has met, most important first: load, longest descent, gain, time on feet,
  /// then the rest, then the merged grade bands with at least 200 m and 2 % of the race's distance. A demand that is
  /// not known of any outing is not a shortfall. Our own rule: a race is done in one go, so the largest amount in one
  /// outing counts, not the sum of all.
  package var shortfalls: [Line] {
    guard !hikes.isEmpty else { return [] }
    return (lines.filter { !$0.demand.isBand } + gradeLines).filter { line in
      if line.demand.isBand, line.race < 200 || line.race < 0.02 * race.distance { return false }
      return line.maximumInOneHikeShare.map { $0 < Self.minimumShare } ?? false
    }
  }

  /// The race's load divided by what the legs are used to; absent if either is not known.
  package var loadRatio: Double? {
    accustomed?.ratio(of: race.eccentricLoad)
  }

  /// The loads of the bouts that lead up to the race's, in kJ/kg: see ``DescentTolerance/bouts(from:to:)``.
  package var nextBouts: [Double] {
    race.eccentricLoad.map { DescentTolerance.bouts(from: accustomed?.load, to: $0) } ?? []
  }
}

extension RaceMatch.Demand {
  /// Amounts below this are too small to divide by.
  fileprivate var minimumAsked: Double {
    switch self {
    case .distance, .band: 50
    case .timeOnFeet, .gain, .loss, .longestClimb, .longestDescent: 1
    case .eccentricLoad: 0.01
    }
  }

  /// The longest climb and the longest descent have no sum over hikes.
  var isOfOneHill: Bool { self == .longestClimb || self == .longestDescent }

  /// Whether it is a demand of one grade band.
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

extension OutingRecord {
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
  /// Metres in the bands between two edges; bands that the edges cut are not counted.
  fileprivate func distance(from: Double?, to: Double?) -> Double {
    let (low, high) = (from ?? -.infinity, to ?? .infinity)
    return reduce(0) { sum, band in
      (band.from ?? -.infinity) >= low && (band.to ?? .infinity) <= high ? sum + band.distance : sum
    }
  }
}

extension RaceMatch {
  /// The truncated or corrupt files, each once. Their outings count as far as they were read.
  package var partialFiles: [String] { hikes.partialFiles }
}
