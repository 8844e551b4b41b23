import TrackAnalysis
import TrackModel

/// Points due north along a meridian, whose distances and elevations the tests know.
enum Course {
  static let start = (latitude: 46.5, longitude: 7.9)
  /// METRICS.md: 0.001° northwards from `start`, in metres.
  static let metersPerDegree = 111_161.094
  static let origin = Timestamp(seconds: 1_780_297_200)

  static func point(
    north: Double, east: Double = 0, elevation: Double? = nil, seconds: Double? = nil
  ) -> TrackPoint {
    TrackPoint(
      latitude: start.latitude + north / metersPerDegree,
      longitude: start.longitude + east / 76_762.593,
      elevation: elevation,
      time: seconds.map { origin.advanced(bySeconds: $0) })
  }

  /// A point every `step` metres, and every `interval` seconds where there is one.
  static func straight(
    _ elevations: [Double?], step: Double, interval: Double? = nil, from north: Double = 0, at seconds: Double = 0
  ) -> [TrackPoint] {
    elevations.enumerated().map { index, elevation in
      point(
        north: north + Double(index) * step, elevation: elevation,
        seconds: interval.map { seconds + Double(index) * $0 })
    }
  }

  /// The elevations of a way that goes through the corners, a value every `step` metres.
  static func elevations(
    through corners: [(distance: Double, elevation: Double)], step: Double
  ) -> [Double] {
    var elevations: [Double] = []
    let count = Int((corners.last?.distance ?? 0) / step)
    var corner = 0
    for index in 0...count {
      let distance = Double(index) * step
      while corner + 2 < corners.count, distance > corners[corner + 1].distance { corner += 1 }
      let (from, to) = (corners[corner], corners[corner + 1])
      let share = (distance - from.distance) / (to.distance - from.distance)
      elevations.append(from.elevation + share * (to.elevation - from.elevation))
    }
    return elevations
  }

  static func profile(
    _ segments: [TrackPoint]..., options: TrackProfile.Options = TrackProfile.Options()
  ) -> TrackProfile {
    profile(segments: segments, options: options)
  }

  static func profile(
    segments: [[TrackPoint]], options: TrackProfile.Options = TrackProfile.Options()
  ) -> TrackProfile {
    var builder = TrackProfile.Builder(options: options)
    for segment in segments {
      builder.beginSegment()
      builder.append(segment)
    }
    return builder.finish()
  }
}

func isClose(_ value: Double, _ expected: Double, within tolerance: Double) -> Bool {
  abs(value - expected) <= tolerance
}
