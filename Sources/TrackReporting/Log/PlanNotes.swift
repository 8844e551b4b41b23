import GPXAnalysis

/// A plan in words: the course, the source of its times, the day, and what the course demands of the legs.
struct PlanNotes {
  private let plan: HikingPlan
  private let units: Units

  init(_ plan: HikingPlan, _ units: Units) {
    self.plan = plan
    self.units = units
  }

  /// `Haute Route  27.10 km  ↑ 1,843 m  ↓ 1,910 m`
  var title: String {
    ([(plan.course.name ?? plan.course.file).withoutControlCharacters] + figures).joined(separator: "  ")
  }

  /// `27.10 km`, `↑ 1,843 m`, `↓ 1,910 m`
  var figures: [String] {
    let course = plan.course
    var figures = [units.headlineDistance(course.distance)]
    if let gain = course.gain { figures.append("↑ \(units.height(gain))") }
    if let loss = course.loss { figures.append("↓ \(units.height(loss))") }
    return figures
  }

  /// `6 h 10 on feet (5 h 20–7 h 05), 6 h 55 with 45 min of rests`
  var total: String {
    let total = plan.plan.total
    let rests = plan.plan.rows.last?.rests ?? 0
    let words = "\(duration(total.p50)) on feet (\(duration(total.p10))–\(duration(total.p90)))"
    guard rests >= 60 else { return words }
    let whole = printedTime(total.p50 + rests)
    return words + ", \(duration(whole)) with \(duration(whole - printedTime(total.p50))) of rests"
  }

  /// Labels, each with its text.
  var rows: [(label: String, words: String)] {
    var rows: [(label: String, words: String)] = []
    func add(_ label: String, _ words: String) { rows.append((label, words)) }
    let model = plan.model
    if plan.isOwn {
      add(
        "model",
        "your speed by grade, from \(counted(model.hikes, "recording")) "
          + "(\(units.distance(model.speeds.distance, digits: 0))); 8 in 10 of your times should fall within the range"
          + (plan.course.distance > 3 * model.speeds.distance
            ? "; too little for a course of this length, so treat the plan as a rough guess" : ""))
      if model.restRatio > 0.005 {
        add(
          "rests",
          "\(duration(3600 * model.restRatio)) for each hour on feet, as on your hikes; clock times include them")
      }
    } else {
      add(
        "model",
        "Swiss hiking-time formula, for an average hiker; includes short stops but not rests. Range from 42 recorded hikes "
          + "(\(plan.recordingCount == 0 ? "no recordings given" : "none of your recordings could be used"))")
    }
    if plan.plan.todaysRatio != 1 {
      add(
        "today",
        "\(Self.change(plan.plan.todaysRatio)) than planned so far; the rest of the plan is now "
          + Self.change(plan.plan.correction))
    }
    if let missing = missingElevations { add("elevations", missing) }
    if let start = plan.start {
      add("day", day(start))
      add("times", plan.course.clock.explanation)
    }
    if plan.course.activity != plan.activity {
      add(
        "activity",
        "planned as a \(plan.activity.words), although the course is a \(plan.course.activity.words) "
          + "(\(plan.course.activitySource.words)); use --activity \(plan.course.activity.words) to change that")
    }
    rows += legs
    if plan.course.isPartial { add("read in part", "the course ends where the file became unreadable") }
    return rows
  }

  /// Why the times are too short; nil if the elevations are known.
  private var missingElevations: String? {
    let course = plan.course
    if course.gain == nil { return "no elevations in the file: planned as level ground, so expect to take longer" }
    let share = course.total.coverage.elevation
    guard share < ReportOutline.usualCoverage.elevation else { return nil }
    return "known on \(percent(share)) of the course; the rest is planned as level ground, so expect to take longer"
  }

  /// Sunrise, sunset, and how long before or after sunset the hiker arrives.
  private func day(_ start: Timestamp) -> String {
    let clock = plan.course.clock
    var words = "start \(clock.dayAndTime(start))"
    switch plan.daylight {
    case .day(let sunrise, let sunset):
      words += "; sunrise \(clock.time(sunrise)), sunset \(clock.time(sunset))"
      if let last = plan.plan.rows.last, let end = plan.printedArrival(at: last),
        let late = plan.printedArrival(at: last, \.p90)
      {
        let left = 60 * (sunset.seconds(since: end) / 60).rounded(.down)
        words +=
          left >= 0 ? "; arrival \(duration(left)) before sunset" : "; arrival \(duration(-left)) after sunset"
        if left >= 0, late > sunset { words += ", but after sunset on a slow day" }
      }
    case .polarDay: words += "; the sun does not set"
    case .polarNight: words += "; the sun does not rise"
    case nil: break
    }
    return words
  }

  /// What the descents demand of the legs.
  private var legs: [(label: String, words: String)] {
    guard let load = plan.course.eccentricLoad else { return [] }
    var rows: [(label: String, words: String)] = []
    func add(_ label: String, _ words: String) { rows.append((label, words)) }
    let course = "\(decimal(load, digits: 1)) kJ/kg"
    guard let accustomed = plan.accustomed, let ratio = plan.loadRatio else {
      if plan.isOwn {
        add("legs", "\(course); no descent in the last 63 days, so your legs are not used to any")
        rows += bouts
      } else {
        add("legs", course)
      }
      return rows
    }
    add("legs", "\(course), \(compared(ratio, to: "what your legs are used to")): \(accustomed.words(units, .today))")
    rows += bouts
    return rows
  }

  private var bouts: [(label: String, words: String)] {
    BoutWords.text(plan.nextBouts).map { [("to get there", $0)] } ?? []
  }

  /// `30 % slower`
  private static func change(_ ratio: Double) -> String {
    "\(percent(abs(ratio - 1))) \(ratio > 1 ? "slower" : "faster")"
  }
}

extension HikingPlan {
  /// The arrival as it is printed: the printed start plus the time as it is printed, so that a reader who adds them gets
  /// the same.
  func printedArrival(
    at row: CoursePlan.Row, _ time: KeyPath<CoursePlan.Percentiles, Double> = \.p50
  ) -> Timestamp? {
    guard let start, let arrival = arrival(at: row, time) else { return nil }
    let minutes = (arrival.seconds(since: start) / 60).rounded()
    return start.advanced(bySeconds: 60 * minutes - Double(course.clock.secondOfDay(of: start) % 60))
  }
}

/// The outings that lead up to a load, in words.
enum BoutWords {
  /// Further ahead than this, a list is no advice.
  private static let maximumBouts = 4

  /// Nil if the legs are used to the load already.
  static func text(_ bouts: [Double]) -> String? {
    guard !bouts.isEmpty else { return nil }
    let loads = bouts.prefix(maximumBouts).map { decimal($0, digits: 1) }.joined(separator: ", ")
    let rule = "each at most 30 % harder than the last and up to three weeks after it (gpxstat's own rule of thumb)"
    return bouts.count > maximumBouts
      ? "first outings of \(loads) kJ/kg, \(rule); then \(bouts.count - maximumBouts) more"
      : "outings of \(loads) kJ/kg, \(rule)"
  }
}
