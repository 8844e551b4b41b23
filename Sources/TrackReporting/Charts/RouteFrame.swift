import GPXAnalysis
import TrackAnalysis

/// Centres the places of a track in a frame of moderate proportions.
struct RouteFrame {
  private let ground: FlatGround
  private let east: Double
  private let north: Double
  /// The width and height of the frame in metres.
  let width: Double
  let height: Double

  var aspect: Double { width / height }

  /// Nil if there are no places.
  init?(_ lines: [[TrackDetails.Place]]) {
    let latitudes = lines.joined().map(\.latitude)
    guard let first = lines.joined().first, let lowest = latitudes.min(), let highest = latitudes.max() else {
      return nil
    }
    let ground = FlatGround(latitude: (lowest + highest) / 2, longitude: first.longitude)
    let points = lines.joined().map { ground.offset(latitude: $0.latitude, longitude: $0.longitude) }
    let (west, east) = (points.map(\.east).min() ?? 0, points.map(\.east).max() ?? 0)
    let (south, north) = (points.map(\.north).min() ?? 0, points.map(\.north).max() ?? 0)
    self.ground = ground
    self.east = (west + east) / 2
    self.north = (south + north) / 2
    // At most twice as wide as high, and never much higher than wide.
    let padding = max(east - west, north - south, 20) * 0.16
    let paddedWidth = east - west + padding
    let paddedHeight = north - south + padding
    width = max(paddedWidth, paddedHeight * 0.9)
    height = max(paddedHeight, paddedWidth / 2)
  }

  /// Shares of the frame, from the top left.
  func callAsFunction(_ latitude: Double, _ longitude: Double) -> (x: Double, y: Double) {
    let point = ground.offset(latitude: latitude, longitude: longitude)
    return (0.5 + (point.east - east) / width, 0.5 - (point.north - north) / height)
  }
}
