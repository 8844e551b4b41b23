public import TrackModel

/// A race's course beside the hikes of the weeks before it.
public struct RaceMatch: Sendable, Hashable {
  /// What a race asks for.
  public enum Demand: Sendable, Hashable {
    case distance, timeOnFeet, gain, loss, eccentricLoad, longestClimb, longestDescent
    /// Metres of way on grades from…to, rise over run.
    case band(from: Double?, to: Double?)
  }

  /// One demand, and how far the hikes have met it.
  public struct Line: Sendable, Hashable {
    public var demand: Demand
    /// What the race asks; in seconds for times, kJ/kg for loads, else metres.
    public var race: Double
    /// What the longest hike had of it; absent where there is none, or it does not tell.
    public var longestHike: Double?
    /// The most that any one hike had of it.
    public var mostInOneHike: Double?
    /// All hikes together; of the longest climb and descent, the longest of all. Absent where no hike tells.
    public var block: Double?

    /// Shares of what the race asks: 1 is as much, more is more. Absent where the race asks next to nothing: under 1 m of
    /// height, 50 m of way, 1 s, or 0.01 kJ/kg.
    public var longestHikeShare: Double? { share(longestHike) }
    public var mostInOneHikeShare: Double? { share(mostInOneHike) }
    public var blockShare: Double? { share(block) }

    private func share(_ value: Double?) -> Double? {
      value.flatMap { race >= demand.leastAsked ? $0 / race : nil }
    }
  }

  public let race: RaceDemand
  /// The first and the last day whose hikes are looked at.
  public let firstDay: CivilDate
  public let lastDay: CivilDate
  public let timeZone: CivilZone
  /// In the order of their starts.
  public let hikes: [HikeRecord]
  /// The hike with the longest way.
  public let longestHike: HikeRecord?
  public let totals: LogTotals
  /// What the race asks, the whole first and then by grade, from the steepest way down to the steepest way up. What the
  /// course does not tell is not there.
  public let lines: [Line]
  public let duplicates: [Duplicate]
  public let notCounted: [NotCounted]

  /// - Parameters:
  ///   - weeks: how many, counted back from the last day.
  ///   - today: the last day; nil takes that of the latest hike, and where there is none, 1970-01-01.
  public init(
    _ race: RaceDemand, _ recordings: Recordings, weeks: Int, today: CivilDate? = nil, timeZone: CivilZone = .utc
  ) {
    self.race = race
    self.timeZone = timeZone
    let (all, duplicates) = recordings.hikes.withoutDuplicates()
    let last = today ?? all.last.map { timeZone.date(of: $0.start) } ?? CivilDate(daysSince1970: 0)
    let first = last.advanced(byDays: Int64(1 - 7 * max(1, weeks)))
    let hikes = all.filter { (first...last).contains(timeZone.date(of: $0.start)) }
    let longest = hikes.max { $0.distance < $1.distance }
    firstDay = first
    lastDay = last
    self.hikes = hikes
    longestHike = longest
    totals = LogTotals(hikes)
    self.duplicates = duplicates
    notCounted = recordings.notCounted
    lines = race.demands.map { demand, asked in
      let figures = hikes.compactMap { $0.figure(demand) }
      return Line(
        demand: demand, race: asked, longestHike: longest?.figure(demand), mostInOneHike: figures.max(),
        block: figures.isEmpty ? nil : demand.isOfOneHill ? figures.max() : figures.reduce(0, +))
    }
  }

  /// What the race asks and no hike alone has had, the largest missing share first: at most three, each of which misses
  /// more than 1 %. A grade band counts where the race has 200 m of it and 2 % of its way. A hike whose figures do not
  /// tell is none. Our own rule: a race is gone in one piece, so what weighs is the most that one hike had, and not the
  /// sum of all.
  public var shortfalls: [Line] {
    guard !hikes.isEmpty else { return [] }
    return lines.enumerated().compactMap { index, line -> (missing: Double, index: Int)? in
      guard let share = line.mostInOneHikeShare, share < 0.99 else { return nil }
      if case .band = line.demand, line.race < 200 || line.race < 0.02 * race.distance { return nil }
      return (1 - share, index)
    }.sorted { ($1.missing, $0.index) < ($0.missing, $1.index) }.prefix(3).map { lines[$0.index] }
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
}

extension RaceDemand {
  fileprivate var demands: [(RaceMatch.Demand, Double)] {
    let whole: [(RaceMatch.Demand, Double?)] = [
      (.distance, distance), (.timeOnFeet, plannedTime), (.gain, gain), (.loss, loss), (.eccentricLoad, eccentricLoad),
      (.longestClimb, longestClimb), (.longestDescent, longestDescent),
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
    case .band(let from, let to): gradeBands?.first { $0.from == from && $0.to == to }?.distance
    }
  }
}

extension RaceMatch {
  /// The files that broke off, of which the hikes count as far as they were read; each once.
  public var partialFiles: [String] { hikes.partialFiles }
}
