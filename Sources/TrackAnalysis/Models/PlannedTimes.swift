/// How long the way would take by the rules of walkers, without rests: in seconds. For courses without times these are
/// their times; they are planned ones, and have to be told as such.
public struct PlannedTimes: Sendable, Hashable {
  /// Tobler's speed at each leg's grade.
  public private(set) var tobler = 0.0
  public let din33466: Double
  public let naismith: Double
  /// Naismith with Langmuir's correction for the descents.
  public let langmuir: Double

  /// Transport is left out; legs of unknown grade are taken as level.
  ///
  /// - Complexity: O(legs).
  public init(_ legs: some Sequence<Leg>, gain: Double, loss: Double) {
    var distance = 0.0
    var gentle = 0.0
    var steep = 0.0
    for leg in legs where leg.kind != .transport {
      distance += leg.length
      tobler += leg.length / Tobler.speed(grade: leg.grade ?? 0)
      guard let grade = leg.grade else { continue }
      if -grade > WalkingTime.gentleDescents.upperBound {
        steep += leg.descent
      } else if WalkingTime.gentleDescents.contains(-grade) {
        gentle += leg.descent
      }
    }
    din33466 = WalkingTime.din33466(distance: distance, gain: gain, loss: loss)
    naismith = WalkingTime.naismith(distance: distance, gain: gain)
    langmuir = WalkingTime.langmuir(
      distance: distance, gain: gain, gentleDescent: gentle, steepDescent: steep)
  }
}
