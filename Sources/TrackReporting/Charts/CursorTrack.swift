import GPXAnalysis

/// The points where the linked cursor can stand: the position of each in the profile and on the map, and its values in
/// words. The page's script only moves the cursor and shows the words.
struct CursorTrack {
  var details: TrackDetails
  var total: TrackSummary
  var units: Units

  private static let maximumCount = 240

  /// JSON in a script element that is not executed; nil if there is nothing to point at.
  var html: HTML? {
    guard let frame = RouteFrame(details.lines), details.length > 0 else { return nil }
    let scales = ProfileScales(details: details, length: details.length, units: units)
    let rates = HeartRates(details)
    let step = details.length / Double(Self.maximumCount)
    var profile: [String] = []
    var map: [String] = []
    var words: [String] = []
    var last = -Double.infinity
    let places = details.lines.flatMap { $0 }
    for (index, place) in places.enumerated() where place.distance >= last + step || index == places.count - 1 {
      last = place.distance
      let x = min(1000, details.length > 0 ? place.distance / details.length * 1000 : 0)
      let y = scales?.height(place.elevation) ?? 1000
      let point = frame(place.latitude, place.longitude)
      profile += [coordinate(x, digits: 0), coordinate(y, digits: 0)]
      map += [coordinate(point.x * 1000, digits: 0), coordinate(point.y * 1000, digits: 0)]
      words.append("\"\(text(place, rates))\"")
    }
    guard words.count > 1 else { return nil }
    let json =
      "{\"p\":[\(profile.joined(separator: ","))],\"m\":[\(map.joined(separator: ","))],\"t\":[\(words.joined(separator: ","))]}"
    return "<script type=\"application/json\" id=\"cursor-data\">\(HTML(trusted: json))</script>\n"
  }

  /// `4.2 km · 1,611 m · +14 % · 09:42 · 131 bpm`: only our own figures and units, no text from the file.
  private func text(_ place: TrackDetails.Place, _ rates: HeartRates) -> String {
    let facts = [
      units.distance(place.distance, digits: 1), place.elevation.map(units.height),
      place.grade.map { ($0 < -0.005 ? "−" : $0 > 0.005 ? "+" : "") + percent(abs($0)) },
      place.time.flatMap { time in
        details.timeOrigin.map { total.clock.time($0.advanced(bySeconds: time)) }
      },
      rates.rate(at: place.time).map { "\(grouped($0)) bpm" },
    ]
    return facts.compactMap { $0 }.joined(separator: " · ")
  }
}
