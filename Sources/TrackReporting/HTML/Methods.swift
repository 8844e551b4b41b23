import GPXAnalysis

/// How each figure of a page is computed, in words. Limits that a rule has as a constant are taken from the rule.
struct Methods {
  var summary: FileSummary
  var total: TrackSummary
  var units: Units

  struct Entry {
    var title: String
    var text: String
  }

  var distance: String {
    """
    Measured on WGS 84 between points \(units.height(total.profileSpacing)) apart, so that the receiver's jitter does not \
    count. From point to point it would be \(units.headlineDistance(total.rawDistance)). Transport is left out.
    """
  }

  var gain: String {
    guard let elevation = total.elevation, elevation.gain != nil else {
      return "Not known: \(summary.missingGrades)."
    }
    var text = "Method: \(ElevationWords(units: units).method(elevation))."
    if let noise = elevation.noise { text += " Noise found in the elevations: \(units.smallHeight(noise))." }
    if elevation.gainInterval != nil { text += " The interval contains the true value in nine of ten recordings." }
    return text
  }

  var loss: String { total.elevation == nil ? gain : "Same method as the gain." }

  var time: String {
    if total.plannedTime != nil {
      return """
        Estimated with the Swiss hiking-time formula, including short stops but not rests: \
        \(ReportOutline.whyUntimed(total)).
        """
    }
    guard total.timeOnFeet != nil else { return "Not known: \(ReportOutline.whyUntimed(total))." }
    if total.activity == .other { return moving }
    return """
      Elapsed time minus rests of \(duration(Stop.shortestRest)) or more, gaps in the recording and transport. Short stops \
      count: standing loads the legs, and sitting does not (gpxstat's own definition).
      """
  }

  var moving: String {
    """
    Time without stops, gaps and transport. A stop is a stay within \(units.height(Stop.radius)) for at least \
    \(grouped(Stop.shortest)) s, with an elevation change of less than \(units.height(Stop.largestRise)), or a delay of \
    half a minute or more between two points. A stop of \(duration(Stop.shortestRest)) or more is a rest.
    """
  }

  var highest: String { "Highest point of the elevation profile, without spikes." }

  var load: String {
    let pack = total.packMass > 0 ? "a pack of \(units.mass(total.packMass))" : "no pack"
    return """
      Eccentric load = (1 + pack/body) · \(decimal(DescentLoad.gravity, digits: 2)) · Σ fall · φ / 1000 in kJ per kg of \
      body mass; φ grows from 0 on level ground to 1 at \(percent(total.activity.brakingGrade)) (gpxstat's own curve, \
      fitted to Minetti 1993 and 1994); a body mass of \(units.mass(total.bodyMass)), \(pack). \(LoadScale.references.map { $0.sentence + "." }.joined(separator: " ")) An index \
      of exposure, not a prediction of damage: one such descent protects against the next.
      """
  }

  var energy: String {
    guard let energy = total.energy else { return "Not available." }
    let pack = total.packMass > 0 ? " and a pack of \(units.mass(total.packMass))" : ""
    let outside =
      energy.shareOutside >= 0.005 ? "; \(percent(energy.shareOutside)) of the distance is outside its range" : ""
    return """
      \(energy.model.title) (\(energy.model.source)) for a body of \(units.mass(total.bodyMass))\(pack), including \
      resting energy\(outside).\(energy.isPlanned ? " Speed from the Swiss hiking-time formula (\(ReportOutline.whyUntimed(total)))." : "")
      """
  }

  var heart: String {
    "Mean over time, gaps left out. Recorded \(percent(total.heartRate?.coverage ?? 0)) of the time."
  }

  // MARK: Sections

  /// For the end of the page.
  var entries: [Entry] {
    var entries = [Entry(title: "Distance", text: distance), Entry(title: "Gain and loss", text: gain)]
    entries += [Entry(title: "Time on feet", text: time), Entry(title: "Moving time and rests", text: moving)]
    if total.descent != nil { entries += [Entry(title: "For your running", text: running)] }
    entries += [Entry(title: "Profile and map", text: profile), Entry(title: "Grade", text: grade)]
    entries += [Entry(title: "Climbs and descents", text: climbs)]
    if total.descent != nil { entries += [Entry(title: "Eccentric load", text: load)] }
    if total.energy != nil { entries += [Entry(title: "Energy and effort", text: energy + " " + effort)] }
    if total.heartRate != nil { entries += [Entry(title: "Heart rate", text: heart + " " + impulses)] }
    if total.elevation?.curve != nil { entries += [Entry(title: "Why apps disagree", text: otherRules)] }
    return entries + [Entry(title: "Times of day", text: clock)]
  }

  private var running: String {
    """
    Measured values without a score. Changes of grade and turning are measured over steps of \
    \(units.height(TerrainVariability.step)) (gpxstat's own measures). Recovery: at least \(percent(HeartLoad.recoveringShare)) of \
    the moving time below \(percent(HeartLimits.recoveryReserve)) of the heart-rate reserve, or below \
    \(percent(HeartLimits.recoveryMaximum)) of the maximum if the resting rate is not known, and an eccentric load under \
    \(LoadScale.text(HeartLoad.largestRecoveryLoad)) (gpxstat's own rule).
    """
  }

  private var profile: String {
    """
    The dark line shows elevations without spikes, averaged over \(units.height(total.profileSpacing)). The grey marks \
    behind it show what was recorded. The map is equirectangular, with north up.
    """
  }

  private var grade: String {
    """
    Rise over horizontal run, over at least \(units.height(GradeDistribution.gradeBase)) of the smoothed profile. Distance \
    without a known elevation is in no band.
    """
  }

  private var climbs: String {
    let rule = Climbs.Options()
    return """
      At least \(units.height(rule.smallestHeight)) of height at \(percent(rule.smallestGrade)) or more; a dip of less than \
      \(units.height(rule.smallestDip)) or \(percent(rule.dipShare)) of the height does not divide one. Steepest: held over \
      \(units.height(GradeDistribution.sustainedLength)). Splits add up to the gain and the loss.
      """
  }

  private var effort: String {
    """
    Flat equivalents by Minetti's polynomials (2002). ITRA effort: km + metres of gain / 100. DIN 33466: \
    \(units.distance(4000, digits: 1)), \(units.height(300)) up or \(units.height(500)) down per hour, the smaller part \
    counted half. Naismith: \(units.distance(5000, digits: 1)) and \(units.height(600)) up per hour; Langmuir subtracts for \
    gentle and adds for steep descents. Tobler: speed by grade, fastest at −5 %. Swiss formula: \
    the Swiss hiking-time formula, short stops included. Metabolic cost says little about what a \
    descent does to the legs.
    """
  }

  private var impulses: String {
    """
    Zones are 50–60, 60–70 … % of the maximum. TRIMP after Banister and Edwards. Decoupling compares grade-adjusted speed \
    over heart rate in both halves of a steady track of at least \(duration(Decoupling.shortest)).
    """
  }

  private var otherRules: String {
    """
    Summing every point counts every rise as recorded. A threshold counts only changes of at least its size (hysteresis), \
    in elevations averaged over \(units.height(total.profileSpacing)).
    """
  }

  private var clock: String {
    switch total.clock.source {
    case .longitude: "\(LocalClock.solarTime.capitalized); set the zone with --timezone."
    case .file: "In the time zone given in the file."
    case .option: "In the time zone \(total.clock.zone.words)."
    case .none: "UTC."
    }
  }

  /// The list at the end of the page, collapsed on screen and open on paper.
  var section: HTML {
    let list: [HTML] = entries.map { "<div><dt>\($0.title)</dt><dd>\($0.text.keepingUnits)</dd></div>\n" }
    return """
      <details id="methods" class="methods"><summary><h2>Methods and sources</h2></summary>
      <dl>
      \(list)</dl>
      </details>

      """
  }
}
