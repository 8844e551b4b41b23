import GPXAnalysis

/// The four figures that a hiker asks for first, each with how it was made.
struct KeyFigures {
  var total: TrackSummary
  var units: Units

  var html: HTML {
    let figures: [HTML] = [distance, gain, loss, time]
    return "<ul class=\"figures\">\n\(figures)</ul>\n"
  }

  private func figure(_ name: String, _ value: String?, more: String?, how: String) -> HTML {
    let more: HTML? = more.map { "<p class=\"more\">\($0.keepingUnits)</p>" }
    return """
      <li><p class="label">\(name)</p><p class="value">\((value ?? "n/a").keepingUnits)</p>\(more)<p class="how">\(how.keepingUnits)</p></li>

      """
  }

  private var distance: HTML {
    return figure(
      "Distance", units.headlineDistance(total.distance),
      more: total.transportDistance > 0 ? "\(units.headlineDistance(total.transportDistance)) by transport left out" : nil,
      how: """
        On WGS 84 over points \(units.height(total.profileSpacing)) apart, so that the receiver's jitter does not count; from \
        point to point it would be \(units.headlineDistance(total.rawDistance)).
        """)
  }

  private var gain: HTML {
    elevation("Elevation gain", total.elevation?.gain, sign: "↑", how: gainMethod)
  }

  private var loss: HTML {
    elevation("Elevation loss", total.elevation?.loss, sign: "↓", how: "Same method as the gain.")
  }

  private func elevation(
    _ name: String, _ estimate: ElevationSummary.Estimate?, sign: String, how: String
  ) -> HTML {
    guard let estimate else { return figure(name, nil, more: nil, how: "The file has no elevations.") }
    let more = estimate.interval.map {
      // No line ends within it.
      "90 %: \(grouped(units.heightValue($0.lowerBound)))–\u{2060}\(units.height($0.upperBound))"
    }
    return figure(name, "\(sign) \(units.height(estimate.meters))", more: more, how: how)
  }

  private var gainMethod: String {
    guard let elevation = total.elevation else { return "" }
    let method = ElevationWords(units: units).method(elevation)
    var text = method.prefix(1).uppercased() + method.dropFirst()
    if let noise = elevation.noise { text += "; noise found: \(decimal(noise, digits: 1)) m" }
    return text + "."
  }

  private var time: HTML {
    if let planned = total.plannedTime {
      return figure(
        "Planned time", duration(planned), more: nil,
        how: "By Tobler's speed for each grade, without rests: \(ReportOutline.whyPlanned(total)).")
    }
    guard let onFeet = total.timeOnFeet, let elapsed = total.elapsedTime else {
      return figure("Time on feet", nil, more: nil, how: "The file has no times.")
    }
    if total.activity == .other, let moving = total.movingTime {
      return figure(
        "Moving time", duration(moving), more: "of \(duration(elapsed)) in all",
        how: "Without stays within 15 m of a minute or more, and without gaps in the recording.")
    }
    return figure(
      "Time on feet", duration(onFeet), more: "of \(duration(elapsed)) in all",
      how:
        "All the time but rests of 5 minutes or more and gaps in the recording: short standing loads the legs, sitting does not (our own measure)."
    )
  }
}
