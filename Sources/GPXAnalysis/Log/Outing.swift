package import TrackAnalysis
import TrackModel

/// An outing compared with earlier ones: what the legs were used to, and how far it went beyond.
package struct Outing: Sendable, Hashable {
  /// The record that a log keeps of it.
  package var hike: OutingRecord
  /// What the legs were used to before it; absent if no earlier outing still protected them.
  package var accustomed: Accustomed?
  /// How far each figure exceeds the largest of the previous 30 days; absent if these have none.
  package var loadSpike: SingleSessionSpike?
  /// The same for the elevation loss.
  package var lossSpike: SingleSessionSpike?
  /// The same for the time on feet.
  package var timeSpike: SingleSessionSpike?

  /// Its load divided by what the legs were used to; absent if either is not known.
  package var loadRatio: Double? {
    accustomed?.ratio(of: hike.eccentricLoad)
  }
}

/// The eccentric load that legs are used to on a given day, and the outing that it comes from. See
/// ``DescentTolerance``.
package struct Accustomed: Sendable, Hashable {
  /// kJ per kg of body mass, more than 0.
  package var load: Double
  /// The hike that it comes from.
  package var hike: OutingRecord
  /// Days since then.
  package var days: Int

  /// A load as a multiple of what the legs are used to; absent if it is not known.
  func ratio(of load: Double?) -> Double? { load.map { $0 / self.load } }
}

extension Sequence<OutingRecord> {
  /// What the legs are used to on `day`. The outings must be in the order of their starts and begin before that day.
  ///
  /// - Complexity: O(outings).
  func accustomed(on day: CivilDate) -> Accustomed? {
    let known = filter { $0.eccentricLoad != nil }
    let bouts = known.map {
      DescentTolerance.Bout(load: $0.eccentricLoad ?? 0, age: Double(day.days(since: $0.day)))
    }
    return DescentTolerance(bouts).map {
      Accustomed(load: $0.accustomed, hike: known[$0.index], days: Int($0.bout.age))
    }
  }
}

extension Outing {
  /// - Parameter before: the earlier outings, in the order of their starts; those of the last 63 days are enough.
  init(_ hike: OutingRecord, after before: some Collection<OutingRecord>) {
    let month = before.filter { hike.day.days(since: $0.day) <= SingleSessionSpike.days }
    func spike(_ figure: (OutingRecord) -> Double?) -> SingleSessionSpike? {
      figure(hike).flatMap { SingleSessionSpike($0, largestBefore: month.compactMap(figure).max()) }
    }
    self.hike = hike
    accustomed = before.accustomed(on: hike.day)
    (loadSpike, lossSpike, timeSpike) = (spike(\.eccentricLoad), spike(\.loss), spike(\.timeOnFeet))
  }
}

extension [OutingRecord] {
  /// Compares each outing with the earlier ones. The outings must be in the order of their starts.
  ///
  /// - Complexity: O(outings), if there are only a few a day.
  func outings() -> [Outing] {
    var first = 0
    return indices.map { index in
      while self[index].isBeyondProtection(of: self[first]) { first += 1 }
      return Outing(self[index], after: self[first..<index])
    }
  }
}

extension OutingRecord {
  /// Whether the protection by `earlier` has worn off completely.
  func isBeyondProtection(of earlier: OutingRecord) -> Bool {
    day.days(since: earlier.day) > Int(DescentTolerance.endOfProtection)
  }
}
