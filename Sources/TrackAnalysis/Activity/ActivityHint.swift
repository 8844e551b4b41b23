/// What a file says of a track beside its points.
public struct ActivityHint: Sendable, Hashable {
  /// The file's own name of the activity.
  package var type: String?
  /// The mean cadence on the move: strides of one foot a minute, or, over 110, steps of both.
  package var cadence: Double?

  /// What is known of a track.
  public init(type: String? = nil, cadence: Double? = nil) {
    self.type = type
    self.cadence = cadence
  }
}
