import GPXAnalysis

/// The figures that a hiker looks for first; an "i" opens the method behind each.
struct Tiles {
  var summary: FileSummary
  var total: TrackSummary
  /// The file's outings, compared with earlier ones; absent if no history was given.
  var history: [Outing]?
  var units: Units

  private var methods: Methods { Methods(summary: summary, total: total, units: units) }

  var html: HTML {
    let first: [HTML] = [distance, gain, loss, time]
    let second = [highest, moving, load, energy, heart].compactMap { $0 }
    let more: HTML? = second.isEmpty ? nil : "<ul class=\"tiles small\">\n\(second)</ul>\n"
    return "<ul class=\"tiles\">\n\(first)</ul>\n\(more)"
  }

  private func tile(_ name: String, _ value: String?, more: HTML? = nil, how: String) -> HTML {
    Tile(name: name, value: value, more: more, how: how).html
  }

  private func words(_ text: String) -> HTML { "\(text.keepingUnits)" }

  private var distance: HTML {
    tile(
      total.activity.isOnFoot ? "Distance on foot" : "Distance",
      total.pointCount > 0 ? units.headlineDistance(total.distance) : nil,
      more: total.pointCount > 0 ? nil : "no positions in the file", how: methods.distance)
  }

  private var gain: HTML {
    elevation("Elevation gain", total.elevation?.gain, in: total.elevation?.gainInterval, sign: "↑", how: methods.gain)
  }
  private var loss: HTML {
    elevation("Elevation loss", total.elevation?.loss, in: total.elevation?.lossInterval, sign: "↓", how: methods.loss)
  }

  private func elevation(
    _ name: String, _ meters: Double?, in interval: ClosedRange<Double>?, sign: String, how: String
  ) -> HTML {
    guard let meters else {
      return tile(name, nil, more: "\(summary.missingGrades)", how: how)
    }
    let interval = units.interval(interval).map { words("90 %: \($0) \(units.heightUnit)") }
    return tile(name, "\(sign) \(units.height(meters))", more: interval, how: how)
  }

  private var time: HTML {
    if let planned = total.plannedTime {
      return tile(
        "Walking time, estimated", hours(planned), more: words(ReportOutline.whyUntimed(total)), how: methods.time)
    }
    guard let onFeet = total.timeOnFeet, let elapsed = total.elapsedTime else {
      return tile("Time on feet", nil, more: words(ReportOutline.whyUntimed(total)), how: methods.time)
    }
    let name = total.activity == .other ? "Moving time" : "Time on feet"
    let value = total.activity == .other ? total.movingTime ?? onFeet : onFeet
    let more =
      total.timedPart.map {
        "recorded for \(units.headlineDistance($0)) of \(units.headlineDistance(total.distance))"
      } ?? "of \(duration(elapsed)) elapsed"
    return tile(name, hours(value), more: words(more), how: methods.time)
  }

  // MARK: Second row

  private var highest: HTML? {
    guard let highest = total.elevation?.highest else { return nil }
    return tile("Highest point", units.height(highest), how: methods.highest)
  }

  private var moving: HTML? {
    guard total.plannedTime == nil, total.timedPart == nil, total.activity != .other, let moving = total.movingTime
    else { return nil }
    let resting = TimeDivision(total)?.resting ?? 0
    return tile(
      "Moving time", hours(moving), more: resting > 0 ? words("rests \(duration(resting))") : nil,
      how: methods.moving)
  }

  private var load: HTML? {
    guard let descent = total.descent else { return nil }
    let load = descent.eccentricLoad
    let interval: HTML? = LoadScale.interval(descent).map { words("90 %: \($0) kJ/kg ") }
    let ratio = history?.count == 1 ? history?.first?.loadRatio : nil
    let used: HTML? = ratio.map { words(compared($0, to: "what your legs were used to")) }
    return tile(
      "Eccentric load", LoadScale.text(load), more: "\(interval)\(LoadScaleBar(load: load).html)\(used)",
      how: methods.load)
  }

  private var energy: HTML? {
    guard let energy = total.energy else { return nil }
    return tile("Energy", "\(grouped(energy.kilocalories)) kcal", how: methods.energy)
  }

  private var heart: HTML? {
    guard let heart = total.heartRate else { return nil }
    return tile(
      "Heart rate", "\(grouped(heart.mean)) bpm", more: words("maximum \(grouped(heart.maximum))"), how: methods.heart)
  }
}

/// One figure, as large as a headline.
struct Tile {
  var name: String
  /// Absent if it is not known.
  var value: String?
  var more: HTML?
  /// The method, behind an "i"; absent if the page explains it elsewhere.
  var how: String?

  var html: HTML {
    let more: HTML? = more.map { "<p class=\"more\">\($0)</p>" }
    let button: HTML? = how.map { InfoButton(subject: name, text: $0).html }
    return """
      <li><p class="label">\(name)</p><p class="value">\((value ?? "n/a").keepingUnits)</p>\(more)\(button)</li>

      """
  }
}

/// An "i" that opens the method behind a figure, without a script.
struct InfoButton {
  var subject: String
  var text: String

  var html: HTML {
    """
    <details class="i" name="i"><summary aria-label="\(subject): method"><span>i</span></summary>\
    <p>\(text.keepingUnits)</p></details>
    """
  }
}
