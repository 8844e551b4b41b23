/// The measured constants of the elevation gain and of its interval. `Research.md` says how each was measured.
enum GainCalibration {
  // MARK: Noise

  /// Metres that a sensor may wander in 20 s without any smoothing: turning points of 3 m are enough for a barometer.
  static let quietNoise = 0.25
  /// Metres. Of a recording that never stands still, the squared noise is the typical bend of its straightest quarter
  /// times this.
  static let noisePerBend = 2.4
  /// Per metre. The smoothing is so wide that the ground climbs about as much as the noise: this times the squared
  /// noise, over metres climbed per metre.
  static let smoothingPerNoise = 0.65
  /// Metres, the widest smoothing and the narrowest that is worth doing.
  static let widestSmoothing = 90.0
  static let narrowestSmoothing = 2.5
  /// Metres climbed per metre that even level ground is taken to have.
  static let leastClimbRate = 0.001

  // MARK: Kind

  /// How many times larger bends over 40 m are than over 20 m. Of a straight line with noise it is below 2.6, of
  /// a digital elevation model about 3, of a smooth curve 4.
  static let lookedUpSmoothness = 2.65
  static let curveSmoothness = 3.6

  // MARK: Interval

  /// The half-width in metres is the sum of: a share of what 20 m more smoothing would take,
  static let byMoreSmoothing = 0.95
  static let moreSmoothing = 20.0
  /// a share of what the smoothing did take,
  static let bySmoothing = 0.14
  /// metres per metre of distance, and more of them the noisier the sensor is, per metre of noise,
  static let byDistance = 0.65 / 1000
  static let byNoise = 0.55 / 1000
  /// and for elevations that were looked up, whose error looks like ground, a share of the gain and more per metre.
  static let lookedUpByGain = 0.024
  static let lookedUpByDistance = 1.0 / 1000
}
