/// The measured constants of the elevation gain and of its interval. `Research.md` describes how each was measured.
enum GainCalibration {
  // MARK: Noise

  /// Metres that a sensor may wander in 20 s before it is smoothed at all: for a barometer, turning points of 3 m
  /// suffice.
  static let quietNoise = 0.25
  /// Seconds of standing that weigh as much as the bends of the track. Noise that was seen while standing is better
  /// known, but a few seconds show little.
  static let bendsInSeconds = 45.0
  /// The minimum noise in metres in that mean.
  static let minimumNoise = 0.05
  /// Metres. By its bends, the squared noise of a recording is the typical bend of its straightest quarter times this.
  static let noisePerBend = 2.5
  /// Metres that the ground itself bends there, per metre climbed per metre. Two passes over the same ground, with
  /// independent errors, give 3 to 6.
  static let groundBend = 4.0
  /// Per metre. The smoothing is so wide that the ground climbs about as much as the noise: this factor times the
  /// squared noise, divided by the metres climbed per metre.
  static let smoothingPerNoise = 0.6
  /// The widest smoothing, and the narrowest that is useful, in metres.
  static let widestSmoothing = 100.0
  static let narrowestSmoothing = 2.5
  /// A smoothing that removes too much is narrowed by this factor.
  static let narrower = 0.7
  /// The minimum metres climbed per metre, assumed for level ground.
  static let minimumClimbRate = 0.001

  /// Turning points of this many metres per metre of noise, within these limits, are hills. At least this share of
  /// their climb has to remain after smoothing.
  static let surestHillPerNoise = 25.0
  static let surestHill = 20.0...35.0
  static let minimumHillShare = 0.87

  /// Noise has small turning points, and smooth ground has none. If the gain by a threshold of 3 m is less than that by
  /// 1 m by no more than the first of these shares, at least ``minimumSmoothGroundShare`` of it has to remain after
  /// smoothing; beyond the second, nothing has to. The same holds for the gain by a threshold of 10 m, whatever the noise.
  static let smallSteps = 0.05...0.12
  static let minimumSmoothGroundShare = 0.95
  /// The ratio of the gain by a threshold of 10 m to that by 3 m, below which ground is not smooth, and above which it
  /// may be: with much noise, all turning points are higher than 3 m, and lower than 10.
  static let highHillShare = 0.3...0.5
  /// Metres of noise, from perhaps to certainly, with which a slow drift may turn by more than 3 m everywhere.
  static let smoothGroundNoise = 1.3...1.5
  /// Whole metres hide small turning points, and those of cells are stairs: they count as smooth ground by this share.
  static let smoothGroundInWholeMetres = 0.7

  // MARK: Kind

  /// The ratio of bends over 40 m to bends over 20 m. It is below 2.6 for a straight line with noise, about 3 for a
  /// digital elevation model, and 4 for a smooth curve.
  static let lookedUpSmoothness = 2.45...2.85
  static let curveSmoothness = 3.45...3.6
  /// The same for 20 m and 10 m, where short waves become visible.
  static let fineCurveSmoothness = 3.55...3.7
  /// Metres from node to node. With less than the first, bends over 10 m are those of the recording; with more than the
  /// second, those of straight lines between its points.
  static let fineSpacing = 8.0...12
  /// The share of the distance whose bends are seen. With less than this, they show less of the noise.
  static let seenShare = 0.5
  /// A curve has 4. Higher values come from steps, or from straight lines between few points: above the first of these
  /// perhaps, above the second certainly.
  static let tooSmooth = 4.2...4.5

  // MARK: Interval

  /// The half-width in metres is a sum: a share of the gain that a smoothing twice as wide, and 10 m wider, would
  /// remove,
  static let byMoreSmoothing = 0.6
  static let moreSmoothing = (factor: 2.0, metres: 10.0)
  /// a share of the gain that the smoothing did remove,
  static let bySmoothing = 0.12
  /// a share of the gain itself,
  static let byGain = 0.02
  /// metres per metre of distance, plus more per metre of noise,
  static let byDistance = 0.8 / 1000
  static let byNoise = 0.5 / 1000
  /// upwards, where nothing was recorded, the metres climbed per metre elsewhere, times this: there the ground may climb as
  /// much as it climbs and descends elsewhere,
  static let missingClimb = 2.0
  /// and for looked-up elevations, whose error looks like ground, a further share of the gain and further metres per
  /// metre.
  static let lookedUpByGain = 0.03
  static let lookedUpByDistance = 1.5 / 1000

  /// Metres of gain and loss per metre that no hike sustains over more metres than this: the elevations may be in feet.
  /// Of 200 recorded hikes the steepest has 0.22.
  static let steepestHike = 0.3
  static let longestSteep = 3000.0
}
