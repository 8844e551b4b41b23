/// One outing of a track: several days in one file are several. The nights between them are in none.
package struct OutingSummary: Sendable, Hashable, Codable {
  /// The first time; absent without times.
  package var startTime: Timestamp?
  /// The last time; absent without times.
  package var endTime: Timestamp?
  /// Metres on foot, including gaps that could have been walked.
  package var distance: Double
  /// Metres of elevation gain; absent without elevations.
  package var gain: Double?
  /// Metres of elevation loss, positive; absent without elevations.
  package var loss: Double?
  /// Seconds; absent without times.
  package var timeOnFeet: Double?
  /// kJ per kg of body mass; absent without elevations.
  package var eccentricLoad: Double?

  /// An outing by its figures.
  package init(
    startTime: Timestamp? = nil, endTime: Timestamp? = nil, distance: Double, gain: Double? = nil, loss: Double? = nil,
    timeOnFeet: Double? = nil, eccentricLoad: Double? = nil
  ) {
    (self.startTime, self.endTime) = (startTime, endTime)
    (self.distance, self.gain, self.loss) = (distance, gain, loss)
    (self.timeOnFeet, self.eccentricLoad) = (timeOnFeet, eccentricLoad)
  }
}
