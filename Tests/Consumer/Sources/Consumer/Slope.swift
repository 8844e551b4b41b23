import GPXAnalysis

/// A straight way down, made without a file: what it asks of the legs can be reckoned by hand.
struct Slope {
  var length = 1000.0
  /// Fall over run.
  var fall = 0.15

  /// A point a second, a metre apart, due south.
  var points: [TrackPoint] {
    (0...Int(length)).map { metre in
      TrackPoint(
        latitude: 47 - Double(metre) / 111_180, longitude: 11, elevation: 1500 - fall * Double(metre),
        time: Timestamp(seconds: 1_780_000_000 + Int64(metre)))
    }
  }

  /// kJ per kg of a body of 70 kg under a pack of 12 kg.
  var work: Double { (1 + 12.0 / 70) * 9.80665 * fall * length / 1000 }
}
