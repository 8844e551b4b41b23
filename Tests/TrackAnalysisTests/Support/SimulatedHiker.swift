import Foundation
import TestSupport

@testable import TrackAnalysis

/// A hiker with a speed by grade, fatigue, good days and bad days, and breaks of their own.
struct SimulatedHiker {
  /// Pace over the Swiss rule's: on the whole, uphill, and downhill.
  let level: Double
  let uphill: Double
  let downhill: Double
  /// By how much every hour makes the pace slower.
  let fatigue: Double
  /// Of the logarithm of the pace, from day to day.
  let deviationOfDay: Double
  /// Seconds of standing in each hour of walking, and of rests.
  let standing: Double
  let resting: Double

  init(_ random: inout SplitMix64) {
    level = 0.95 * exp(.random(in: -0.35...0.3, using: &random))
    uphill = exp(.random(in: -0.15...0.15, using: &random))
    downhill = exp(.random(in: -0.2...0.2, using: &random))
    fatigue = .random(in: 0...0.03, using: &random)
    deviationOfDay = .random(in: 0.05...0.14, using: &random)
    standing = .random(in: 30...240, using: &random)
    resting = .random(in: 120...900, using: &random)
  }

  /// Near to a standard normal number.
  private static func normal(_ random: inout SplitMix64) -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + .random(in: 0...1, using: &random) }
  }

  /// A hilly course without times: legs of some 10 m.
  static func course(_ random: inout SplitMix64, kilometers: Double? = nil) -> [Leg] {
    let length = 1000 * (kilometers ?? .random(in: 5...25, using: &random))
    var legs: [Leg] = []
    var way = 0.0
    while way < length {
      // A hillside of one grade.
      let grade = 0.12 * normal(&random)
      let end = way + .random(in: 100...1500, using: &random)
      while way < min(end, length) {
        let part = min(10, length - way)
        let here = max(-0.4, min(0.4, grade))
        legs.append(Leg(startOffset: way, length: part, rise: part * here, grade: here))
        way += part
      }
    }
    return legs
  }

  /// The same legs with the times that the hiker takes on some day.
  func walk(_ course: [Leg], _ random: inout SplitMix64) -> [Leg] {
    let day = exp(deviationOfDay * Self.normal(&random))
    var onFeet = 0.0
    var (untilStop, untilRest) = (standing, resting)
    // Roughness of the ground goes with the place, for some hundred metres.
    var rough = 0.0
    return course.map { leg in
      var leg = leg
      let grade = leg.grade ?? 0
      rough += -rough / 20 + 0.05 * Self.normal(&random)
      let steep = min(1, abs(grade) / 0.2)
      let ground = grade > 0 ? 1 + steep * (uphill - 1) : 1 + steep * (downhill - 1)
      let pace = SwissRule.pace(grade: grade) * level * ground * (1 + fatigue * onFeet / 3600) * day
      let moving = leg.length * pace * exp(max(-0.4, min(0.4, rough)))
      leg.movingTime = moving
      untilStop -= moving * standing / 3600
      untilRest -= moving * resting / 3600
      if untilStop < 0 {
        leg.stoppedTime = 90
        untilStop += 90
      }
      if untilRest < 0 {
        leg.stoppedTime += 900
        leg.restingTime = 900
        untilRest += 900
      }
      onFeet += moving + leg.stoppedTime - leg.restingTime
      return leg
    }
  }
}
