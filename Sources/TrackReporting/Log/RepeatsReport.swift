import GPXAnalysis

/// Repeated courses, for reading.
struct RepeatsReport {
  private let layout: TextLayout

  /// A report in the given layout.
  init(_ layout: TextLayout) {
    self.layout = layout
  }

  /// All groups.
  func text(_ repeats: RepeatedCourses) -> String {
    var lines: [String] = []
    for group in repeats.groups { lines += section(group) + [""] }
    if lines.isEmpty { lines = ["No course or climb was repeated.", ""] }
    lines += labelled(
      "same course",
      "80 % of each track lies within 50 m of the other, in the same direction; climbs count from "
        + "\(layout.units.height(RepeatedCourses.lowestClimb))", width: layout.width)
    lines += LogSources(duplicates: repeats.duplicates, notCounted: repeats.notCounted, partial: [])
      .lines(width: layout.width)
    return layout.text(lines)
  }

  private func section(_ group: RepeatedCourses.Group) -> [String] {
    let name = group.name?.withoutControlCharacters ?? ""
    var facts = [group.kind == .climb ? "Climb" + (name.isEmpty ? "" : " of \(name)") : name.isEmpty ? "Course" : name]
    facts.append(layout.units.headlineDistance(group.distance))
    if let gain = group.gain { facts.append("↑ \(layout.units.height(gain))") }
    facts.append(group.direction)
    let title = layout.style(facts.joined(separator: "  "), .title)
    let header = cells("Date", "on feet", "vs best", "↑ \(layout.units.heightUnit)/h", "bpm", "kJ/kg")
    let best = group.passages.compactMap(\.timeOnFeet).min()
    return [title, layout.style(header, .faint)] + group.passages.map { row($0, best: best) }
  }

  private func row(_ passage: RepeatedCourses.Passage, best: Double?) -> String {
    let hike = passage.hike
    let room = layout.width - Self.widths.reduce(16, +)
    let name = (hike.name ?? hike.file).withoutControlCharacters
    return cells(
      hike.day.description, passage.timeOnFeet.map(duration) ?? "n/a", difference(passage.timeOnFeet, from: best),
      passage.rate.map { grouped(layout.units.heightValue($0)) } ?? "n/a",
      hike.heartRate.map { grouped($0) } ?? "", hike.eccentricLoad.map { decimal($0, digits: 1) } ?? "n/a")
      + (room >= 8 ? "   " + name.truncated(to: room) : "")
  }

  /// `best`, or `+12 min`
  private func difference(_ time: Double?, from best: Double?) -> String {
    guard let time, let best else { return "" }
    return time - best < 0.5 ? "best" : "+" + duration(time - best)
  }

  private static let widths = [10, 9, 7, 5, 7]

  private func cells(_ date: String, _ figures: String...) -> String {
    "  " + date.rightPadded(to: 10) + zip(figures, Self.widths).map { $0.leftPadded(to: $1) }.joined()
  }
}
