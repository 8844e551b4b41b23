import GPXAnalysis

extension TextReport {
  /// A day and time within a table that names the zone above: `Sat 6 Jun, 07:00`. The year stands in the page's head.
  static func shortDayAndTime(_ time: Timestamp) -> String {
    let words = dayAndTime(time).split(separator: " ")
    guard words.count >= 5 else { return dayAndTime(time) }
    return "\(words[0]) \(words[1]) \(words[2]), \(words[4])"
  }
}
