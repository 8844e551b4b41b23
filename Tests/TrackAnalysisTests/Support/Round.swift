import Foundation
import TrackModel

@testable import TrackAnalysis

/// A round of 6 km over two hills, walked at 1.2 m/s, with a point every 10 s. Values that tests know: 120 m of climb,
/// 5,000 s.
enum Round {
  static let length = 6000.0
  static let speed = 1.2
  static let duration = 5000.0

  /// - Parameters:
  ///   - shares: the part of the round, 0…1.
  ///   - seconds: when the round began; nil for a plan.
  static func points(
    _ shares: ClosedRange<Double> = 0...1, at seconds: Double? = 0, speed: Double = speed, north: Double = 0
  ) -> [TrackPoint] {
    let count = Int(length / speed / 10)
    return (Int(shares.lowerBound * Double(count))...Int(shares.upperBound * Double(count))).map { number in
      let angle = 2 * Double.pi * Double(number) / Double(count)
      let radius = length / (2 * Double.pi)
      return Course.point(
        north: north + radius * sin(angle), east: radius * (1 - cos(angle)), elevation: 530 - 30 * cos(2 * angle),
        seconds: seconds.map { $0 + 10 * Double(number) })
    }
  }

  /// The figures of some tracks, each of some segments.
  static func profile(tracks: [[[TrackPoint]]]) -> TrackProfile {
    var builder = TrackProfile.Builder()
    for (track, segments) in tracks.enumerated() {
      for segment in segments {
        builder.beginSegment(track: track)
        builder.append(segment)
      }
    }
    return builder.finish()
  }
}
