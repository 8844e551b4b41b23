import GPXAnalysis

extension TrackDetails {
  /// The same track, with elevations interpolated between known ones wherever the grade is known, as on a route whose
  /// line has more points than elevations.
  var bridged: TrackDetails {
    var details = self
    details.lines = lines.map(Self.bridged)
    return details
  }

  private static func bridged(_ places: [Place]) -> [Place] {
    var bridged = places
    var last: (index: Int, elevation: Double)?
    for (index, place) in places.enumerated() {
      guard let elevation = place.elevation else { continue }
      defer { last = (index, elevation) }
      guard let start = last, places[start.index..<index].allSatisfy({ $0.grade != nil }) else { continue }
      let rise = LinearScale(
        places[start.index].distance...max(places[start.index].distance, place.distance), from: start.elevation,
        to: elevation)
      for between in start.index + 1..<index { bridged[between].elevation = rise(places[between].distance) }
    }
    return bridged
  }
}
