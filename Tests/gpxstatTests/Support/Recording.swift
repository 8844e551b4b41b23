import Foundation

/// Recordings for the tests, by their number of points.
enum Recording {
  /// One second and some metres from point to point, up for the first half of the way and then down.
  static func gpx(points: Int, name: String = "Test hike") -> String {
    var text = "<gpx version=\"1.1\" creator=\"tests\"><trk><name>\(name)</name><trkseg>\n"
    for index in 0..<points {
      let latitude = 47 + Double(index) * 2e-5
      let elevation = 600 + Double(min(index, points - index)) * 0.25
      let clock = String(format: "%02d:%02d:%02d", index / 3600 % 24, index / 60 % 60, index % 60)
      text +=
        "<trkpt lat=\"\(latitude)\" lon=\"11.5\"><ele>\(elevation)</ele><time>2026-06-01T\(clock)Z</time></trkpt>\n"
    }
    return text + "</trkseg></trk></gpx>\n"
  }

  static let broken = "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"1.0001\" lon=\"2\"/><trkpt"
}
