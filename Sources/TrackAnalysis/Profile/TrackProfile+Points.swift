public import TrackModel

extension TrackProfile {
  /// Creates the profile of points that form one segment.
  ///
  /// - Complexity: O(points).
  public init(points: some Sequence<TrackPoint>) {
    self.init(points: points, options: Options())
  }

  package init(points: some Sequence<TrackPoint>, options: Options) {
    var builder = Builder(options: options)
    builder.append(contentsOf: points)
    self = builder.finish()
  }
}

extension TrackProfile.Builder {
  /// Adds points to the open segment.
  public mutating func append(contentsOf points: some Sequence<TrackPoint>) {
    for point in points { append(point) }
  }
}
