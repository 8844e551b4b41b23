/// The time for a track by common rules for walkers, in seconds.
///
/// The Swiss rule is the time on feet of an average hiker, and is used for courses without times. Tobler, Naismith and
/// Langmuir are *moving* times: on 42 recorded hikes, Tobler and Naismith were 18 % and Langmuir 12 % below the time on
/// feet; DIN 33466 was 26 % above it (our own count, medians). State this when you show them.
package struct PlannedTimes: Sendable, Hashable, Codable {
  /// Time on feet by the Swiss rule at each leg's grade.
  package private(set) var swiss = 0.0
  /// Moving time at Tobler's speed for each leg's grade.
  package private(set) var tobler = 0.0
  /// Walking time without rests by DIN 33466.
  package let din33466: Double
  /// Moving time by Naismith's rule.
  package let naismith: Double
  /// Moving time by Naismith's rule with Langmuir's correction for descents.
  package let langmuir: Double

  /// Leaves out transport. An unknown grade is that of a straight line between the ends of the leg.
  ///
  /// - Complexity: O(legs).
  package init(_ legs: some Sequence<Leg>, gain: Double, loss: Double) {
    var distance = 0.0
    var gentle = 0.0
    var steep = 0.0
    for leg in legs where leg.kind != .transport {
      distance += leg.length
      swiss += leg.length * SwissRule.pace(grade: leg.slope)
      tobler += leg.length / Tobler.speed(grade: leg.slope)
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
