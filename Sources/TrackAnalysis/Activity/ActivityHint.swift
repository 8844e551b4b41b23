/// Information on a track's activity, besides its points.
package struct ActivityHint: Sendable, Hashable {
  /// The name of the activity in the file.
  package var type: String?
  /// The mean cadence on the move: strides of one foot per minute or, above 110, steps of both.
  package var cadence: Double?

  /// The known information on a track.
  package init(type: String? = nil, cadence: Double? = nil) {
    self.type = type
    self.cadence = cadence
  }
}
