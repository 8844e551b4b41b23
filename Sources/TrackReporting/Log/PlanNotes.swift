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

  /// `6 h 10 on feet (5 h 20–7 h 05), rests 45 min`
  var total: String {
    let total = plan.plan.total
    let rests = plan.plan.rows.last?.rests ?? 0
    let words = "\(duration(total.p50)) on feet (\(duration(total.p10))–\(duration(total.p90)))"
    return rests >= 60 ? words + ", rests \(duration(rests))" : words
  }

  /// Labels, each with its text.
  var rows: [(label: String, words: String)] {
    var rows: [(label: String, words: String)] = []
    func add(_ label: String, _ words: String) { rows.append((label, words)) }
    let model = plan.model
    if plan.isOwn {
      add(
        "model",
        "your own speed by grade, from \(counted(model.hikes, "recording")) with "
          + "\(units.distance(model.speeds.distance, digits: 0)); 8 of 10 times should lie in the range")
      if model.restRatio > 0.005 {
        add(
          "rests",
          "\(duration(3600 * model.restRatio)) for each hour on feet, as on your hikes; clock times include them")
      }
    } else {
      add(
        "model",
        "the Swiss hiking-time formula for an average hiker, short stops included, rests not (no hikes of yours were "
          + "given); range from 42 recorded hikers")
    }
    if plan.plan.todaysRatio != 1 {
      add(
        "today",
        "\(decimal(plan.plan.todaysRatio, digits: 2)) times the planned time so far; the rest is planned at "
          + "\(decimal(plan.plan.correction, digits: 2)) times")
    }
    if let start = plan.start {
      add("day", day(start))
      add("times", plan.course.clock.explanation)
    }
    if plan.course.activity != plan.activity {
      add(
        "activity",
        "\(plan.activity.words); by itself the course is \(plan.course.activity.words) "
          + "(\(plan.course.activitySource.words)), with another load; --activity sets it")
    }
    rows += legs
    if plan.course.isPartial { add("read in part", "the course ends where the file broke off") }
    return rows
  }

  /// Sunrise, sunset, and how long before or after sunset the hiker arrives.
  private func day(_ start: Timestamp) -> String {
    let clock = plan.course.clock
    var words = "start \(clock.dayAndTime(start))"
    switch plan.daylight {
    case .day(let sunrise, let sunset):
      words += "; sunrise \(clock.time(sunrise)), sunset \(clock.time(sunset))"
      if let last = plan.plan.rows.last, let end = plan.arrival(at: last), let late = plan.arrival(at: last, \.p90) {
        let left = sunset.seconds(since: end)
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
        add("legs", "\(course); no descent in the last 63 days")
        rows += bouts
      } else {
        add("legs", course)
      }
      return rows
    }
    add("legs", "\(course), \(times(ratio)) what they are used to: \(accustomed.words(units))")
    rows += bouts
    return rows
  }

  private var bouts: [(label: String, words: String)] {
    if plan.nextBouts.isEmpty { return [] }
    let loads = plan.nextBouts.map { decimal($0, digits: 1) }.joined(separator: ", ")
    return [
      (
        "to get there",
        "outings of \(loads) kJ/kg, at most three weeks apart, each at most 30 % harder than the last: a rule of "
          + "thumb of our own"
      )
    ]
  }
}
