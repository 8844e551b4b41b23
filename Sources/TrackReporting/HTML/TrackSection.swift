import GPXAnalysis

/// Profile and map side by side, with one cursor for both.
struct TrackSection {
  var details: TrackDetails
  var total: TrackSummary
  var units: Units

  var section: ReportSection? {
    let details = details.bridged
    let profile = ProfileChart(details: details, total: total, units: units).figure
    let map = RouteChart(details: details, total: total, units: units).figure
    guard profile != nil || map != nil else { return nil }
    let heart: HTML? =
      profile != nil && !details.heartRates.isEmpty && total.startTime != nil
      ? "<label class=\"switch\"><input type=\"checkbox\" id=\"show-heart\"/> heart rate over the profile</label>" : nil
    let left: HTML? = profile.map { "<div class=\"profile\">\($0.html)\(heart)</div>\n" }
    let right: HTML? = map.map { "<div class=\"map-box\">\($0.html)</div>\n" }
    let pointed = profile == nil ? "map" : map == nil ? "profile" : "profile or the map"
    let isPair: HTML = profile != nil && map != nil ? "pair " : ""
    return ReportSection(
      "track", profile == nil ? "Map" : map == nil ? "Profile" : "Profile and map",
      body: """
        <div class="cursor"><output>Point at the \(pointed), or use the arrow keys.</output>
        <div class="\(isPair)plots">
        \(left)\(right)</div></div>
        \(CursorTrack(details: details, total: total, units: units).html)
        """)
  }
}
