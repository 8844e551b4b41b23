import GPXAnalysis

/// Centres the places of a track in a frame of moderate proportions.
struct RouteFrame {
  private let project: LocalProjection
  private let east: Double
  private let north: Double
  /// The width and height of the frame in metres.
  let width: Double
  let height: Double

  var aspect: Double { width / height }

  /// Nil if there are no places.
  init?(_ way: [[TrackDetails.Place]]) {
    let latitudes = way.joined().map(\.latitude)
    guard let first = way.joined().first, let lowest = latitudes.min(), let highest = latitudes.max() else {
      return nil
    }
    let project = LocalProjection(latitude: (lowest + highest) / 2, longitude: first.longitude)
    let points = way.joined().map { project(latitude: $0.latitude, longitude: $0.longitude) }
    let (west, east) = (points.map(\.east).min() ?? 0, points.map(\.east).max() ?? 0)
    let (south, north) = (points.map(\.north).min() ?? 0, points.map(\.north).max() ?? 0)
    self.project = project
    self.east = (west + east) / 2
    self.north = (south + north) / 2
    // At most twice as wide as high, and never much higher than wide.
    let least = max(east - west, north - south, 20) * 0.16
    let paddedWidth = east - west + least
    let paddedHeight = north - south + least
    width = max(paddedWidth, paddedHeight * 0.9)
    height = max(paddedHeight, paddedWidth / 2)
  }

  /// Shares of the frame, from the top left.
  func callAsFunction(_ latitude: Double, _ longitude: Double) -> (x: Double, y: Double) {
    let point = project(latitude: latitude, longitude: longitude)
    return (0.5 + (point.east - east) / width, 0.5 - (point.north - north) / height)
  }
}
