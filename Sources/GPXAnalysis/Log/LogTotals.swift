import TrackAnalysis
import TrackModel

/// The totals of some outings.
public struct LogTotals: Sendable, Hashable, Codable {
  /// The number of outings.
  public private(set) var outingCount = 0
  /// Metres, as are all lengths and heights here.
  public private(set) var distance = 0.0
  /// Seconds.
  public private(set) var timeOnFeet = 0.0
  /// The sum over outings that have a gain; absent if there are outings but none has one.
  public private(set) var gain: Double?
  /// Metres of elevation loss, positive.
  public private(set) var loss: Double?
  /// kJ per kg of body mass.
  public private(set) var eccentricLoad: Double?
  /// The number of outings with elevations.
  package private(set) var withElevation = 0
  /// The outing with the longest distance; absent without outings. The one with the longest time on feet can be
  /// another.
  package private(set) var longestDistanceHike: OutingRecord?
  /// The outing with the longest time on feet; absent without outings.
  package private(set) var longestTimeHike: OutingRecord?

  /// Metres; absent without outings.
  package var longestDistance: Double? { longestDistanceHike?.distance }
  /// Seconds; absent without outings.
  package var longestTimeOnFeet: Double? { longestTimeHike?.timeOnFeet }
  /// Distance and time by grade, of the outings that have them.
  public private(set) var gradeBands: [GradeDistribution.Band] = []

  /// The sums over some outings.
  public init(_ outings: some Sequence<OutingRecord>) {
    for hike in outings {
      outingCount += 1
      distance += hike.distance
      timeOnFeet += hike.timeOnFeet
      if let added = hike.gain {
        gain = (gain ?? 0) + added
        withElevation += 1
      }
      if let added = hike.loss { loss = (loss ?? 0) + added }
      if let added = hike.eccentricLoad { eccentricLoad = (eccentricLoad ?? 0) + added }
      add(hike.gradeBands ?? [], sign: 1)
      if hike.distance > longestDistance ?? -1 { longestDistanceHike = hike }
      if hike.timeOnFeet > longestTimeOnFeet ?? -1 { longestTimeHike = hike }
    }
    // Without outings, the gain is 0.
    if outingCount == 0 { (gain, loss, eccentricLoad) = (0, 0, 0) }
  }

  private mutating func add(_ bands: [GradeDistribution.Band], sign: Double) {
    for band in bands {
      guard let index = gradeBands.firstIndex(where: { $0.from == band.from && $0.to == band.to }) else {
        gradeBands.append(band)
        continue
      }
      gradeBands[index].distance += sign * band.distance
      gradeBands[index].gain += sign * band.gain
      gradeBands[index].loss += sign * band.loss
      // It is not known whether the errors of different hikes are correlated.
      (gradeBands[index].gainInterval, gradeBands[index].lossInterval) = (nil, nil)
      if let time = band.movingTime { gradeBands[index].movingTime = (gradeBands[index].movingTime ?? 0) + sign * time }
    }
  }
}

/// Totals of days add up to months, and months to years: `log.totals(by: .month, of: .hike).map(\.totals).reduce(.zero, +)`.
extension LogTotals: AdditiveArithmetic {
  /// No outings.
  public static var zero: LogTotals { LogTotals([]) }

  /// The totals of both together; they must have no outings in common.
  public static func + (one: LogTotals, other: LogTotals) -> LogTotals {
    if one.outingCount == 0 { return other }
    if other.outingCount == 0 { return one }
    func sum(_ figure: KeyPath<LogTotals, Double?>) -> Double? {
      guard let known = one[keyPath: figure] else { return other[keyPath: figure] }
      return known + (other[keyPath: figure] ?? 0)
    }
    var both = one
    both.outingCount += other.outingCount
    both.distance += other.distance
    both.timeOnFeet += other.timeOnFeet
    (both.gain, both.loss, both.eccentricLoad) = (sum(\.gain), sum(\.loss), sum(\.eccentricLoad))
    both.withElevation += other.withElevation
    if other.longestDistance ?? -1 > one.longestDistance ?? -1 { both.longestDistanceHike = other.longestDistanceHike }
    if other.longestTimeOnFeet ?? -1 > one.longestTimeOnFeet ?? -1 { both.longestTimeHike = other.longestTimeHike }
    both.add(other.gradeBands, sign: 1)
    return both
  }

  /// The totals of the hikes in `all` that are not in `others`. The longest of them is then not known: both lengths are
  /// absent.
  public static func - (all: LogTotals, others: LogTotals) -> LogTotals {
    if others.outingCount == 0 { return all }
    if all.outingCount == others.outingCount { return .zero }
    func difference(_ figure: KeyPath<LogTotals, Double?>) -> Double? {
      all[keyPath: figure].map { $0 - (others[keyPath: figure] ?? 0) }
    }
    var rest = all
    rest.outingCount -= others.outingCount
    rest.distance -= others.distance
    rest.timeOnFeet -= others.timeOnFeet
    (rest.gain, rest.loss) = (difference(\.gain), difference(\.loss))
    rest.eccentricLoad = difference(\.eccentricLoad)
    rest.withElevation -= others.withElevation
    (rest.longestDistanceHike, rest.longestTimeHike) = (nil, nil)
    rest.add(others.gradeBands, sign: -1)
    return rest
  }
}

/// A week, Monday to Sunday.
package struct LogWeek: Sendable, Hashable {
  /// Its first day.
  package var monday: CivilDate
  /// The totals of the hikes.
  package var totals: LogTotals
  /// Hikes and runs, in the order of their starts.
  package var outings: [Outing]

  /// The totals of the runs.
  package var runTotals: LogTotals { LogTotals(outings.lazy.map(\.hike).filter { $0.activity == .run }) }
  /// The ISO 8601 week.
  package var number: ISOWeek { monday.isoWeek }
}
