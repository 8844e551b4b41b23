import TestSupport
import TrackModel

@testable import TrackAnalysis

/// A walk over hills whose true climb is known, seen through a sensor that errs: a point every second.
struct Hike {
  /// Metres at every metre of the way.
  var terrain: [Double]
  /// Metres: the standard deviation of the error, and the seconds that it lasts.
  var error = 0.0
  var errorTime = 20.0
  /// Where it stands for how long: metres, seconds.
  var stops: [(at: Double, seconds: Int)] = []
  var seed: UInt64 = 1
  /// Seconds between points.
  var interval = 1

  /// Hills of two wavelengths.
  static func hills(length: Int = 6000, height: Double = 60) -> [Double] {
    (0...length).map { metre in
      let way = Double(metre)
      return 800 + height * (1 - wave(way / 1500)) + height / 8 * wave(way / 190 + 0.2)
    }
  }

  /// A cosine by its own addition, good enough for hills: parabolas that meet.
  private static func wave(_ turns: Double) -> Double {
    let phase = turns - turns.rounded(.down)
    let x = abs(4 * phase - 2) - 1
    return x * (2 - abs(x))
  }

  /// Metres climbed between turning points of 3 m at 5 m spacing.
  var climb: Double {
    Zigzag(stride(from: 0, to: terrain.count, by: 5).map { terrain[$0] }, threshold: 3).up
  }

  var points: [TrackPoint] {
    var random = SplitMix64(seed: seed)
    var points: [TrackPoint] = []
    var way = 0.0
    var drift = 0.0
    var second = 0
    var waiting = stops
    func record() {
      // A sum of uniform numbers is near to normal.
      let pulse = (0..<4).reduce(0.0) { sum, _ in sum + .random(in: -0.866...0.866, using: &random) }
      drift += -drift / errorTime + error * (2 / errorTime).squareRoot() * pulse
      if second % interval == 0 {
        let metre = min(Int(way), terrain.count - 2)
        let share = min(1, way - Double(metre))
        points.append(
          Course.point(
            north: way, elevation: terrain[metre] + share * (terrain[metre + 1] - terrain[metre]) + drift,
            seconds: Double(second)))
      }
      second += 1
    }
    while way < Double(terrain.count - 1) {
      if let stop = waiting.first, way >= stop.at {
        waiting.removeFirst()
        for _ in 0..<stop.seconds { record() }
      }
      record()
      way += 1.2
    }
    return points
  }

  func gain(_ method: GainMethod = .adaptive) -> GainEstimate? {
    Course.profile(points).measured(by: method).gain
  }
}
