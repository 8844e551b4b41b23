public import GPXAnalysis

/// A plan for a course, for reading: when one is likely to be where.
public struct PlanReport: Sendable {
  private let layout: TextLayout

  /// A report in a layout.
  public init(_ layout: TextLayout = TextLayout()) {
    self.layout = layout
  }

  /// The whole plan.
  public func text(_ plan: HikingPlan) -> String {
    var lines = [layout.style(title(plan), .title), "  " + facts(plan), ""]
    lines += PlanColumns(plan, layout).lines + [""] + notes(plan)
    return layout.text(lines)
  }

  private func title(_ plan: HikingPlan) -> String {
    let course = plan.course
    var parts = [(course.name ?? course.file).withoutControlCharacters]
    parts.append(layout.units.headlineDistance(course.distance))
    if let gain = course.gain { parts.append("↑ \(layout.units.height(gain))") }
    if let loss = course.loss { parts.append("↓ \(layout.units.height(loss))") }
    return parts.joined(separator: "  ")
  }

  private func facts(_ plan: HikingPlan) -> String {
    let total = plan.plan.total
    let rests = plan.plan.rows.last?.rests ?? 0
    let words = "\(duration(total.p50)) on feet (\(duration(total.p10))–\(duration(total.p90)))"
    return rests >= 60 ? words + ", rests \(duration(rests))" : words
  }

  private func notes(_ plan: HikingPlan) -> [String] {
    var lines: [String] = []
    func add(_ label: String, _ words: String) { lines += labelled(label, words, width: layout.width) }
    let model = plan.model
    if plan.isOwn {
      add(
        "model",
        "your own speed by grade, from \(counted(model.hikes, "recording")) with "
          + "\(layout.units.distance(model.speeds.distance, digits: 0)); 8 of 10 times should lie in the range")
      if model.restRatio > 0.005 {
        add(
          "rests", "\(duration(3600 * model.restRatio)) for each hour on feet, as on your hikes; clock times have them")
      }
    } else {
      add(
        "model",
        "the Swiss rule for an average hiker, short stops included, rests not: no hikes of your own were given; its range is "
          + "that of 42 recorded hikers")
    }
    if plan.plan.todaysRatio != 1 {
      add(
        "today",
        "\(decimal(plan.plan.todaysRatio, digits: 2)) times the planned time so far; the rest of the course is planned with "
          + "\(decimal(plan.plan.correction, digits: 2))")
    }
    if let start = plan.start { add("day", day(plan, start)) }
    lines += legs(plan)
    if plan.course.isPartial { add("read in part", "the course ends where the file broke off") }
    return lines
  }

  /// Sunrise, sunset, and how the end lies to it.
  private func day(_ plan: HikingPlan, _ start: Timestamp) -> String {
    let clock = plan.course.clock
    var words = "start \(clock.dayAndTime(start))"
    switch plan.daylight {
    case .day(let sunrise, let sunset):
      words += "; sunrise \(clock.time(sunrise)), sunset \(clock.time(sunset))"
      if let last = plan.plan.rows.last, let end = plan.arrival(at: last), let late = plan.arrival(at: last, \.p90) {
        let left = sunset.seconds(since: end)
        words +=
          left >= 0 ? "; at the end \(duration(left)) before sunset" : "; at the end \(duration(-left)) after sunset"
        if left >= 0, late > sunset { words += ", after it on a slow day" }
      }
    case .polarDay: words += "; the sun does not set"
    case .polarNight: words += "; the sun does not rise"
    case nil: break
    }
    return words
  }

  /// What the descents ask of the legs.
  private func legs(_ plan: HikingPlan) -> [String] {
    guard let load = plan.course.eccentricLoad else { return [] }
    var lines: [String] = []
    func add(_ label: String, _ words: String) { lines += labelled(label, words, width: layout.width) }
    let course = "\(decimal(load, digits: 1)) kJ/kg"
    guard let accustomed = plan.accustomed, let ratio = plan.loadRatio else {
      if plan.isOwn {
        add("legs", "\(course); no descent of the last 63 days still protects them")
        addBouts(plan, &lines)
      } else {
        add("legs", course)
      }
      return lines
    }
    add("legs", "\(course), \(times(ratio)) what they are used to: \(accustomed.words(layout.units))")
    addBouts(plan, &lines)
    return lines
  }

  private func addBouts(_ plan: HikingPlan, _ lines: inout [String]) {
    let bouts = plan.nextBouts
    guard !bouts.isEmpty else { return }
    let loads = bouts.map { decimal($0, digits: 1) }.joined(separator: ", ")
    lines += labelled(
      "to get there",
      "outings of \(loads) kJ/kg, no more than three weeks apart, each up to 30 % more than the one before: a plain "
        + "suggestion", width: layout.width)
  }
}

/// The rows of a plan in columns, in any width from 60 on.
private struct PlanColumns {
  private let plan: HikingPlan
  private let layout: TextLayout
  private let showsElevation: Bool
  private let showsLoad: Bool

  init(_ plan: HikingPlan, _ layout: TextLayout) {
    self.plan = plan
    self.layout = layout
    showsElevation = plan.course.gain != nil && layout.width >= 66
    showsLoad = plan.course.gain != nil && layout.width >= 72
  }

  var lines: [String] {
    let units = layout.units
    let clocks = plan.start == nil ? ["fast", "likely", "slow"] : ["early", "likely", "late"]
    let header = cells(
      "", units.distanceUnit, units.heightUnit, "↑ \(units.heightUnit)", "↓ \(units.heightUnit)", "kJ/kg", clocks)
    return [layout.style(header, .faint)] + plan.plan.rows.map(row)
  }

  private func row(_ row: CoursePlan.Row) -> String {
    let units = layout.units
    let section = row.section
    func height(_ meters: Double?) -> String { meters.map { grouped(units.heightValue($0)) } ?? "" }
    let isEnd = row == plan.plan.rows.last
    let name = section.mark.name?.withoutControlCharacters ?? (isEnd ? "end" : "")
    let times: [String]
    if row.isPassed {
      times = ["", plan.arrival(at: row).map(plan.course.clock.time) ?? duration(row.timeOnFeet.p50), "passed"]
    } else if plan.start != nil {
      times = [\CoursePlan.Percentiles.p10, \.p50, \.p90].map {
        plan.arrival(at: row, $0).map(plan.course.clock.time) ?? ""
      }
    } else {
      times = [row.timeOnFeet.p10, row.timeOnFeet.p50, row.timeOnFeet.p90].map(duration)
    }
    let text = cells(
      name, decimal(units.distanceValue(section.mark.offset), digits: 1),
      height(plan.course.elevation(at: section.mark.offset)), height(section.gain), height(section.loss),
      section.eccentricLoad.map { decimal($0, digits: 1) } ?? "", times)
    return isEnd || section.mark.name != nil ? layout.style(text, .title) : text
  }

  private func cells(
    _ name: String, _ offset: String, _ elevation: String, _ gain: String, _ loss: String, _ load: String,
    _ times: [String]
  ) -> String {
    var figures = [(offset, 6)]
    if showsElevation { figures.append((elevation, 6)) }
    figures += [(gain, 6), (loss, 6)]
    if showsLoad { figures.append((load, 6)) }
    figures += times.map { ($0, 8) }
    let width = figures.reduce(0) { $0 + $1.1 }
    let nameWidth = max(8, min(30, layout.width - width - 2))
    let text = figures.map { $0.0.leftPadded(to: $0.1) }.joined()
    return ("  " + name.truncated(to: nameWidth).rightPadded(to: nameWidth) + text).trimmedRight()
  }
}
