import TestSupport
import TrackModel

@testable import TrackAnalysis

/// A recording made up step by step: due north from a place, at 1 Hz unless told otherwise.
struct SampleHike {
  var points: [TrackPoint] = []
  /// Seconds between points.
  var interval = 1.0
  private var meters = 0.0
  private(set) var seconds = 0.0
  private(set) var elevation: Double
  private let longitude: Double
  private let latitude: Double

  init(latitude: Double = 46.5, longitude: Double = 7.9, elevation: Double = 1000) {
    self.latitude = latitude
    self.longitude = longitude
    self.elevation = elevation
    record()
  }

  /// - Parameters:
  ///   - speed: m/s along the way.
  ///   - grade: rise over run.
  mutating func walk(_ distance: Double, speed: Double, grade: Double = 0, heartRate: Double? = nil) {
    var left = distance
    while left > 1e-9 {
      let step = min(left, speed * interval)
      meters += step
      seconds += step / speed
      elevation += step * grade
      left -= step
      record(heartRate: heartRate)
    }
  }

  /// - Parameter rise: metres that the altimeter drifts meanwhile.
  mutating func stand(_ duration: Double, rise: Double = 0) {
    var left = duration
    while left > 1e-9 {
      let step = min(left, interval)
      seconds += step
      elevation += rise * step / duration
      left -= step
      record()
    }
  }

  /// The altimeter is set, or the satellites think again.
  mutating func lift(_ rise: Double) {
    elevation += rise
  }

  /// Nothing is recorded until then.
  mutating func pauseRecording(_ duration: Double, meanwhile distance: Double = 0) {
    seconds += duration
    meters += distance
    record()
  }

  private mutating func record(heartRate: Double? = nil) {
    points.append(
      TrackPoint(
        latitude: latitude + meters / 111_161.1, longitude: longitude, elevation: elevation,
        time: Timestamp(microseconds: 1_780_000_000_000_000 + Int64((seconds * 1e6).rounded())),
        sensors: SensorReadings(heartRate: heartRate)))
  }

  var profile: TrackProfile {
    var builder = TrackProfile.Builder()
    builder.append(points)
    return builder.finish()
  }

  var stops: [Stop] { profile.measured().stops }

  var time: TimeOnFeet? { TimeOnFeet(profile.legs()) }
}

extension SplitMix64 {
  /// Nearly normally distributed, mean 0: the sum of four even ones.
  mutating func normal(_ deviation: Double) -> Double {
    var sum = -2.0
    for _ in 0..<4 { sum += Double(next() >> 11) * 0x1p-53 }
    return sum * 3.0.squareRoot() * deviation
  }
}
