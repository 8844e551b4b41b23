/// The measured constants of the elevation gain and of its interval. `Research.md` says how each was measured.
enum GainCalibration {
  // MARK: Noise

  /// Metres that a sensor may wander in 20 s without any smoothing: turning points of 3 m are enough for a barometer.
  static let quietNoise = 0.25
  /// Metres. Of a recording that never stands still, the squared noise is the typical bend of its straightest quarter
  /// times this.
  static let noisePerBend = 2.5
  /// Metres that the ground itself bends there, for each metre climbed per metre. Two passes over the same ground, whose
  /// errors are independent, show 3 to 6.
  static let groundBend = 3.0
  /// Per metre. The smoothing is so wide that the ground climbs about as much as the noise: this times the squared
  /// noise, over metres climbed per metre.
  static let smoothingPerNoise = 0.6
  /// Metres, the widest smoothing and the narrowest that is worth doing.
  static let widestSmoothing = 100.0
  static let narrowestSmoothing = 2.5
  /// Metres climbed per metre that even level ground is taken to have.
  static let leastClimbRate = 0.001

  // MARK: Kind

  /// How many times larger bends over 40 m are than over 20 m. Of a straight line with noise it is below 2.6, of
  /// a digital elevation model about 3, of a smooth curve 4.
  static let lookedUpSmoothness = 2.65
  static let curveSmoothness = 3.6
  /// The same over 20 m and 10 m, where short waves are to be seen.
  static let fineCurveSmoothness = 3.7
  /// A curve has 4. More is of steps, or of straight lines between few points.
  static let mostSmoothness = 4.2

  // MARK: Interval

  /// The half-width in metres is the sum of: a share of what a smoothing twice as wide, and 10 m more, would take,
  static let byMoreSmoothing = 0.6
  static let moreSmoothing = (factor: 2.0, metres: 10.0)
  /// a share of what the smoothing did take,
  static let bySmoothing = 0.25
  /// a share of the gain itself,
  static let byGain = 0.02
  /// metres per metre of distance, and more of them the noisier the sensor is, per metre of noise,
  static let byDistance = 0.8 / 1000
  static let byNoise = 0.5 / 1000
  /// and for elevations that were looked up, whose error looks like ground, a share of the gain and more per metre.
  static let lookedUpByGain = 0.03
  static let lookedUpByDistance = 1.5 / 1000

  /// Metres of gain and loss per metre that no hike has over more metres than these: it may be feet. Of 200 recorded
  /// hikes the steepest has 0.22.
  static let steepestHike = 0.3
  static let longestSteep = 3000.0
}
